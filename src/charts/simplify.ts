/** How closely curves are drawn. */
export interface Sampling {
  /** Drawn this close to the sampled curve, pixels */
  readonly tolerance: number;
  /** Of so many samples in a row at least one is kept, however straight the curve */
  readonly every: number;
}

/** For a picture that is read: closer than any screen or paper resolves. */
export const FINE: Sampling = { tolerance: 0.08, every: 3 };
/** While a control is held: what the eye cannot tell from it in a moving picture. */
export const LIVE: Sampling = { tolerance: 0.2, every: 24 };

/**
 * Which samples of several curves on one grid to draw: the fewest that keep every curve within `tolerance` pixels
 * of its polyline (Ramer–Douglas–Peucker on vertical distance, one choice of samples for all curves, so that a hover
 * finds them at the same times). First, last, extreme samples, the edges of gaps and, in a figure that is read, every
 * third sample are always kept: a zoom, and whoever reads numbers off it, still finds enough of them.
 *
 * `x` ascending, in pixels; `series` in pixels, one array per curve, a gap where not finite. Returns ascending indices.
 */
export function keptSamples(
  x: ArrayLike<number>,
  series: readonly ArrayLike<number>[],
  { tolerance, every }: Sampling,
): number[] {
  const count = x.length;
  if (count <= 2) return Array.from({ length: count }, (_, i) => i);
  const kept = new Uint8Array(count);
  for (let i = 0; i < count; i += every) kept[i] = 1;
  kept[count - 1] = 1;
  for (const y of series) markExtremesAndGaps(y, kept);
  const fixed: number[] = [];
  for (let i = 0; i < count; i++) if (kept[i]) fixed.push(i);
  const open: number[] = [];
  for (let k = 1; k < fixed.length; k++) {
    open.push(fixed[k - 1]!, fixed[k]!);
    while (open.length > 0) {
      const to = open.pop()!;
      const from = open.pop()!;
      const worst = farthest(x, series, from, to, tolerance);
      if (worst < 0) continue;
      kept[worst] = 1;
      open.push(from, worst, worst, to);
    }
  }
  const indices: number[] = [];
  for (let i = 0; i < count; i++) if (kept[i]) indices.push(i);
  return indices;
}

function markExtremesAndGaps(y: ArrayLike<number>, kept: Uint8Array): void {
  let lowest = -1;
  let highest = -1;
  for (let i = 0; i < y.length; i++) {
    const value = y[i]!;
    if (!Number.isFinite(value)) {
      kept[i] = 1;
      if (i > 0) kept[i - 1] = 1;
      if (i + 1 < y.length) kept[i + 1] = 1;
      continue;
    }
    if (lowest < 0 || value < y[lowest]!) lowest = i;
    if (highest < 0 || value > y[highest]!) highest = i;
  }
  if (lowest >= 0) kept[lowest] = 1;
  if (highest >= 0) kept[highest] = 1;
}

/** The sample between `from` and `to` that lies farthest from the chords, or −1 when all are within tolerance. */
function farthest(
  x: ArrayLike<number>,
  series: readonly ArrayLike<number>[],
  from: number,
  to: number,
  tolerance: number,
): number {
  let worst = -1;
  let distance = tolerance;
  const span = x[to]! - x[from]!;
  for (const y of series) {
    const start = y[from]!;
    const slope = span > 0 ? (y[to]! - start) / span : 0;
    if (!Number.isFinite(slope)) continue;
    for (let i = from + 1; i < to; i++) {
      const off = Math.abs(y[i]! - (start + slope * (x[i]! - x[from]!)));
      if (off > distance) {
        distance = off;
        worst = i;
      }
    }
  }
  return worst;
}
