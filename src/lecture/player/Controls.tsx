import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { levelColour } from "../../charts/theme.ts";
import { useActions, useAppState } from "../../panels/appContext.ts";
import { FieldControl } from "../../panels/FieldControl.tsx";
import { RungKey } from "../../panels/RungKey.tsx";
import { RATIO_SEGMENTS } from "../../panels/ScalingPanel.tsx";
import { useTheme } from "../../panels/theme.ts";
import { detuningFields } from "../../scenario/fields.ts";
import { parametersOf } from "../../scenario/parameters.ts";
import type { Axis } from "../../store/state.ts";
import { Choice } from "../../ui/Choice.tsx";
import type { LectureStep } from "../../url/lecture/format.ts";
import { stateOf } from "./stepState.ts";

/** The controls of a step and no others. What is pointed at is among them, or could not be seen. */
export function Controls({ step }: { step: LectureStep }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { highlight, controls = [] } = step;
  const scenario = useMemo(() => stateOf(step, false).scenario, [step]);
  const fields = useMemo(() => parametersOf(scenario), [scenario]);
  const colours = useMemo(
    () => new Map(detuningFields(scenario).map(({ id }, level) => [id, levelColour(theme, level)])),
    [scenario, theme],
  );
  const wanted = fields.filter(({ label }) => controls.includes(label) || label === highlight);
  const shows = (name: string) => controls.includes(name) || highlight === name;
  if (wanted.length === 0 && !shows("time axis") && !shows("curves")) return null;
  return (
    <section className="lecture-controls" aria-label={t("controls.title")}>
      {wanted.map((field) => (
        <div key={field.id} className="lecture-control" data-highlight={field.label === highlight || undefined}>
          <FieldControl
            field={field}
            {...(field.id === "ratio" ? { segments: RATIO_SEGMENTS } : {})}
            {...(colours.has(field.id) ? { colour: colours.get(field.id)! } : {})}
          />
        </div>
      ))}
      {shows("time axis") && (
        <div className="lecture-control" data-highlight={highlight === "time axis" || undefined}>
          <AxisChoice />
        </div>
      )}
      {shows("curves") && (
        <div className="lecture-control" data-highlight={highlight === "curves" || undefined}>
          <RungKey />
        </div>
      )}
    </section>
  );
}

function AxisChoice() {
  const { t } = useTranslation();
  const { setAxis } = useActions();
  const axis = useAppState((state) => state.axis);
  return (
    <Choice<Axis>
      label={t("dynamics.axis")}
      value={axis}
      options={[
        { id: "logarithmic", label: t("dynamics.logarithmic") },
        { id: "linear", label: t("dynamics.linear") },
      ]}
      onChange={setAxis}
    />
  );
}
