import { useState } from "react";
import { useTranslation } from "react-i18next";
import { levelColour } from "../charts/theme.ts";
import { detuningFields, type Field } from "../scenario/fields.ts";
import type { Scenario } from "../scenario/format.ts";
import { useAppState } from "./appContext.ts";
import { FieldControl } from "./FieldControl.tsx";
import { useScenarioAtRest } from "./scenarioAtRest.ts";
import { useTheme } from "./theme.ts";

/** One δ(n) per level, in the level's colour. */
export function DetuningPanel() {
  const { t } = useTranslation();
  const theme = useTheme();
  const fields = useDetuningFields();
  return (
    <section className="panel">
      <h2 className="panel-title">{t("controls.detunings")}</h2>
      {fields.map((field, level) => (
        <FieldControl key={field.id} field={field} colour={levelColour(theme, level)} />
      ))}
    </section>
  );
}

/**
 * A slider's reach comes from the scenario as opened, and grows when a typed value leaves it. It never shrinks under
 * the hand: dragging back from a far value would otherwise move the ends of the track.
 */
function useDetuningFields(): readonly Field[] {
  const origin = useAppState((state) => state.origin);
  const scenario = useScenarioAtRest();
  const [made, setMade] = useState<{ origin: Scenario; fields: readonly Field[] } | null>(null);
  const fits =
    made?.origin === origin &&
    made.fields.length === scenario.levels.delta.length &&
    made.fields.every((field) => field.get(scenario) >= field.min && field.get(scenario) <= field.max);
  if (fits) return made.fields;
  const fields = detuningFields(scenario);
  setMade({ origin, fields });
  return fields;
}
