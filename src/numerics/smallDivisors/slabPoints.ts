import { dot, type LatticeBasis, orthogonalise, pictureOf } from "./latticeBasis.ts";
import { lengthOf } from "./linearForm.ts";

/** A slab of the lattice: |β| ≤ length, |β·ω + c| ≤ thickness. */
export interface Slab {
  /** A basis of Z^r, reduced for this slab */
  readonly basis: LatticeBasis;
  /** β·ω + c */
  readonly form: (beta: readonly number[], offset: number) => number;
  readonly offset: number;
  readonly length: number;
  readonly thickness: number;
}

export interface SlabPoint {
  readonly beta: readonly number[];
  /** |β| */
  readonly length: number;
  /** β·ω + c, signed */
  readonly value: number;
}

/** Nodes of the search between two breathing points. */
const BREATH = 2000;
/** The ball around the slab is taken this much larger, so that rounding loses no point on its surface. */
const SLACK = 1.001;

/**
 * Every β ∈ Z^r of a slab, each once, in no order; `null` is a breathing point. In the picture (β/B, (β·ω + c)/T) the slab
 * lies in a ball of radius √2 around a point, and the lattice points of a ball are found coordinate by coordinate from
 * the last to the first (Fincke and Pohst): with a reduced basis the work goes with their number, not with the B^r
 * multi-indices of the box.
 */
export function* slabPoints(slab: Slab): Generator<SlabPoint | null, void, void> {
  const { basis, form, length, thickness } = slab;
  const size = basis.length;
  const bare = (beta: readonly number[]) => form(beta, 0);
  const { directions, squares, mu } = orthogonalise(basis.map((beta) => pictureOf(beta, bare, length, thickness)));

  // A lattice point near the middle of the slab, so that what follows works with small numbers.
  let centre: number[] = new Array<number>(size).fill(0);
  for (let pass = 0; pass < 2; pass++) {
    for (let i = size - 1; i >= 0; i--) {
      const here = pictureOf(centre, (beta) => form(beta, slab.offset), length, thickness);
      const multiple = Math.round(dot(here, directions[i]!) / squares[i]!);
      if (multiple !== 0) centre = centre.map((entry, j) => entry - multiple * basis[i]![j]!);
    }
  }
  const target = pictureOf(centre, (beta) => form(beta, slab.offset), length, thickness);
  const shares = new Float64Array(size);
  let outside = dot(target, target);
  for (let i = 0; i < size; i++) {
    shares[i] = dot(target, directions[i]!) / squares[i]!;
    outside -= shares[i]! ** 2 * squares[i]!;
  }
  const radius = 2 * SLACK - Math.max(0, outside - 1e-6 * dot(target, target));

  const x = new Float64Array(size);
  const last = new Float64Array(size);
  const middle = new Float64Array(size);
  const left = new Float64Array(size + 1);
  left[size] = radius;
  const enter = (i: number) => {
    let sum = shares[i]!;
    for (let j = i + 1; j < size; j++) sum += x[j]! * mu[j]![i]!;
    middle[i] = -sum;
    const reach = Math.sqrt(Math.max(0, left[i + 1]!) / squares[i]!) + 1e-9;
    x[i] = Math.ceil(middle[i]! - reach);
    last[i] = Math.floor(middle[i]! + reach);
  };
  let level = size - 1;
  let nodes = 0;
  enter(level);
  while (level < size) {
    if (x[level]! > last[level]!) {
      level++;
      if (level < size) x[level]!++;
      continue;
    }
    if (++nodes % BREATH === 0) yield null;
    left[level] = left[level + 1]! - (x[level]! - middle[level]!) ** 2 * squares[level]!;
    if (level > 0) {
      enter(--level);
      continue;
    }
    const beta = centre.map((entry, j) => {
      let sum = entry;
      for (let i = 0; i < size; i++) sum += x[i]! * basis[i]![j]!;
      return sum + 0;
    });
    x[0]!++;
    const steps = lengthOf(beta);
    if (steps > length) continue;
    const value = form(beta, slab.offset);
    if (Math.abs(value) <= thickness) yield { beta, length: steps, value };
  }
}
