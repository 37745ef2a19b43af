import type { Curve, NormName } from "../physics/results.ts";

/** Values at or below this are rounding, and never reach a logarithmic axis. */
export const LOG_FLOOR = 1e-16;

/** ‖ρ(t) − σ(t)‖ at the times of `curve` where `other` has a value; elsewhere NaN. */
export function distanceBetween(curve: Curve, other: Curve, norm: NormName): Float64Array {
  const count = curve.times.length;
  const levels = count > 0 ? curve.populations.length / count : 0;
  const distance = new Float64Array(count).fill(Number.NaN);
  const difference = new Float64Array(levels);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const t = curve.times[i]!;
    // Both grids ascend; times that differ by rounding are the same sample.
    while (at + 1 < other.times.length && other.times[at]! < t * (1 - 1e-12)) at++;
    if (!subtract(curve, other, i, at, difference)) continue;
    distance[i] = normOf(difference, norm);
  }
  return distance;
}

/** Where the curves lie farthest apart; NaN where they share no time. */
export function largestDistance(curve: Curve, other: Curve, norm: NormName): number {
  let largest = Number.NaN;
  for (const value of distanceBetween(curve, other, norm))
    if (!(value <= largest) && !Number.isNaN(value)) largest = value;
  return largest;
}

/** The difference at sample i, `other` at its sample `at` or interpolated linearly before it; false outside its range. */
function subtract(curve: Curve, other: Curve, i: number, at: number, difference: Float64Array): boolean {
  const levels = difference.length;
  const t = curve.times[i]!;
  const to = other.times[at];
  if (to === undefined) return false;
  const same = Math.abs(to - t) <= 1e-12 * t;
  const from = same ? to : other.times[at - 1];
  if (from === undefined || (!same && (t < from || t > to))) return false;
  const share = same ? 1 : (t - from) / (to - from);
  const before = same ? at : at - 1;
  for (let n = 0; n < levels; n++) {
    const a = other.populations[before * levels + n]!;
    const b = other.populations[at * levels + n]!;
    difference[n] = curve.populations[i * levels + n]! - (a + share * (b - a));
  }
  return true;
}

function normOf(difference: Float64Array, norm: NormName): number {
  let size = 0;
  for (const x of difference) {
    if (norm === "max") size = Math.max(size, Math.abs(x));
    else size += norm === "l1" ? Math.abs(x) : x * x;
  }
  return norm === "l2" ? Math.sqrt(size) : size;
}

/** A value for a logarithmic axis: null, a gap, where it is not finite or not above the floor. */
export function logValue(value: number): number | null {
  return Number.isFinite(value) && value > LOG_FLOOR ? value : null;
}
