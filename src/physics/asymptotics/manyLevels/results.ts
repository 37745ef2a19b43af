/** What is asked about a family of infinitely many levels, and what the answer holds: types shared with the job contract. */

/** Levels given by a rule for every n = 0, 1, 2, … */
export type FamilyName = "rydberg" | "manifolds" | "ladder" | "half-line";

/** Which resonant pairs of levels have δ(n, m) = 0: every pair, one pair in the rule's way, or none. */
export type FamilyDetuning = "exact" | "mixed" | "detuned";

export interface FamilySettings {
  readonly family: FamilyName;
  readonly detuning: FamilyDetuning;
  /** s: |V(n, m)| = ((1+n)(1+m))^{−s} */
  readonly decay: number;
  /** Strength of W on the same pairs; the half-line has W = 1 between neighbours and no wave */
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
}

export type ManyLevelsEvent = { readonly kind: "sums"; readonly sums: HypothesisSums };
