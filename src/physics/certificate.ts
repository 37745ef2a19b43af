import type { SamplePlan } from "../numerics/samplePlan.ts";
import { planTimes } from "../numerics/samplePlanner.ts";
import type { BlochSystem } from "./bloch.ts";
import { type BlochSolution, type Resolution, solveByDoubling } from "./doublingBloch.ts";
import type { BlochModel } from "./model.ts";
import { TooLargeError } from "./refusal.ts";
import type { Certificate } from "./results.ts";
import { traceOf, traceScale } from "./trace.ts";

/** Samples at which the second solution is compared. */
const COMPARED = 24;
/** The second solution's steps are shorter by this factor, and its grid wider. */
const REFINEMENT = 0.6;
const WIDER = 1.25;
/** Defects allowed in what is conserved exactly. */
const TRACE_DEFECT = 1e-12;
const NEGATIVE = -1e-9;
/** A certificate passes up to this many tolerances: the tolerance steers, the certificate judges. */
const ALLOWED_TOLERANCES = 10;

/** A Bloch curve that is judged, and what solving the same problem again takes. */
export interface Judged {
  readonly model: BlochModel;
  readonly system: BlochSystem;
  readonly plan: SamplePlan;
  /** Strobing period, τ */
  readonly period: number;
  readonly resolution: Resolution;
  readonly solution: Pick<BlochSolution, "populations" | "degrees">;
}

/** Largest population difference that still certifies a curve solved to `tolerance`. */
export function certifiedError(tolerance: number): number {
  return Math.max(ALLOWED_TOLERANCES * tolerance, 1e-12);
}

/**
 * Solves again with shorter steps on a larger grid, reaching each compared time from 0 by binary digits instead of
 * strides, and returns the largest population difference: the whole trace where there is no second solution. Another path
 * through the maps, so a slip in the walk shows too.
 */
export function* secondSolutionError(judged: Judged): Generator<null, number> {
  const { model, system, plan, period, resolution, solution: first } = judged;
  const chosen = comparedIndices(plan.times.length);
  const times = planTimes(
    chosen.map((index) => plan.times[index]!),
    plan.step,
  );
  const refinement = resolution.refinement * REFINEMENT;
  const again = (degrees: readonly number[], tailTolerance: number) =>
    solveByDoubling(model, system, times, period, { refinement, tailTolerance, degrees }, { fraction: 0 });
  let second: BlochSolution;
  try {
    second = yield* again(widerDegrees(first.degrees), resolution.tailTolerance);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    // No room for a wider grid: a narrower one, accepted whatever its tail, can only overstate the error.
    const narrower = first.degrees.map((degree) => Math.max(1, Math.floor(degree / WIDER)));
    try {
      second = yield* again(narrower, Number.POSITIVE_INFINITY);
    } catch (noSecond) {
      if (!(noSecond instanceof TooLargeError)) throw noSecond;
      return traceScale(model);
    }
  }
  const n = model.levelCount;
  return chosen.reduce(
    (most, index, k) => Math.max(most, sampleDifference(n, first.populations, index, second.populations, k)),
    0,
  );
}

/** The largest difference of a population between sample i of one curve and sample k of another, of n levels both. */
export function sampleDifference(n: number, one: Float64Array, i: number, other: Float64Array, k: number): number {
  let most = 0;
  for (let level = 0; level < n; level++) {
    most = Math.max(most, Math.abs(one[i * n + level]! - other[k * n + level]!));
  }
  return most;
}

/** Half-widths of a grid that is wider in every dimension. */
export function widerDegrees(degrees: readonly number[]): number[] {
  return degrees.map((degree) => Math.ceil(degree * WIDER) + 1);
}

/** Evenly spread, first and last included. */
export function comparedIndices(count: number): number[] {
  const wanted = Math.min(COMPARED, count);
  return Array.from({ length: wanted }, (_, i) => Math.round((i * (count - 1)) / Math.max(1, wanted - 1)));
}

/** The certificate of a curve: its error from a second solution, and what it must conserve. */
export function certificateOf(
  model: BlochModel,
  populations: Float64Array,
  error: number,
  tolerance: number,
  physical: boolean,
): Certificate {
  const n = model.levelCount;
  const total = traceOf(model);
  const scale = traceScale(model);
  let traceDefect = 0;
  let minPopulation = Number.POSITIVE_INFINITY;
  for (let at = 0; at < populations.length; at += n) {
    let trace = 0;
    for (let i = 0; i < n; i++) {
      const population = populations[at + i]!;
      trace += population;
      minPopulation = Math.min(minPopulation, population);
    }
    traceDefect = Math.max(traceDefect, Math.abs(trace - total) / total);
  }
  const relative = error / scale;
  return {
    error: relative,
    traceDefect,
    minPopulation,
    // Comparisons with NaN are false: a curve that is not finite never passes.
    passed:
      relative <= certifiedError(tolerance) &&
      traceDefect <= TRACE_DEFECT &&
      (!physical || minPopulation >= NEGATIVE * scale),
  };
}
