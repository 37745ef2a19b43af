import type { EpsilonRange, Norm } from "../../store/convergence.ts";
import type { Against, FitRange } from "../../store/convergenceCurves.ts";

/** What a person has chosen of a sweep. */
export interface SweepChoice {
  readonly against: Against;
  readonly norm: Norm;
  /** Ends of the sweep */
  readonly largest: number;
  readonly smallest: number;
  /** Ends of the fit, as chosen: the sweep's own where it is shorter */
  readonly fit: FitRange;
}

/** The paper's populations are measured in ℓ²; the first decades are not yet asymptotic, the last near rounding. */
export const START: SweepChoice = {
  against: "toBloch",
  norm: "l2",
  largest: 1e-1,
  smallest: 1e-7,
  fit: { largest: 1e-3, smallest: 1e-6 },
};

const COUNT = 40;
/** Beyond, periods can no longer be counted in double precision; and a sweep or a fit needs some length. */
const LEAST_EPSILON = 1e-9;
const LEAST_SWEEP = 10;
const LEAST_FIT = 2;

export function rangeOf({ largest, smallest }: SweepChoice): EpsilonRange {
  return { largest, smallest, count: COUNT };
}

export function sweepAllows(largest: number, smallest: number): boolean {
  return largest <= 1 && smallest >= LEAST_EPSILON && largest / smallest >= LEAST_SWEEP;
}

export function fitAllows({ largest, smallest }: FitRange): boolean {
  return largest <= 1 && smallest > 0 && largest / smallest >= LEAST_FIT;
}
