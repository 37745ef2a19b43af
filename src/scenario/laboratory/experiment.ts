import { REDUCED_PLANCK, SPEED_OF_LIGHT, VACUUM_PERMITTIVITY } from "./constants.ts";

/**
 * Which levels the wave connects. Level 1 is the lowest. `v`: 1 below a close pair 2, 3. `lambda`: a close pair 1, 2
 * below 3.
 */
export type Arrangement = "two-level" | "v" | "lambda";

/** An experiment's numbers in SI units; frequencies, splittings and detunings are angular, rad/s. */
export interface Experiment {
  readonly arrangement: Arrangement;
  /** ω₀ > 0, of the driven line 1–2 (two levels, V) or 1–3 (Λ) */
  readonly transition: number;
  /** Ω > 0 of that line: at resonance, undamped, populations go round at Ω. Ω = d·E₀/ħ for the field E₀ cos(ω_L t) */
  readonly rabi: number;
  /** Dipole moment of the second line over that of the first, 1–3 (V) or 2–3 (Λ); may be negative */
  readonly secondLine: number;
  /** Of the close pair, ≥ 0: level 3 above level 2 (V), level 2 above level 1 (Λ); unused for two levels */
  readonly splitting: number;
  /** ω_L − ω₀, the wave above the first line */
  readonly detuning: number;
  /** T₁ > 0: 1/T₁ = rate down + rate up of a driven pair (Λ: of level 3 with both lower levels together) */
  readonly t1: number;
  /** T₂ > 0 of the driven lines */
  readonly t2: number;
  /** T₂ of the close pair, or null: as the driven lines' dephasing and the populations' decay make it */
  readonly t2Close: number | null;
  /** Temperature ≥ 0 of what the populations relax with, K */
  readonly temperature: number;
  /** How long is looked at, s */
  readonly duration: number;
}

/** Ω = d·E₀/ħ in rad/s, with E₀ = √(2I/(c ε₀)) from the intensity I in W/m² and the dipole moment d in C m. */
export function rabiFrequency(intensity: number, dipole: number): number {
  return (dipole * Math.sqrt((2 * intensity) / (SPEED_OF_LIGHT * VACUUM_PERMITTIVITY))) / REDUCED_PLANCK;
}
