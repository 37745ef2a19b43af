import { isResonant, quasiPeriodicWave } from "../physics/wave.ts";
import type { Scenario } from "./format.ts";
import { completeModes } from "./modes.ts";

/** What the wave does to a pair of levels that V couples, as ε → 0. */
export type TransitionKind =
  /** ω(n, k) + f = 0 for a line f of the wave, and δ(n) = δ(k) */
  | "exact"
  /** The same, but δ(n) ≠ δ(k): ε^pδ takes it off the line */
  | "detuned"
  /** No line of the wave meets it */
  | "none";

export interface Transition {
  /** Levels counted from 0, by ω; of two degenerate ones the first listed is the lower */
  readonly lower: number;
  readonly upper: number;
  readonly kind: TransitionKind;
  /** C of (24) where it is resonant: 2|V|² Σ|Φ_f|² over the lines that meet it; else 0 */
  readonly strength: number;
  /** |V(n, k)| */
  readonly coupling: number;
}

/** A line of the wave at a frequency f > 0, which stands for its conjugate at −f too. */
export interface PhotonLine {
  readonly frequency: number;
  /** |Φ_f| */
  readonly amplitude: number;
}

/** The wave's lines and the pairs that V couples: resonant ones first, the strongest first. */
export function transitionsOf(scenario: Scenario): {
  readonly transitions: Transition[];
  readonly photons: PhotonLine[];
} {
  const { levels, coupling, wave } = scenario;
  const { omega, delta } = levels;
  const { lines } = quasiPeriodicWave(wave.frequencies, completeModes(wave.modes).modes);
  const transitions: Transition[] = [];
  for (let n = 0; n < omega.length; n++) {
    for (let k = n + 1; k < omega.length; k++) {
      const size = Math.hypot(coupling.re[n]![k]!, coupling.im[n]![k]!);
      if (size === 0) continue;
      const [lower, upper] = omega[n]! <= omega[k]! ? [n, k] : [k, n];
      const gap = omega[upper]! - omega[lower]!;
      const met = lines.filter(({ frequency }) => isResonant(gap - frequency, Math.abs(frequency) + gap));
      const strength = 2 * size ** 2 * met.reduce((sum, { re, im }) => sum + re * re + im * im, 0);
      const kind = strength === 0 ? "none" : delta[n] === delta[k] ? "exact" : "detuned";
      transitions.push({ lower, upper, kind, strength, coupling: size });
    }
  }
  transitions.sort((a, b) => b.strength - a.strength || b.coupling - a.coupling);
  const photons = lines
    .filter(({ frequency }) => frequency > 0)
    .map(({ frequency, re, im }) => ({ frequency, amplitude: Math.hypot(re, im) }))
    .sort((a, b) => b.amplitude - a.amplitude);
  return { transitions, photons };
}
