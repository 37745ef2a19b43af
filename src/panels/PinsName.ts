import { useTranslation } from "react-i18next";
import type { Field } from "../scenario/fields.ts";
import type { Scenario } from "../scenario/format.ts";
import { findPreset } from "../scenario/presets/index.ts";
import type { AppState } from "../store/state.ts";
import { formatShort } from "../ui/format.ts";
import { fieldKind } from "./FieldControl.tsx";
import { parameterDifferences } from "./PinsParameters.ts";
import { usePresetWords } from "./presetWords.ts";

/** Parameters named at most. */
const MOST_NAMED = 3;

/** The name that a run is given: what was changed since the scenario was opened, or the scenario's own name. */
export function useRunName(): (scenario: Scenario, state: Pick<AppState, "origin" | "presetId">) => string {
  const { t } = useTranslation();
  const wordsOf = usePresetWords();
  const symbol = (field: Field) => {
    const [, index] = field.id.split("-");
    const sign = t(`field.${fieldKind(field)}.symbol`);
    return index === undefined ? sign : `${sign}(${index})`;
  };
  return (scenario, { origin, presetId }) => {
    const changed = parameterDifferences([scenario, origin]);
    const ids = new Set(changed.map(({ field }) => field.id));
    // p follows from μ and μ/p, and says nothing of its own beside them.
    const told = changed.filter(({ field }) => field.id !== "p" || !ids.has("ratio")).slice(0, MOST_NAMED);
    if (told.length === 0) {
      const preset = presetId === null ? undefined : findPreset(presetId);
      return preset ? wordsOf(preset).title : (scenario.name ?? t("app.ownScenario"));
    }
    return told
      .map(({ field, values }) => t("pins.parameter", { symbol: symbol(field), value: formatShort(values[0]!) }))
      .join(", ");
  };
}
