import { useTranslation } from "react-i18next";
import type { presets } from "../i18n/en/presets.ts";
import type { Preset } from "../scenario/presets/preset.ts";

export interface PresetWords {
  readonly title: string;
  /** Two sentences for a newcomer */
  readonly text: string;
  /** Where the paper, or another source, treats it */
  readonly source: string;
  /** What to try first */
  readonly attempt: string;
}

type PresetKey = keyof typeof presets;

/** The key of a preset in the catalogues: its id, where a `.` would part keys. */
export const presetKey = (id: string): string => id.replaceAll(".", "_");

/** What the catalogue says about a preset, in the reader's language. */
export function usePresetWords(): (preset: Pick<Preset, "id">) => PresetWords {
  const { t } = useTranslation();
  return ({ id }) => {
    const key = presetKey(id) as PresetKey;
    return {
      title: t(`presets.${key}.title`),
      text: t(`presets.${key}.text`),
      source: t(`presets.${key}.source`),
      attempt: t(`presets.${key}.attempt`),
    };
  };
}
