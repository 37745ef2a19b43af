import type { Regime } from "../results.ts";

/** μ/p meets a boundary of Table 1 when it is this close to it, relatively. */
const BOUNDARY_TOLERANCE = 1e-9;

/** The case of Section 6 that (μ, p) falls in. The boundaries μ/p = 1 and 2 are cases of their own. */
export function regimeOf(mu: number, p: number): Regime {
  if (mu === 0) return "mu-zero";
  const ratio = mu / p;
  if (meets(ratio, 1)) return "mu/p = 1";
  if (meets(ratio, 2)) return "mu/p = 2";
  if (ratio < 1) return "mu/p < 1";
  return ratio < 2 ? "1 < mu/p < 2" : "mu/p > 2";
}

function meets(ratio: number, boundary: number): boolean {
  return Math.abs(ratio - boundary) <= BOUNDARY_TOLERANCE * boundary;
}

/** σ of Table 1 as printed: the time-layer is of size ε^σ. Null at μ = 0, where there is no layer. */
export function sigmaOf(mu: number, p: number): number | null {
  const regime = regimeOf(mu, p);
  if (regime === "mu-zero") return null;
  return regime === "1 < mu/p < 2" ? 2 * p - mu : mu;
}

/** ν of Section 6.1, the size ε^{−ν} of the detuned resonant rates: μ if μ ≤ p, else 2p − μ. Null at μ = 0. */
export function nuOf(mu: number, p: number): number | null {
  switch (regimeOf(mu, p)) {
    case "mu-zero":
      return null;
    case "mu/p < 1":
    case "mu/p = 1":
      return mu;
    case "mu/p = 2":
      return 0;
    default:
      return 2 * p - mu;
  }
}

/** One printed row of Table 1. */
export interface Table1Row {
  /** Range of μ/p */
  readonly range: string;
  /** σ as a formula in μ and p */
  readonly sigma: string;
  /** What the perturbation δ changes against δ = 0 */
  readonly difference: string;
  readonly regimes: readonly Regime[];
}

/**
 * Table 1, consequences of the perturbation for a finite number of levels, row by row as printed. The third row
 * needs a detuned resonant pair (B ≢ 0); with A ≢ 0 as well there are two layers, ε^μ and ε^{2p−μ}.
 */
export const TABLE_1: readonly Table1Row[] = [
  { range: "0 ≤ μ/p < 1", sigma: "μ", difference: "none", regimes: ["mu-zero", "mu/p < 1"] },
  { range: "μ/p = 1", sigma: "μ", difference: "transition rates", regimes: ["mu/p = 1"] },
  {
    range: "1 < μ/p < 2",
    sigma: "2p − μ",
    difference: "transition rates and time-layer",
    regimes: ["1 < mu/p < 2"],
  },
  {
    range: "2 ≤ μ/p < ∞",
    sigma: "μ",
    difference: "projector Π and asymptotic state",
    regimes: ["mu/p = 2", "mu/p > 2"],
  },
];

/** Index in `TABLE_1` of the row that holds in a regime. */
export function table1RowOf(regime: Regime): number {
  return TABLE_1.findIndex((row) => row.regimes.includes(regime));
}
