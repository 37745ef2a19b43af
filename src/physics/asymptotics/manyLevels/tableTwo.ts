import type { BlochModel, Rates } from "../../model.ts";
import { averagedRates, unperturbedRates } from "../../rates/averaged.ts";
import { resonantStrength } from "../../rates/dominant.ts";
import { singularParts } from "../limit.ts";
import { truncatedRates } from "./familyModel.ts";
import type { PairRates, TableTwo, TableTwoObstacle } from "./results.ts";

/** μ/p meets a boundary when it is this close to it, relatively: as for Table 1. */
const BOUNDARY_TOLERANCE = 1e-9;
/** Pairs that are listed. */
const MOST_PAIRS = 6;

/**
 * The row of Table 2 whose range holds μ/p, counted from 0: μ = 0, (0, 2/3), 1, (4/3, 2), 2, (2, ∞). Null in [2/3, 1) and
 * (1, 4/3], where rates are no single power of ε.
 */
export function tableTwoRowOf(mu: number, p: number): number | null {
  if (mu === 0) return 0;
  const ratio = mu / p;
  const meets = (boundary: number) => Math.abs(ratio - boundary) <= BOUNDARY_TOLERANCE * boundary;
  if (meets(1)) return 2;
  if (meets(2)) return 4;
  if (meets(2 / 3) || meets(4 / 3)) return null;
  if (ratio < 2 / 3) return 1;
  if (ratio <= 4 / 3) return null;
  return ratio < 2 ? 3 : 5;
}

/** Ψ^app of (31) with its power of ε, or why there is none. */
export interface SingleScale {
  readonly row: number | null;
  readonly obstacles: readonly TableTwoObstacle[];
  readonly sigma: number | null;
  /** Ψ^app, row → column; null where no row applies */
  readonly rates: Rates | null;
}

/**
 * Table 2, corrected. With C of 6.1, over resonant lines grouped by frequency:
 *
 *     μ = 0            σ = 0       the Lorentzian of (17) at ε = 0, all lines
 *     0 < μ/p < 2/3    σ = μ       C/γ
 *     μ/p = 1          σ = μ       Cγ/(γ² + δ²)
 *     4/3 < μ/p < 2    σ = 2p − μ  Cγ/δ²                 every resonant pair has δ ≠ 0
 *     μ/p = 2          σ = 0       Cγ/δ²                 every resonant pair has δ ≠ 0
 *     μ/p > 2          σ = 0       0                     every resonant pair has δ ≠ 0
 *                      σ = μ       (C/γ)·1(δ=0)          otherwise
 *
 * Rows with σ > 0 need W = 0; with σ = 0 W stands beside Ψ^app.
 */
export function singleScale(model: BlochModel, strength: Rates = resonantStrength(model)): SingleScale {
  const { mu, p } = model;
  const row = tableTwoRowOf(mu, p);
  if (row === null) return { row, obstacles: [], sigma: null, rates: null };
  if (row === 0) return { row, obstacles: [], sigma: 0, rates: unperturbedRates(model) };
  const { exact, detuned } = singularParts(model, strength);
  const hasExact = exact.some((rate) => rate > 0);
  const obstacles: TableTwoObstacle[] = [];
  const sigma = sigmaOf(row, mu, p, hasExact);
  if ((row === 3 || row === 4) && hasExact) obstacles.push("exact-pair");
  if (sigma > 0 && model.pauli.some((rate) => rate > 0)) obstacles.push("relaxation");
  if (obstacles.length > 0) return { row, obstacles, sigma: null, rates: null };
  const rates = row === 5 ? exact : detuned.map((rate, i) => rate + exact[i]!);
  return { row, obstacles, sigma, rates: rates as Rates };
}

function sigmaOf(row: number, mu: number, p: number, hasExact: boolean): number {
  if (row === 3) return 2 * p - mu;
  if (row === 4) return 0;
  if (row === 5) return hasExact ? mu : 0;
  return mu;
}

/** ε^{−σ} Ψ^app, per slow time. */
export function scaledRates({ sigma, rates }: SingleScale, epsilon: number): Rates | null {
  if (sigma === null || rates === null) return null;
  const factor = epsilon ** -sigma;
  return rates.map((rate) => rate * factor) as Rates;
}

/** Table 2 for a truncated model, its strongest resonant pairs beside the true rates. `distance` is the caller's. */
export function tableTwoOf(model: BlochModel, distance: TableTwo["distance"], scale: SingleScale): TableTwo {
  const { levelCount, detunings } = model;
  const strength = resonantStrength(model);
  const averaged = averagedRates(model);
  const dominant = truncatedRates(model);
  const approximate = scaledRates(scale, model.epsilon);
  const pairs: PairRates[] = [];
  for (let n = 0; n < levelCount; n++) {
    for (let m = n + 1; m < levelCount; m++) {
      const nm = n * levelCount + m;
      if (strength[nm] === 0) continue;
      pairs.push({
        from: n,
        to: m,
        detuning: detunings[n]! - detunings[m]!,
        averaged: averaged[nm]!,
        dominant: dominant[nm]!,
        approximate: approximate?.[nm] ?? null,
      });
    }
  }
  pairs.sort((a, b) => b.dominant - a.dominant);
  const { row, obstacles, sigma } = scale;
  return { row, obstacles, sigma, pairs: pairs.slice(0, MOST_PAIRS), distance };
}
