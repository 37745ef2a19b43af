import type { DivisorList, DivisorSearch } from "../../numerics/smallDivisors/smallDivisors.ts";
import type { BlochModel } from "../model.ts";
import { isResonant } from "../wave.ts";
import type { LevelPair } from "./results.ts";

/** |β·ω + c| of one pair, in the terms of Hypothesis 1. */
export interface PairForm {
  readonly omega: Float64Array;
  /** ω(n,k), 0 for β·ω alone */
  readonly offset: number;
  /** δ(n,k) */
  readonly detuning: number;
  /** 1 / ((1+n)^{1+η} (1+k)^{1+η}) with levels counted from 1; 1 for β·ω alone, Eq. (8.b) */
  readonly levelFactor: number;
  /** r − 1 + η */
  readonly exponent: number;
}

export function pairForm(model: BlochModel, pair: LevelPair | null, eta: number): PairForm {
  const { energies, detunings, wave } = model;
  const omega = wave.frequencies;
  const exponent = omega.length - 1 + eta;
  if (pair === null) return { omega, offset: 0, detuning: 0, levelFactor: 1, exponent };
  const [n, k] = pair;
  return {
    omega,
    offset: energies[n]! - energies[k]!,
    detuning: detunings[n]! - detunings[k]!,
    levelFactor: ((2 + n) * (2 + k)) ** -(1 + eta),
    exponent,
  };
}

/**
 * The right-hand side of (8.a), C_η / ((1+|β|)^{r−1+η} (1+n)^{1+η} (1+k)^{1+η}), as a function of |β| = Σ|β_j|. The paper
 * leaves the norm open; another one changes C_η and nothing else.
 */
export function diophantineLine({ levelFactor, exponent }: PairForm, constant: number): (length: number) => number {
  return (length) => (constant * levelFactor) / (1 + length) ** exponent;
}

/** The search for |β·ω + ω(n,k)|. A β is resonant, and no divisor, where ω(n,k) + f = 0 by the tolerance of the rates. */
export function plainSearch(
  form: PairForm,
  bound: number,
  nearness: number,
  line: (length: number) => number,
): DivisorSearch {
  return {
    omega: form.omega,
    offset: form.offset,
    bound,
    nearness,
    line,
    isZero: ({ value }) => isResonantDivisor(form, value),
  };
}

/** True where β·ω + ω(n,k), of this value, counts as 0. Then |β·ω| is |ω(n,k)|. */
export function isResonantDivisor({ offset }: PairForm, value: number): boolean {
  return isResonant(value, 2 * Math.abs(offset));
}

/**
 * The largest C_η with which (8.a) holds for every β of a list, and the β that attains it: a record always, since the
 * weight grows with |β|. Null when the list is empty.
 */
export function largestConstant(
  { divisors }: DivisorList,
  { levelFactor, exponent }: PairForm,
): { constant: number; beta: readonly number[]; value: number } | null {
  let least: { constant: number; beta: readonly number[]; value: number } | null = null;
  for (const { beta, length, value } of divisors) {
    const constant = (Math.abs(value) * (1 + length) ** exponent) / levelFactor;
    if (least === null || constant < least.constant) least = { constant, beta, value };
  }
  return least;
}
