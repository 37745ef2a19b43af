import {
  applyTo,
  emptyMarkovMatrix,
  exponential,
  LARGEST_SERIES_STEP,
  type MarkovMatrix,
  square,
  uniformChain,
  uniformRate,
} from "./markovMatrix.ts";
import type { SamplePlan } from "./samplePlan.ts";

/**
 * y(t) = e^{tG} y(0) at the times of a sample plan, times × size, row-major.
 *
 * `generator` is row-major, size×size, with non-negative off-diagonal entries and columns that sum to 0. The map over
 * one fine step, short against the fastest rate, is doubled up to the plan's base step and on through its levels; each
 * map serves the strides and the binary digits of the requested times at its level and is then squared. The cost is one
 * product per octave of time, whatever the rates. Every entry of the result is non-negative with full relative accuracy,
 * and the total is that of `initial` to rounding.
 *
 * Throws on arrays of the wrong length and on strides whose levels do not ascend.
 */
export function propagateMarkov(
  generator: Float64Array,
  size: number,
  initial: ArrayLike<number>,
  plan: SamplePlan,
): Float64Array {
  const work = propagateMarkovInSteps(generator, size, initial, plan);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** `propagateMarkov` with places to stop; yields the share of the doublings that is done. */
export function* propagateMarkovInSteps(
  generator: Float64Array,
  size: number,
  initial: ArrayLike<number>,
  plan: SamplePlan,
): Generator<number, Float64Array, void> {
  if (generator.length !== size * size || initial.length !== size) {
    throw new Error(
      `invalid Markov system: ${generator.length} rates and ${initial.length} populations for size ${size}`,
    );
  }
  const rate = uniformRate(generator, size);
  const chain = uniformChain(generator, size, rate);
  // The plan's base step is 2^finer fine steps.
  const finer = Math.max(0, Math.ceil(Math.log2(Math.max((rate * plan.step) / LARGEST_SERIES_STEP, 1))));
  const fineStep = plan.step / 2 ** finer;
  const total = sumOf(initial);
  const scratch = new Float64Array(size);

  const strideCount = plan.strides.reduce((sum, { count, record }) => sum + (record ? count : 0), 0);
  const firstRequested = (plan.recordStart ? 1 : 0) + strideCount;
  const result = new Float64Array((firstRequested + plan.requested.length) * size);
  const walker = Float64Array.from(initial);
  let recorded = 0;
  const record = () => result.set(walker, recorded++ * size);
  if (plan.recordStart) record();

  const digits = plan.requested.map(({ steps, remainder }, r) => {
    const state = result.subarray((firstRequested + r) * size, (firstRequested + r + 1) * size);
    state.set(walker);
    const fineSteps = Math.floor(remainder / fineStep);
    // Beyond 2⁵³ fine steps the difference is rounding of the remainder alone, and may be more than a step.
    const partial = Math.min(fineStep, Math.max(0, remainder - fineSteps * fineStep));
    applySeries(chain, rate * partial, state);
    rescale(state, total);
    return { steps, fineSteps, state };
  });

  let stride = 0;
  const series = exponential(chain, rate * fineStep);
  let term = series.next();
  for (; !term.done; term = series.next()) yield 0;
  let map = term.value;
  let spare = emptyMarkovMatrix(size);
  const top = topLevel(plan, finer, digits);
  for (let level = 0; level <= top; level++) {
    if (level > 0) {
      yield level / (top + 1);
      square(map, spare);
      [map, spare] = [spare, map];
    }
    for (; stride < plan.strides.length && plan.strides[stride]!.level + finer === level; stride++) {
      const { count, record: wanted } = plan.strides[stride]!;
      for (let i = 0; i < count; i++) {
        applyTo(map, walker, scratch);
        rescale(walker, total);
        if (wanted) record();
      }
    }
    // Maps of one generator commute, so the digits may be applied in any order.
    for (const { steps, fineSteps, state } of digits) {
      // A remainder of a whole base step is legal and its digit lies at level `finer` beside that of `steps`.
      const times = digit(fineSteps, level) + (level >= finer ? digit(steps, level - finer) : 0);
      for (let i = 0; i < times; i++) applyTo(map, state, scratch);
      if (times > 0) rescale(state, total);
    }
  }
  if (stride < plan.strides.length) {
    throw new Error(`invalid sample plan: level ${plan.strides[stride]!.level} after a higher one`);
  }
  return result;
}

/** The highest level that a stride or a binary digit needs; −1 when none does. */
function topLevel(plan: SamplePlan, finer: number, digits: readonly { steps: number; fineSteps: number }[]): number {
  let top = -1;
  for (const { level } of plan.strides) top = Math.max(top, level + finer);
  for (const { steps, fineSteps } of digits) {
    if (steps >= 1) top = Math.max(top, Math.floor(Math.log2(steps)) + finer);
    if (fineSteps >= 1) top = Math.max(top, Math.floor(Math.log2(fineSteps)));
  }
  return top;
}

/** Binary digit of a non-negative integer that may exceed 32 bits. */
function digit(value: number, level: number): number {
  return Math.floor(value / 2 ** level) % 2;
}

/** e^{tG} y by the uniformised series, meanJumps = rate·t at most LARGEST_SERIES_STEP. In place. */
function applySeries(chain: MarkovMatrix, meanJumps: number, state: Float64Array): void {
  if (meanJumps === 0) return;
  const scratch = new Float64Array(chain.size);
  const term = state.slice();
  for (let k = 1, converged = false; !converged; k++) {
    applyTo(chain, term, scratch);
    converged = true;
    for (let n = 0; n < term.length; n++) {
      const value = (term[n]! * meanJumps) / k;
      // Far below the smallest populations of interest the term is dropped, so that long chains end.
      term[n] = value < 1e-150 ? 0 : value;
      if (term[n]! > (Number.EPSILON / 4) * state[n]!) converged = false;
      state[n]! += term[n]!;
    }
  }
}

/** Projects rounding out of the total. */
function rescale(state: Float64Array, total: number): void {
  const sum = sumOf(state);
  if (sum === 0 || sum === total) return;
  const factor = total / sum;
  for (let n = 0; n < state.length; n++) state[n]! *= factor;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n]!;
  return sum;
}
