/** A local extreme of a sampled curve that stands out from what surrounds it. */
export interface Extreme {
  readonly kind: "peak" | "dip";
  /** Index of the extreme sample */
  readonly index: number;
  /** Vertex of the parabola through that sample and its neighbours */
  readonly position: number;
  readonly value: number;
  /** How far the curve must turn back before it passes this extreme: height above the higher of the two valleys beside it */
  readonly prominence: number;
  /** Full width where half of the prominence is left */
  readonly width: number;
  /** Indices of those valleys: nothing between them goes beyond this extreme */
  readonly from: number;
  readonly to: number;
}

export interface ExtremeOptions {
  /** Smallest prominence, as a share of the curve's whole range */
  readonly share: number;
  /** At most so many, the most prominent */
  readonly most: number;
}

/** Differences below this share of the largest value are rounding. */
const ROUNDING = 1e-10;

/**
 * Peaks and dips of y over ascending x by topographic prominence, in the order of x. Ends of the curve are none: nothing
 * says that it would turn there. All values must be finite.
 */
export function extremesOf(x: ArrayLike<number>, y: ArrayLike<number>, { share, most }: ExtremeOptions): Extreme[] {
  const values = Float64Array.from(y);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const least = Math.max(share * (high - low), ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
  const found = [
    ...peaksOf(x, values, least),
    ...peaksOf(
      x,
      values.map((value) => -value),
      least,
    ).map((peak): Extreme => ({ ...peak, kind: "dip", value: -peak.value })),
  ];
  return found
    .sort((a, b) => b.prominence - a.prominence)
    .slice(0, most)
    .sort((a, b) => a.position - b.position);
}

function peaksOf(x: ArrayLike<number>, y: Float64Array, least: number): Extreme[] {
  const peaks: Extreme[] = [];
  for (let i = 1; i < y.length - 1; i++) {
    if (!(y[i]! > y[i - 1]!)) continue;
    // A flat top is one peak, in its middle.
    let end = i;
    while (end < y.length - 1 && y[end + 1] === y[i]) end++;
    if (end === y.length - 1 || y[end + 1]! > y[i]!) continue;
    const top = Math.floor((i + end) / 2);
    const from = valley(y, top, -1);
    const to = valley(y, top, 1);
    const prominence = y[top]! - Math.max(y[from]!, y[to]!);
    if (prominence > 0 && prominence >= least) {
      const level = y[top]! - prominence / 2;
      const width = crossing(x, y, end, 1, level) - crossing(x, y, i, -1, level);
      const vertex = i === end ? vertexAt(x, y, top) : { position: (x[i]! + x[end]!) / 2, value: y[top]! };
      peaks.push({ kind: "peak", index: top, ...vertex, prominence, width, from, to });
    }
    i = end;
  }
  return peaks;
}

/** The lowest sample on one side before the curve rises above the peak, or before it ends. */
function valley(y: Float64Array, top: number, step: 1 | -1): number {
  let lowest = top;
  for (let i = top + step; i >= 0 && i < y.length && y[i]! <= y[top]!; i += step) if (y[i]! < y[lowest]!) lowest = i;
  return lowest;
}

/** Where the curve first falls to a level, straight between samples. */
function crossing(x: ArrayLike<number>, y: Float64Array, start: number, step: 1 | -1, level: number): number {
  let i = start;
  while (y[i]! > level) i += step;
  const before = i - step;
  return x[before]! + ((y[before]! - level) / (y[before]! - y[i]!)) * (x[i]! - x[before]!);
}

/** Vertex of the parabola through three neighbours, which lies between the outer two. */
function vertexAt(x: ArrayLike<number>, y: Float64Array, i: number): { position: number; value: number } {
  const [left, right] = [x[i]! - x[i - 1]!, x[i + 1]! - x[i]!];
  const [fall, rise] = [(y[i]! - y[i - 1]!) / left, (y[i + 1]! - y[i]!) / right];
  const curvature = (rise - fall) / (left + right);
  const slope = (fall * right + rise * left) / (left + right);
  // The sample is the highest of the three, so the curvature is negative.
  const shift = -slope / (2 * curvature);
  return { position: x[i]! + shift, value: y[i]! + slope * shift + curvature * shift * shift };
}
