import type { DivisorList } from "../../numerics/smallDivisors/smallDivisors.ts";

/** A pair of levels n < k, counted from 0. */
export type LevelPair = readonly [n: number, k: number];

/** One transition on the frequency axis. */
export interface Transition {
  readonly pair: LevelPair;
  /** |ω(n,k) + ε^p δ(n,k)|: where the line stands at this ε */
  readonly energy: number;
  /** ε^p δ(n,k) */
  readonly shift: number;
  /** ε^μ γ(n,k): half-width at half-maximum */
  readonly width: number;
  /** |V(n,k)|² */
  readonly coupling: number;
}

/** One line of the wave, f ≥ 0. */
export interface SpectralLine {
  readonly frequency: number;
  /** |Φ_f|², Φ_f = Σ φ_α over the α that meet on f */
  readonly intensity: number;
  /** The α with α·ω = f */
  readonly modes: readonly (readonly number[])[];
}

/**
 * How a pair and a line meet. `exact`: ω(n,k) + f = 0 and δ(n,k) = 0. `detuned`: ω(n,k) + f = 0, δ(n,k) ≠ 0. `near`:
 * not resonant as ε → 0, but |D| ≤ ε^μ γ at this ε. `far`: neither.
 */
export type MeetingKind = "exact" | "detuned" | "near" | "far";

export interface Meeting {
  readonly pair: LevelPair;
  /** f, signed: the line that meets ω(n,k) + f ≈ 0 */
  readonly frequency: number;
  /** β with β·ω = f */
  readonly modes: readonly (readonly number[])[];
  /** |Φ_f|² */
  readonly intensity: number;
  /** D_f = ω(n,k) + f + ε^p δ(n,k) */
  readonly detuning: number;
  /** ε^μ γ(n,k) */
  readonly width: number;
  /** What this line adds to ⟨Ψ⟩(n,k), Eq. (17), per slow time */
  readonly rate: number;
  readonly kind: MeetingKind;
}

export interface Resonances {
  /** Every pair that V couples */
  readonly transitions: readonly Transition[];
  readonly lines: readonly SpectralLine[];
  /** For each pair every meeting that is not far, else its nearest line */
  readonly meetings: readonly Meeting[];
}

/** Which small divisors to look for. */
export interface DivisorRequest {
  /** A pair, or null for β·ω alone, Eq. (8.b) */
  readonly pair: LevelPair | null;
  /** Largest |β| */
  readonly bound: number;
  /** η of Hypothesis 1 */
  readonly eta: number;
  /** C_η; null takes the largest that holds for this pair up to the bound */
  readonly constant: number | null;
}

/** The β for which the perturbed condition of Lemma 7 fails while ε^p δ(n,k) crosses −(β·ω + ω(n,k)). */
export interface Tongue {
  readonly beta: readonly number[];
  readonly length: number;
  /** It fails for `from` ≤ ε ≤ `to`; `from` may be 0 */
  readonly from: number;
  readonly to: number;
}

export interface DivisorReport {
  readonly pair: LevelPair | null;
  readonly eta: number;
  /** ω, c = ω(n,k) and ε^p δ(n,k) */
  readonly frequencies: readonly number[];
  readonly offset: number;
  readonly shift: number;
  /** ε^μ γ(n,k); null for β·ω alone */
  readonly width: number | null;
  /** C_η in use, and the largest that holds for this pair up to `plain.reached`; null when no divisor was found */
  readonly constant: number | null;
  readonly largestConstant: number | null;
  /** The line is C_η times this over (1 + |β|)^{r−1+η}: 1 / ((1+n)^{1+η} (1+k)^{1+η}), levels from 1 */
  readonly levelFactor: number;
  /** |β·ω + ω(n,k)| with the line of (8.a) */
  readonly plain: DivisorList;
  /** |β·ω + ω(n,k) + ε^p δ(n,k)| with half the line, as in Lemma 7; the same β are left out as resonant */
  readonly perturbed: DivisorList;
  /** By |β|; empty when δ(n,k) = 0 */
  readonly tongues: readonly Tongue[];
  /** Lemma 7: the least |β| at which the perturbed condition may fail at each of these ε; empty when δ(n,k) = 0 */
  readonly lemma7: readonly { readonly epsilon: number; readonly length: number }[];
}

/** The largest C_η of one pair up to the bound, and where it is attained. */
export interface PairConstant {
  readonly pair: LevelPair | null;
  readonly constant: number;
  readonly beta: readonly number[];
  readonly value: number;
  /** The search went up to this |β|, the bound unless divisors crowd or rounding ends it */
  readonly reached: number;
}

/** What the search streams. */
export type ResonanceEvent =
  | { readonly kind: "resonances"; readonly resonances: Resonances }
  | { readonly kind: "divisors"; readonly report: DivisorReport }
  /** Hypothesis 1 asks for one constant for all pairs: smallest first */
  | { readonly kind: "constants"; readonly constants: readonly PairConstant[] }
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number };
