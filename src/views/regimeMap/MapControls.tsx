import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { findParameter } from "../../scenario/parameters.ts";
import { type MapSize, SIZES, usualAxis } from "../../scenario/regimeMap/choice.ts";
import { choosesWhatStays } from "../../scenario/regimeMap/plane.ts";
import { Choice } from "../../ui/Choice.tsx";
import { AxisControls } from "./AxisControls.tsx";
import { QuantityControls } from "./QuantityControls.tsx";
import { useMap, usePlane } from "./useRegimeMap.ts";

/** What is measured, over which plane, in how many cells. */
export function MapControls() {
  const { t } = useTranslation();
  const map = useMap();
  const plane = usePlane();
  const { choice, scenario } = plane;
  const { x, y, size } = choice;
  const usual = (side: "x" | "y") => usualAxis(findParameter(scenario, choice[side].parameter)!);
  return (
    <section className="panel map-controls">
      <h2 className="panel-title">{t("regimeMap.settings")}</h2>
      <QuantityControls
        scenario={scenario}
        quantity={choice.quantity}
        choose={(quantity) => map.choose({ quantity })}
      />
      <AxisControls plane={plane} side="x" />
      <AxisControls plane={plane} side="y" />
      <div className="button-row">
        <Button className="button" onPress={() => map.choose({ x: y, y: x })}>
          {t("regimeMap.axes.swap")}
        </Button>
        <Button className="button" onPress={() => map.choose({ x: usual("x"), y: usual("y") })}>
          {t("regimeMap.axes.usual")}
        </Button>
      </div>
      <div className="control-row">
        <span>{t("regimeMap.size")}</span>
        <Choice<`${MapSize}`>
          label={t("regimeMap.size")}
          value={`${size}`}
          options={SIZES.map((n) => ({ id: `${n}` as const, label: t("regimeMap.sizeOf", { size: n }) }))}
          onChange={(id) => map.choose({ size: SIZES.find((n) => `${n}` === id)! })}
        />
      </div>
      {choosesWhatStays(choice) && <p className="aside">{t("regimeMap.axes.stays")}</p>}
    </section>
  );
}
