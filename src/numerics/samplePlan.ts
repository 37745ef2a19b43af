/**
 * Where a doubling propagator looks at its solution.
 *
 * Time is counted in base steps (for Bloch: periods of the strobing frequency). `strides` are walked first, in
 * order, levels ascending: `count` applications of the map over 2^level base steps, each result recorded when
 * `record` is set. `requested` times are reached from 0 independently, by the binary digits of `steps` and one
 * partial step `remainder`. `times` holds the slow time of every recorded sample, ascending: first t = 0 when
 * `recordStart`, then the recorded strides, then the requested ones.
 */
export interface Stride {
  readonly level: number;
  readonly count: number;
  readonly record: boolean;
}

export interface RequestedTime {
  /** Whole base steps, an integer that is exact in double precision */
  readonly steps: number;
  /** Base steps besides, below the spacing of doubles at `steps`: its binary digits end where those of `steps` begin */
  readonly extraSteps?: number;
  /** What is left, in slow time, 0 ≤ remainder < step */
  readonly remainder: number;
}

export interface SamplePlan {
  /** Length of one base step, slow time */
  readonly step: number;
  readonly recordStart: boolean;
  readonly strides: readonly Stride[];
  readonly requested: readonly RequestedTime[];
  readonly times: Float64Array;
}
