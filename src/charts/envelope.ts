/** A curve with at least this many turns downwards, and as many a stretch of samples, is not read as a line. */
const FEWEST_PEAKS = 12;
const MOST_SAMPLES_A_PEAK = 25;

/**
 * The upper envelope of a curve that turns too often to be read: straight between near peaks, the curve itself where
 * the next peak is far, in `heights` (pixels or logarithms, larger is higher), from its first sample to its last. Null where the curve is smooth enough to be read by
 * itself. Values that are not finite are gaps and never peaks. Returns ascending sample indices.
 */
export function envelopeSamples(heights: ArrayLike<number>): number[] | null {
  const peaks: number[] = [];
  let first = -1;
  let last = -1;
  let count = 0;
  for (let i = 0; i < heights.length; i++) {
    const here = heights[i]!;
    if (!Number.isFinite(here)) continue;
    if (first < 0) first = i;
    last = i;
    count++;
    const before = heights[i - 1];
    const after = heights[i + 1];
    if (before === undefined || after === undefined) continue;
    if (here > before && here >= after) peaks.push(i);
  }
  if (peaks.length < FEWEST_PEAKS || count > MOST_SAMPLES_A_PEAK * peaks.length) return null;
  // A run of lower peaks between two higher ones is part of the wriggle: a peak below both its neighbours is passed over.
  const upper = peaks.filter((i, k) => {
    const left = peaks[k - 1];
    const right = peaks[k + 1];
    return left === undefined || right === undefined || heights[i]! >= Math.min(heights[left]!, heights[right]!);
  });
  // Where the next peak is far, the curve is its own envelope.
  const kept: number[] = [];
  for (const to of [first, ...upper, last]) {
    const from = kept.at(-1);
    if (from === to) continue;
    if (from !== undefined && to - from > MOST_SAMPLES_A_PEAK) {
      for (let i = from + 1; i < to; i++) if (Number.isFinite(heights[i]!)) kept.push(i);
    }
    kept.push(to);
  }
  return kept;
}
