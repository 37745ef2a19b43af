import { Switch } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { scalingFields } from "../scenario/fields.ts";
import type { TrackSegment } from "../ui/Slider.tsx";
import { useActions, useAppState } from "./appContext.ts";
import { FieldControl, FieldSymbol, FieldValue } from "./FieldControl.tsx";
import { Paced } from "./Paced.tsx";
import { ROW_COLOURS } from "./rowColours.ts";

/** The track of μ/p in the colours of Table 1's rows. */
export const RATIO_SEGMENTS: readonly TrackSegment[] = [
  { from: scalingFields.ratio.min, to: 1, colour: ROW_COLOURS.below },
  { from: 1, to: 2, colour: ROW_COLOURS.between },
  { from: 2, to: scalingFields.ratio.max, colour: ROW_COLOURS.beyond },
];

export function ScalingPanel() {
  const { t } = useTranslation();
  const { setPFixed } = useActions();
  const pFixed = useAppState((state) => state.pFixed);
  return (
    <section className="panel">
      <h2 className="panel-title">{t("controls.scaling")}</h2>
      <FieldControl field={scalingFields.epsilon} />
      <FieldControl field={scalingFields.mu} />
      <FieldControl field={scalingFields.ratio} segments={RATIO_SEGMENTS} />
      <div className="control-row control-sub">
        <FieldSymbol field={scalingFields.p} marked={false} />
        <Switch className="switch" aria-label={t("controls.pFixed")} isSelected={pFixed} onChange={setPFixed}>
          <span className="switch-track" />
          <span className="switch-word">{t("controls.fixed")}</span>
        </Switch>
        <Paced first>
          <FieldValue field={scalingFields.p} />
        </Paced>
      </div>
    </section>
  );
}
