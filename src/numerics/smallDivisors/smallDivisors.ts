import { type LatticeBasis, reduceBasis, unitBasis } from "./latticeBasis.ts";
import { lengthOf, linearForm, roundingOf } from "./linearForm.ts";
import { type SlabPoint, slabPoints } from "./slabPoints.ts";

/** |β·ω + c| of one β, small for its |β|. */
export interface Divisor extends SlabPoint {
  /** Smaller than every divisor of a shorter β */
  readonly record: boolean;
  /** Below the line */
  readonly below: boolean;
  /** What the 53 bits of ω and c leave undecided of the value */
  readonly rounding: number;
}

/** Why a search ended: at its bound, where rounding is as large as divisors, or where too many divisors crowd. */
export type SearchEnd = "bound" | "rounding" | "crowded";

export interface DivisorList {
  /** Records, near-records and all below the line, by |β| and then by size */
  readonly divisors: readonly Divisor[];
  /** β whose divisor is taken as 0, by |β|: the first 500 */
  readonly zeros: readonly (readonly number[])[];
  /** Complete for every |β| up to here */
  readonly reached: number;
  readonly end: SearchEnd;
  /** β ≠ 0 with β·ω = 0 up to rounding, shortest found: the frequencies are commensurate. Null when none was met. */
  readonly relation: readonly number[] | null;
}

export interface DivisorSearch {
  /** ω ∈ R^r */
  readonly omega: Float64Array;
  /** c */
  readonly offset: number;
  /** Largest |β| */
  readonly bound: number;
  /** A near-record is at most this many times the smallest divisor that is no longer; 1 for records alone */
  readonly nearness: number;
  /** Not increasing in |β|; divisors below it are all listed */
  readonly line: (length: number) => number;
  /** True: the divisor counts as 0 and is listed apart */
  readonly isZero: (point: SlabPoint) => boolean;
  /** True: this β is left out altogether */
  readonly isLeftOut?: (point: SlabPoint) => boolean;
}

/** |β| up to here is searched first, whole. */
const FIRST_LENGTH = 4;
/** Lattice points looked at in one shell before the search gives up, divisors listed in all, and zeros listed. */
const MOST_POINTS = 60_000;
const MOST_LISTED = 2500;
const MOST_ZEROS = 500;
/** β·ω = 0: the tolerance of a resonance. */
const RELATION_TOLERANCE = 1e-12;
/** A slab is never thinner than so many roundings. */
const ROUNDINGS = 4;

/**
 * The small divisors |β·ω + c|, 0 < |β| ≤ bound, |β| = Σ|β_j|: every record, every near-record and everything below a
 * line. Shells 2^j < |β| ≤ 2^{j+1} are slabs, each no thicker than the next record or the line asks, so the work grows with
 * the number of answers and with log(bound), not with bound^r. `null` is a breathing point, a number the share done.
 */
export function* smallDivisors(search: DivisorSearch): Generator<number | null, DivisorList, void> {
  const { omega, offset, bound, nearness, line, isZero, isLeftOut } = search;
  const form = (beta: readonly number[], constant: number) => linearForm(beta, omega, constant);
  const bare = (beta: readonly number[]) => form(beta, 0);
  const widest = omega.reduce((sum, frequency) => sum + Math.abs(frequency), 0);
  const divisors: Divisor[] = [];
  const zeros: (readonly number[])[] = [];
  let record = Number.POSITIVE_INFINITY;
  let basis: LatticeBasis = unitBasis(omega.length);
  let relation: readonly number[] | null = null;
  let reached = 0;
  const list = (end: SearchEnd): DivisorList => ({ divisors, zeros, reached, end, relation });

  for (let length = Math.min(FIRST_LENGTH, bound); reached < bound; length = Math.min(2 * length, bound)) {
    const whole = Math.abs(offset) + length * widest || 1;
    const wanted = Math.max(nearness * record, line(reached + 1));
    const thickness = Math.min(whole, reached === 0 ? whole : wanted);
    if (thickness < ROUNDINGS * 2 ** -53 * whole) return list("rounding");
    basis = reduceBasis(basis, bare, length, thickness);
    relation ??= shortestRelation(basis, omega, bare);

    const shell: SlabPoint[] = [];
    for (const point of slabPoints({ basis, form, offset, length, thickness })) {
      if (point === null) {
        yield null;
      } else if (point.length > reached && !isLeftOut?.(point)) {
        if (shell.push(point) > MOST_POINTS) return list("crowded");
      }
    }
    shell.sort((a, b) => a.length - b.length || Math.abs(a.value) - Math.abs(b.value));
    for (const point of shell) {
      if (isZero(point)) {
        if (zeros.length < MOST_ZEROS) zeros.push(point.beta);
        continue;
      }
      const size = Math.abs(point.value);
      const isRecord = size < record;
      if (isRecord) record = size;
      const below = size < line(point.length);
      if (!isRecord && !below && size > nearness * record) continue;
      const rounding = roundingOf(point.beta, omega, Math.abs(offset));
      divisors.push({ ...point, record: isRecord, below, rounding });
      if (divisors.length <= MOST_LISTED) continue;
      // Only whole lengths are complete.
      reached = point.length - 1;
      while ((divisors.at(-1)?.length ?? 0) > reached) divisors.pop();
      while (zeros.length > 0 && lengthOf(zeros.at(-1)!) > reached) zeros.pop();
      return list("crowded");
    }
    reached = length;
    yield Math.log(reached + 1) / Math.log(bound + 1);
  }
  return list("bound");
}

function shortestRelation(
  basis: LatticeBasis,
  omega: Float64Array,
  bare: (beta: readonly number[]) => number,
): readonly number[] | null {
  const found = basis.filter(
    (beta) => Math.abs(bare(beta)) <= Math.max(RELATION_TOLERANCE, roundingOf(beta, omega, 0)),
  );
  found.sort((a, b) => lengthOf(a) - lengthOf(b));
  const first = found[0];
  return first ? positive(first) : null;
}

/** Of β and −β the one whose first entry that is not 0 is positive. */
function positive(beta: readonly number[]): readonly number[] {
  const sign = Math.sign(beta.find((entry) => entry !== 0) ?? 1);
  return beta.map((entry) => sign * entry + 0);
}
