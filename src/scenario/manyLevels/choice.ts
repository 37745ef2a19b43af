import type { FamilyDetuning, FamilyName, ManyLevelsSettings } from "../../physics/asymptotics/manyLevels/results.ts";

/** What a person chooses in the view of many levels. μ/p in place of p, as on the sliders; p follows. */
export interface ManyLevelsChoice extends Omit<ManyLevelsSettings, "p"> {
  readonly ratio: number;
}

export const FAMILIES: readonly FamilyName[] = ["rydberg", "manifolds", "ladder", "half-line"];
export const DETUNINGS: readonly FamilyDetuning[] = ["exact", "mixed", "detuned"];

/** What the view opens with, and what a link means where it says nothing. Frozen: changing a value would change old links. */
export const DEFAULT_CHOICE: ManyLevelsChoice = {
  family: "manifolds",
  detuning: "detuned",
  levels: 16,
  decay: 3,
  relaxation: 0,
  epsilon: 1e-3,
  mu: 0.3,
  ratio: 1.5,
  eta: 0.1,
  horizon: 20,
};

/** Another family with the numbers that show what is its own. */
export function withFamily(choice: ManyLevelsChoice, family: FamilyName): ManyLevelsChoice {
  if (family === choice.family) return choice;
  // Spreading for ever needs room and time to be seen.
  if (family === "half-line") return { ...choice, family, levels: 256, horizon: 1000 };
  if (choice.family === "half-line") return { ...choice, family, ...pick(DEFAULT_CHOICE) };
  return { ...choice, family };
}

const pick = ({ levels, horizon }: ManyLevelsChoice) => ({ levels, horizon });

/** The settings of a study. At μ = 0 the ratio says nothing about p, which is then 1. */
export function settingsOf({ ratio, ...rest }: ManyLevelsChoice): ManyLevelsSettings {
  return { ...rest, p: rest.mu > 0 ? rest.mu / ratio : 1 };
}
