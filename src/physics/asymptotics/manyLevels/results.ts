/** What is asked about a family of infinitely many levels, and what the answer holds: types shared with the job contract. */

/** Levels given by a rule for every n = 0, 1, 2, … */
export type FamilyName = "rydberg" | "manifolds" | "ladder" | "half-line";

/** Which resonant pairs of levels have δ(n, m) = 0: every pair, some in the rule's way, or none. */
export type FamilyDetuning = "exact" | "mixed" | "detuned";

export interface FamilySettings {
  readonly family: FamilyName;
  readonly detuning: FamilyDetuning;
  /** s: |V(n, m)| = ((1+n)(1+m)/2)^{−s} */
  readonly decay: number;
  /** w, the strength of W on the same pairs; the half-line has W = 1 between neighbours and V = 0 */
  readonly relaxation: number;
  readonly epsilon: number;
  readonly mu: number;
  readonly p: number;
  /** T, slow time */
  readonly horizon: number;
}

export interface ManyLevelsSettings extends FamilySettings {
  /** N, the number of levels that are kept */
  readonly levels: number;
  /** η of Hypotheses 1 to 6 */
  readonly eta: number;
}

/** The sums of Hypotheses 5 and 6 over the first N levels, for several N. */
export interface HypothesisSums {
  readonly levels: readonly number[];
  /** sup_n Σ_m ((1+n)(1+m))^{(1+η)N_η} |V(n, m)|² */
  readonly interaction: readonly number[];
  /** sup_n Σ_m ((1+n)(1+m))^K W(n, m) */
  readonly relaxation: readonly number[];
  /** Whether the two stay bounded as N grows, by the rule's exponents */
  readonly holds: { readonly interaction: boolean; readonly relaxation: boolean };
  /** N_η and K */
  readonly smoothness: number;
  readonly weakExponent: number;
}

/** Why a row of Table 2 does not apply although μ/p is in its range. */
export type TableTwoObstacle =
  /** W ≠ 0 beside a singular rate: the sum is no single power of ε */
  | "relaxation"
  /** A resonant pair has δ(n, m) = 0, where the row needs δ ≠ 0 on all of them */
  | "exact-pair";

/** One resonant pair of levels: its true rates beside those of Table 2. */
export interface PairRates {
  readonly from: number;
  readonly to: number;
  /** δ(from, to) */
  readonly detuning: number;
  /** (17) */
  readonly averaged: number;
  /** (24); at μ = 0 the same as (17) */
  readonly dominant: number;
  /** ε^{−σ} Ψ^app; null where no row applies */
  readonly approximate: number | null;
}

export interface TableTwo {
  /** Index of the row whose range holds μ/p, or null between the rows */
  readonly row: number | null;
  /** Empty: the row applies */
  readonly obstacles: readonly TableTwoObstacle[];
  /** σ of that row, with the correction at μ/p > 2 where some δ = 0; null where none applies */
  readonly sigma: number | null;
  /** Resonant pairs among the first levels, strongest first */
  readonly pairs: readonly PairRates[];
  /** sup over t of ‖ρ^app − ρ‖₂ between (31) and (25), or null */
  readonly distance: number | null;
}

/** Populations of the N-level rate equation (25^N), or (18) at μ = 0. */
export interface LevelPopulations {
  readonly levels: number;
  readonly times: Float64Array;
  /** times × levels, row-major */
  readonly populations: Float64Array;
  /** ‖ρ(t)‖₂ and Σ ρ(t) at the times */
  readonly norm: Float64Array;
  readonly mass: Float64Array;
}

/** sup over t of ‖ρ^N − ρ^{2N}‖₂ for several N, ascending. */
export interface TruncationErrors {
  readonly levels: readonly number[];
  readonly errors: readonly number[];
}

/** The number of levels that a given truncation error needs, against ε. */
export interface RequiredLevels {
  readonly tolerance: number;
  /** Descending */
  readonly epsilons: readonly number[];
  /** The smallest N whose error is below the tolerance; null where it is beyond the most that was tried */
  readonly observed: readonly (number | null)[];
  readonly most: number;
  /** μ/((1+η)N_η) of Lemma 10 */
  readonly exponent: number;
  /** Lemma 10's second case: no resonance beyond some level, N does not depend on ε */
  readonly uniform: boolean;
}

export type ManyLevelsEvent =
  | { readonly kind: "sums"; readonly sums: HypothesisSums }
  | { readonly kind: "tableTwo"; readonly tableTwo: TableTwo }
  | { readonly kind: "populations"; readonly populations: LevelPopulations }
  /** The errors known so far; replaces what was sent before */
  | { readonly kind: "truncation"; readonly truncation: TruncationErrors }
  /** Bloch at few levels: errors of (1^N), and sup over t of ‖ρ_d − ρ‖₂ between it and (25^N) at the largest N */
  | {
      readonly kind: "bloch";
      readonly truncation: TruncationErrors;
      readonly largest: number;
      readonly distance: number;
    }
  | { readonly kind: "required"; readonly required: RequiredLevels }
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number };
