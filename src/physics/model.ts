import type { QuasiPeriodicWave } from "./wave.ts";

/**
 * Non-negative transition rates R(n, m) from level n (row) to level m (column), row-major N×N, zero diagonal.
 * Pauli's W and every Ψ of the paper have this form.
 */
export type Rates = Float64Array & { readonly __brand: "Rates" };

/**
 * A Markov generator A_# acting on population columns, row-major N×N: every column sums to 0.
 * Made from `Rates` by `rates/generator.ts` alone: that file holds the only transpose.
 */
export type Generator = Float64Array & { readonly __brand: "Generator" };

/**
 * Everything Eq. (1) needs, validated and in typed arrays. Dimensionless, as in the paper; all N×N arrays are
 * row-major. Built by `scenario/compile.ts`; physics trusts it.
 */
export interface BlochModel {
  /** N */
  readonly levelCount: number;
  /** ω(n), N */
  readonly energies: Float64Array;
  /** δ(n), N; the level energies are E_n = ω(n) + ε^p δ(n) */
  readonly detunings: Float64Array;
  /** ρ(0; n, n) ≥ 0, N; need not sum to 1 */
  readonly initialPopulations: Float64Array;
  /** Re V, Im V, N×N, Hermitian */
  readonly couplingRe: Float64Array;
  readonly couplingIm: Float64Array;
  /** γ(n, m), N×N symmetric, > 0 off the diagonal, 0 on it: transverse relaxation */
  readonly dephasing: Float64Array;
  /** W(n, m), rate from n to m */
  readonly pauli: Rates;
  readonly wave: QuasiPeriodicWave;
  readonly epsilon: number;
  readonly mu: number;
  readonly p: number;
  /** T, slow time t = ε²τ */
  readonly horizon: number;
}
