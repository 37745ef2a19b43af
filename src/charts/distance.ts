import type { Curve } from "../physics/results.ts";

/** Values at or below this are rounding, and never reach a logarithmic axis. */
export const LOG_FLOOR = 1e-16;

/** max_n |ρ_n(t) − ρ_n^Bloch(t)| at the times of `curve` where Bloch has a value; elsewhere NaN. */
export function distanceToBloch(curve: Curve, bloch: Curve): Float64Array {
  const count = curve.times.length;
  const levels = count > 0 ? curve.populations.length / count : 0;
  const distance = new Float64Array(count).fill(Number.NaN);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const t = curve.times[i]!;
    // Both grids ascend; times that differ by rounding are the same sample.
    while (at + 1 < bloch.times.length && bloch.times[at]! < t * (1 - 1e-12)) at++;
    const near = bloch.times[at];
    if (near === undefined || Math.abs(near - t) > 1e-12 * t) {
      distance[i] = between(curve, bloch, i, at, levels);
      continue;
    }
    let worst = 0;
    for (let n = 0; n < levels; n++) {
      worst = Math.max(worst, Math.abs(curve.populations[i * levels + n]! - bloch.populations[at * levels + n]!));
    }
    distance[i] = worst;
  }
  return distance;
}

/** Bloch interpolated linearly between its samples `at − 1` and `at`; NaN outside its range. */
function between(curve: Curve, bloch: Curve, i: number, at: number, levels: number): number {
  const t = curve.times[i]!;
  const from = bloch.times[at - 1];
  const to = bloch.times[at];
  if (from === undefined || to === undefined || t < from || t > to) return Number.NaN;
  const share = (t - from) / (to - from);
  let worst = 0;
  for (let n = 0; n < levels; n++) {
    const a = bloch.populations[(at - 1) * levels + n]!;
    const b = bloch.populations[at * levels + n]!;
    worst = Math.max(worst, Math.abs(curve.populations[i * levels + n]! - (a + share * (b - a))));
  }
  return worst;
}

/** A value for a logarithmic axis: null, a gap, where it is not finite or not above the floor. */
export function logValue(value: number): number | null {
  return Number.isFinite(value) && value > LOG_FLOOR ? value : null;
}
