import type { Scenario } from "../format.ts";

/** Curves that somebody else published for a scenario, to be drawn over ours. */
export interface Published {
  /** Program, authors and year, for a caption */
  readonly source: string;
  readonly curves: readonly {
    readonly rung: "bloch" | "averaged";
    /** Slow times */
    readonly times: readonly number[];
    /** Levels counted from 0 */
    readonly levels: readonly number[];
    /** One row per time, one entry per listed level */
    readonly populations: readonly (readonly number[])[];
  }[];
}

/** What a preset is about, as a reader would look for it. */
export const PRESET_TAGS = ["table-1", "atoms", "waves", "relaxation", "exact", "limits", "misprints"] as const;
export type PresetTag = (typeof PRESET_TAGS)[number];

/** A scenario that ships with the product. What a gallery says about it is in the catalogues, by its id. */
export interface Preset {
  /** Used in links (`#preset=v-system`): never changed, never given to another scenario. */
  readonly id: string;
  readonly tags: readonly PresetTag[];
  readonly scenario: Scenario;
  /** Loaded when the preset is looked at */
  readonly published?: () => Promise<Published>;
}

/** An N×N matrix from a rule. */
export function matrix(size: number, entry: (n: number, m: number) => number): number[][] {
  return Array.from({ length: size }, (_, n) => Array.from({ length: size }, (_, m) => entry(n, m)));
}

/** A real symmetric N×N matrix, zero but for the listed pairs of levels (counted from 1, as in the paper). */
export function pairs(size: number, entries: readonly (readonly [n: number, m: number, value: number])[]): number[][] {
  const result = matrix(size, () => 0);
  for (const [n, m, value] of entries) {
    result[n - 1]![m - 1] = value;
    result[m - 1]![n - 1] = value;
  }
  return result;
}

/** γ equal for all pairs. */
export const uniformDephasing = (size: number, gamma: number) => matrix(size, (n, m) => (n === m ? 0 : gamma));

/** The mode α and its conjugate, φ_α real: together 2 φ_α cos(α·ωτ). */
export function cosine(alpha: readonly number[], amplitude: number): Scenario["wave"]["modes"] {
  return [
    { alpha: [...alpha], re: amplitude, im: 0 },
    { alpha: alpha.map((harmonic) => 0 - harmonic), re: amplitude, im: 0 },
  ];
}
