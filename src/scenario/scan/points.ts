import { coarseToFine } from "../convergence/epsilonGrid.ts";
import type { ScanRange, ScanScale } from "./choice.ts";
import type { ScanLine } from "./lines.ts";

/** Points of the grid that come first: with them a curve has a shape. */
const FIRST = 17;
const SECOND = 33;
/** Where a line is sampled beside the grid: these multiples of its half width, to both sides. */
const AROUND = [0, 0.35, 0.7, 1, 1.4, 2, 3, 5, 8];
/** Lines that get points of their own, the strongest. */
const MOST_LINES = 8;
/** A broadened line is wide enough to be seen by a grid step when it spans this many. */
const SEEN_STEPS = 6;

export interface ScanPoints {
  /** Coarse to fine, each value once */
  readonly values: readonly number[];
  /** The first so many of them give the curve its shape */
  readonly shape: number;
  /** So many of them, from the start, while a hand moves something */
  readonly coarse: number;
}

/**
 * Values of a parameter to compute, coarse to fine: the even grid's first, then some around each line that the grid would
 * miss, then the rest. `present` is among them where it lies in range. The same choice gives the same doubles.
 */
export function scanPoints(
  { from, to, scale, count }: ScanRange & { readonly scale: ScanScale; readonly count: number },
  lines: readonly ScanLine[],
  present: number,
): ScanPoints {
  const [start, end] = scale === "log10" ? [Math.log10(from), Math.log10(to)] : [from, to];
  const at = (index: number): number => {
    if (index === 0) return from;
    if (index === count - 1) return to;
    const position = start + ((end - start) * index) / (count - 1);
    // Twelve digits are enough, and make round values round.
    return Number((scale === "log10" ? 10 ** position : position).toPrecision(12)) + 0;
  };
  const order = coarseToFine(count);
  const found = new Set<number>();
  for (const index of order.slice(0, FIRST)) found.add(at(index));
  const shape = found.size;
  if (present >= from && present <= to) found.add(present);
  for (const index of order.slice(FIRST, SECOND)) found.add(at(index));
  for (const value of aroundLines(lines, { from, to }, (to - from) / (count - 1))) found.add(value);
  const coarse = found.size;
  for (const index of order.slice(SECOND)) found.add(at(index));
  return { values: [...found], shape, coarse };
}

function aroundLines(lines: readonly ScanLine[], { from, to }: ScanRange, step: number): number[] {
  const strongest = lines
    .filter(({ at }) => at >= from && at <= to)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_LINES);
  return strongest.flatMap(({ at, width, broadened }) =>
    [width, broadened]
      .filter((full) => Number.isFinite(full) && full < SEEN_STEPS * step)
      .flatMap((full) => AROUND.flatMap((times) => [at - (times * full) / 2, at + (times * full) / 2]))
      .map((value) => Number(value.toPrecision(12)) + 0)
      .filter((value) => value >= from && value <= to),
  );
}
