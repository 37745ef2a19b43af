import { Cocycle } from "../numerics/cocycle.ts";
import {
  type CocycleCost,
  cocycleCost,
  firstDegrees,
  gridOfDegrees,
  marchOperations,
  partialOperations,
} from "../numerics/cocycleCost.ts";
import { march, type Observer, propagate } from "../numerics/propagate.ts";
import type { SamplePlan } from "../numerics/samplePlan.ts";
import { highestLevel } from "../numerics/samplePlanner.ts";
import { takeScratch } from "../numerics/scratch.ts";
import { PeriodTooLongError } from "../numerics/subPeriodFlow.ts";
import { TooMuchWorkError, Work } from "../numerics/work.ts";
import { type BlochSystem, coherenceL1 } from "./bloch.ts";
import { exactRequests } from "./exactRequests.ts";
import type { BlochModel } from "./model.ts";
import { checkCost, LIMIT_BYTES, LIMIT_OPERATIONS, tooLarge } from "./refusal.ts";
import { traceOf } from "./trace.ts";

/** How finely to solve: a certificate asks for the same solution twice, the second time finer. */
export interface Resolution {
  /** Multiplies the one-period step */
  readonly refinement: number;
  /** Relative Fourier tail at which the phase grid is large enough */
  readonly tailTolerance: number;
  /** Half-widths of the phase grid to start from; undefined to estimate them */
  readonly degrees?: readonly number[];
}

export interface BlochSolution {
  /** times × N */
  readonly populations: Float64Array;
  /** Σ_{n≠m}|ρ(n,m)| at each time */
  readonly coherenceL1: Float64Array;
  readonly doublings: number;
  readonly steps: number;
  readonly grid: readonly number[];
  /** Half-widths of the grid that sufficed, or would be tried first where none was needed */
  readonly degrees: readonly number[];
  /** Largest relative Fourier tail that was left; 0 without a grid */
  readonly tail: number;
}

/** Fraction of the work done, for a progress bar. */
export interface Progress {
  fraction: number;
}

/** Costs are known to about this factor beforehand: what comes near the limit is not given up just before its end. */
const OVERRUN = 1.25;
/** Populations beyond this many times the trace, or that are no numbers, have lost their digits. */
const LARGEST_POPULATION = 1e3;
/** Rounding makes an undamped turn grow by 10⁻¹⁶ a period; 10¹⁸ periods later that is beyond any number. */
const LOST =
  "Doubling loses every digit here: rounding grows without bound, as where coherences are hardly damped over very many periods.";
/** A grid that proved too small grows by this factor and one. */
const GRID_GROWTH = 1.35;

/**
 * A relative Fourier tail η leaves an error of populations of at most about 200 η² on the reference solutions: a
 * truncated harmonic must meet its mirror image to act on the mean.
 */
export function tailToleranceFor(tolerance: number): number {
  return Math.min(1e-4, Math.max(1e-13, 0.05 * Math.sqrt(tolerance)));
}

/**
 * Bloch (or rung 1) at the plan's times by doubling E-form maps (mathematics, section 7). The phase grid is enlarged
 * until its Fourier tail is below the tolerance at every doubling. Where that is less work, as over a few periods, the
 * state is carried through every period instead.
 * `period` is that of the plan, in τ. `watch` is shown every state, coherences included; what it saw before the last
 * call for index 0 is void. Throws TooLargeError before the work that would pass the limits.
 */
export function* solveByDoubling(
  model: BlochModel,
  system: BlochSystem,
  plan: SamplePlan,
  period: number,
  resolution: Resolution,
  progress: Progress,
  watch?: Observer,
): Generator<null, BlochSolution> {
  const count = plan.times.length;
  const n = system.levelCount;
  // Every number is written; whoever has read them may give the arrays back.
  const populations = takeScratch(count * n);
  const coherences = takeScratch(count);
  const observe = (index: number, state: Float64Array) => {
    for (let i = 0; i < n; i++) populations[index * n + i] = state[i]!;
    coherences[index] = coherenceL1(system, state);
    watch?.(index, state);
  };
  const end = plan.times[count - 1] ?? 0;
  const largest = LARGEST_POPULATION * traceOf(model);
  const unit = model.epsilon ** -2;

  const exact = { ...plan, requested: exactRequests(model, system, plan, period) };
  const marching = marchOperations(system, end * unit);
  let degrees = resolution.degrees ?? firstDegrees(system, period, resolution.tailTolerance);
  /** The limit is for all grids together, those that proved too small included */
  const work = new Work(OVERRUN * LIMIT_OPERATIONS);
  /** Doubling has been given up, and walking through every period is affordable */
  let hopeless = false;
  for (;;) {
    const cost = planCost(system, degrees, period, exact);
    // Few periods, or a grid grown so large that walking through every period is less work.
    const before = work.operations;
    const total = { ...cost, operations: before + cost.operations };
    const cheaper =
      marching < cost.operations || cost.bytes > LIMIT_BYTES || total.operations > LIMIT_OPERATIONS || hopeless;
    if (cheaper && marching <= LIMIT_OPERATIONS) {
      const taus = plan.times.map((time) => time * unit);
      const steps = yield* marchThrough(system, taus, observe, resolution.refinement, progress);
      return { populations, coherenceL1: coherences, doublings: 0, steps, grid: [], degrees, tail: 0 };
    }
    const grid = gridOfDegrees(degrees);
    checkCost(model, total, system.size, grid.sizes, end);
    const cocycle = new Cocycle(system, grid, {
      period,
      refinement: resolution.refinement,
      tailTolerance: resolution.tailTolerance,
      work,
    });
    const run = propagate(cocycle, system.initial, exact, unit, observe, resolution.refinement);
    try {
      let result = run.next();
      for (; !result.done; result = run.next()) {
        progress.fraction = Math.min(0.99, (work.operations - before) / cost.operations);
        yield null;
      }
      if (result.value) {
        if (!areWithin(populations, largest) || !areWithin(coherences, Number.MAX_VALUE))
          throw tooLarge(model, total, system.size, grid.sizes, end, LOST);
        const tail = Math.max(0, ...cocycle.tails);
        cocycle.release();
        const { level: doublings, steps } = cocycle;
        return { populations, coherenceL1: coherences, doublings, steps, grid: grid.sizes, degrees, tail };
      }
    } catch (error) {
      const reason = error instanceof PeriodTooLongError ? error.message : undefined;
      if (reason === undefined && !(error instanceof TooMuchWorkError)) throw error;
      hopeless = marching <= LIMIT_OPERATIONS;
      if (hopeless) continue;
      const needed = { ...cost, operations: work.operations + cost.operations };
      throw tooLarge(model, needed, system.size, grid.sizes, end, reason);
    }
    degrees = degrees.map((degree) => Math.ceil(GRID_GROWTH * degree) + 1);
  }
}

/** Whether all are numbers of at most this size. A plain loop: it is run for every curve of a map. */
function areWithin(values: Float64Array, largest: number): boolean {
  for (let i = 0; i < values.length; i++) if (!(Math.abs(values[i]!) <= largest)) return false;
  return true;
}

/** Carries the state itself through every period; returns the number of steps. */
function* marchThrough(
  system: BlochSystem,
  taus: Float64Array,
  observe: Observer,
  refinement: number,
  progress: Progress,
): Generator<null, number> {
  const walk = march(system, system.initial, taus, observe, refinement);
  let result = walk.next();
  for (; !result.done; result = walk.next()) {
    progress.fraction = Math.min(0.99, result.value);
    yield null;
  }
  return result.value;
}

function planCost(system: BlochSystem, degrees: readonly number[], period: number, plan: SamplePlan): CocycleCost {
  const walked = plan.strides.reduce((sum, stride) => sum + stride.count, 0);
  const levels = highestLevel(plan);
  const samples = walked + (plan.requested.length * levels) / 2;
  const grid = gridOfDegrees(degrees);
  const { bytes, operations } = cocycleCost(system, grid, period, Math.max(0, levels), samples);
  const partial = plan.requested.filter(({ remainder }) => remainder > 0).length;
  return { bytes, operations: operations + partial * partialOperations(system, grid, period) };
}
