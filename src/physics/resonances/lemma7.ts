import { type DivisorList, type DivisorSearch, smallDivisors } from "../../numerics/smallDivisors/smallDivisors.ts";
import { diophantineLine, isResonantDivisor, type PairForm, plainSearch } from "./diophantine.ts";
import type { Tongue } from "./results.ts";

/** Decades of ε over which Lemma 7 is drawn, and points on them. */
const SMALLEST_EPSILON = 1e-7;
const POINTS = 57;

/**
 * Lemma 7 for one pair: where (8.a) holds with C_η, the perturbed condition with half of it can only fail at
 *
 *     (1 + |β|)^{r−1+η} (1+n)^{1+η} (1+k)^{1+η} ≥ C_η ε^{−p} / (2|δ(n,k)|).
 *
 * The printed lemma has |δ|_{l^∞} in the place of |δ(n,k)|, and means β·ω + ω(n,k) ≠ 0 as (8.a) does: at a resonant β the
 * perturbed divisor is ε^p |δ(n,k)|, which is below the line from some ε on. Returns the least |β|, or 0.
 */
export function leastFailure(form: PairForm, constant: number, epsilon: number, p: number): number {
  const weight = (constant * form.levelFactor * epsilon ** -p) / (2 * Math.abs(form.detuning));
  return Math.max(0, weight ** (1 / form.exponent) - 1);
}

/** `leastFailure` from ε = 1 down to 10⁻⁷; empty where δ(n,k) = 0 and nothing is perturbed. */
export function lemma7Curve(form: PairForm, constant: number, p: number): { epsilon: number; length: number }[] {
  if (form.detuning === 0) return [];
  return Array.from({ length: POINTS }, (_, i) => {
    const epsilon = SMALLEST_EPSILON ** (i / (POINTS - 1));
    return { epsilon, length: leastFailure(form, constant, epsilon, p) };
  });
}

/**
 * For which ε ∈ (0, 1] the perturbed condition fails at β: |β·ω + ω(n,k) + ε^p δ(n,k)| ≤ ½ line, an interval of ε around
 * the place where ε^p δ(n,k) cancels the divisor. Every β up to the bound that is the first to fail somewhere on the way
 * to ε = 0 is in the list, with others close to it. `null` is a breathing point.
 */
export function* tonguesOf(
  form: PairForm,
  constant: number,
  p: number,
  bound: number,
  nearness: number,
): Generator<number | null, readonly Tongue[], void> {
  if (form.detuning === 0) return [];
  const line = diophantineLine(form, constant);
  const half = (length: number) => line(length) / 2;
  const sign = Math.sign(form.detuning);
  const search: DivisorSearch = {
    ...plainSearch(form, bound, nearness, half),
    // Zeros are not wanted either: a divisor must have the sign that the perturbation can cancel, or be below the line.
    isLeftOut: ({ value, length }) =>
      isResonantDivisor(form, value) || (value * sign > 0 && Math.abs(value) > half(length)),
  };
  const list: DivisorList = yield* smallDivisors(search);
  const size = Math.abs(form.detuning);
  return list.divisors.flatMap(({ beta, length, value }) => {
    const from = (-value * sign - half(length)) / size;
    const to = (-value * sign + half(length)) / size;
    if (to <= 0 || from > 1) return [];
    return [{ beta, length, from: Math.max(0, from) ** (1 / p), to: Math.min(1, to) ** (1 / p) }];
  });
}
