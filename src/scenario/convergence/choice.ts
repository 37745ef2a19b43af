import type { EpsilonRange } from "./epsilonGrid.ts";

/** What a person has chosen of a sweep over ε, and how it is looked at. */
export interface SweepChoice {
  readonly against: "toBloch" | "toAbove";
  readonly norm: "l1" | "l2" | "max";
  /** Ends of the sweep */
  readonly largest: number;
  readonly smallest: number;
  /** Ends of the fit, as chosen: the sweep's own where it is shorter */
  readonly fit: { readonly largest: number; readonly smallest: number };
  readonly picture: "chart" | "table";
}

/**
 * What the view opens with, and what a link means where it says nothing. Frozen: changing a value would change old links.
 * The paper's populations are measured in ℓ²; the first decades are not yet asymptotic, the last near rounding.
 */
export const DEFAULT_SWEEP: SweepChoice = {
  against: "toBloch",
  norm: "l2",
  largest: 1e-1,
  smallest: 1e-7,
  fit: { largest: 1e-3, smallest: 1e-6 },
  picture: "chart",
};

const COUNT = 40;
/** Beyond, periods can no longer be counted in double precision; and a sweep or a fit needs some length. */
const LEAST_EPSILON = 1e-9;
const LEAST_SWEEP = 10;
const LEAST_FIT = 2;

export function rangeOf({ largest, smallest }: Pick<SweepChoice, "largest" | "smallest">): EpsilonRange {
  return { largest, smallest, count: COUNT };
}

export function sweepAllows(largest: number, smallest: number): boolean {
  return largest <= 1 && smallest >= LEAST_EPSILON && largest / smallest >= LEAST_SWEEP;
}

export function fitAllows({ largest, smallest }: SweepChoice["fit"]): boolean {
  return largest <= 1 && smallest > 0 && largest / smallest >= LEAST_FIT;
}
