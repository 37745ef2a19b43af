/** What one long-time description says of a model: for Table 1's comparison of δ with δ = 0. */
export interface Description {
  /** Eq. (17) at this ε, row → column */
  readonly rates: readonly (readonly number[])[];
  /** The layers' times 1/λ, slow time, fast first */
  readonly layerTimes: readonly number[];
  /** Levels of each component of Π, counted from 0, in order of their smallest level */
  readonly members: readonly (readonly number[])[];
  /** The limit's generator between components, R(K → L) of Section 6.3, row → column over `members` */
  readonly componentRates: readonly (readonly number[])[];
  /** Long-time populations from this start, by (18) with (17) at this ε */
  readonly equilibrium: readonly number[];
  /** Long-time populations from this start in the limit (29) */
  readonly limitEquilibrium: readonly number[];
}

/** The two sides of Table 1's column “difference with the unperturbed case”, and where W alone leads. */
export interface Comparison {
  readonly present: Description;
  /** The same model with every δ(n) = 0 */
  readonly unperturbed: Description;
  /** Long-time populations from this start under Pauli's W without the wave */
  readonly thermal: readonly number[];
}
