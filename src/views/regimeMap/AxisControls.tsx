import { useTranslation } from "react-i18next";
import { useSaid } from "../../panels/said.ts";
import { findParameter, parametersOf } from "../../scenario/parameters.ts";
import { type AxisScale, axisFault, type MapAxis, usualAxis } from "../../scenario/regimeMap/choice.ts";
import type { Plane } from "../../scenario/regimeMap/plane.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ExactField } from "../../ui/ExactField.tsx";
import { SelectMenu } from "../../ui/SelectMenu.tsx";
import { useMap } from "./useRegimeMap.ts";
import { useMapWords } from "./words.ts";

const SCALES: readonly AxisScale[] = ["linear", "log10"];

/** One axis: which parameter, from where to where, on which scale. */
export function AxisControls({ plane, side }: { plane: Plane; side: "x" | "y" }) {
  const { t } = useTranslation();
  const words = useMapWords();
  const map = useMap();
  const { choice, scenario } = plane;
  const [axis, other] = side === "x" ? [choice.x, choice.y] : [choice.y, choice.x];
  const name = t(`regimeMap.axes.${side}`);
  const set = (next: MapAxis) => map.choose({ x: choice.x, y: choice.y, [side]: next });
  const choose = (id: string) => {
    // The other axis's parameter here means that they change places.
    if (id === other.parameter) return map.choose({ x: choice.y, y: choice.x });
    set(usualAxis(findParameter(scenario, id)!));
  };
  return (
    <div className="map-axis">
      <div className="control-row">
        <span>{name}</span>
        <SelectMenu
          label={t("regimeMap.axes.parameter", { axis: name })}
          value={axis.parameter}
          placeholder=""
          sections={[
            {
              title: null,
              options: parametersOf(scenario).map((field) => ({ id: field.id, label: words.parameter(field) })),
            },
          ]}
          onChange={choose}
        />
      </div>
      <div className="control-row map-range">
        <AxisEnd axis={axis} plane={plane} side={side} end="from" set={set} />
        <AxisEnd axis={axis} plane={plane} side={side} end="to" set={set} />
      </div>
      <Choice<AxisScale>
        label={t("regimeMap.axes.scale", { axis: name })}
        value={axis.scale}
        options={SCALES.map((id) => ({ id, label: t(`regimeMap.axes.${id}`) }))}
        onChange={(scale) => set(withScale(axis, scale))}
      />
    </div>
  );
}

/** A logarithm needs a positive start: three decades below the end where there is none. */
function withScale(axis: MapAxis, scale: AxisScale): MapAxis {
  if (scale === "linear" || axis.from > 0) return { ...axis, scale };
  const to = axis.to > 0 ? axis.to : 1;
  return { ...axis, from: to * 1e-3, to, scale };
}

interface AxisEndProps {
  readonly axis: MapAxis;
  readonly plane: Plane;
  readonly side: "x" | "y";
  readonly end: "from" | "to";
  readonly set: (axis: MapAxis) => void;
}

function AxisEnd({ axis, plane, side, end, set }: AxisEndProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const words = useMapWords();
  const field = findParameter(plane.scenario, axis.parameter)!;
  const complaint = (value: number): string | null => {
    const fault = axisFault({ ...axis, [end]: value }, field);
    if (fault === null) return null;
    if (fault.fault !== "refused") return t(`regimeMap.axes.${fault.fault}`);
    return t("controls.complaint", { name: words.symbol(field), complaint: said(fault.complaint) });
  };
  return (
    <>
      <span className="map-end">{t(`regimeMap.axes.${end}Short`)}</span>
      <ExactField
        label={t(`regimeMap.axes.${end}`, { axis: t(`regimeMap.axes.${side}`) })}
        value={axis[end]}
        complaint={complaint}
        notNumber={t("controls.notNumber")}
        onCommit={(value) => set({ ...axis, [end]: value })}
      />
    </>
  );
}
