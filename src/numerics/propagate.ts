import type { Cocycle } from "./cocycle.ts";
import { prefersSubPeriods } from "./cocycleCost.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import type { SamplePlan } from "./samplePlan.ts";
import { highestLevel } from "./samplePlanner.ts";
import { SubPeriodFlow } from "./subPeriodFlow.ts";
import { TaylorIntegrator, taylorOperations } from "./taylor.ts";

/** Multiplications between two breathing points, a few milliseconds. */
const BREATH = 4e6;

/** Called with the index into `plan.times` and the state there; the array is reused. */
export type Observer = (index: number, state: Float64Array) => void;

/**
 * Carries `initial` along the plan while the cocycle doubles, level by level. `unit` is the length of one unit of slow
 * time in τ (1/ε²); plan.step·unit is the strobing period. False when the phase grid proves too small on the way:
 * what was observed until then is void.
 *
 * Walked strides share one state; requested times each have their own and take the digit of their number of steps
 * that belongs to the present level, so that no level is stored.
 */
export function* propagate(
  cocycle: Cocycle,
  initial: Float64Array,
  plan: SamplePlan,
  unit: number,
  observe: Observer,
  refinement: number,
): Generator<null, boolean> {
  const dimensions = cocycle.grid.sizes.length;
  const flow = prefersSubPeriods(cocycle.system, cocycle.grid, cocycle.period)
    ? new SubPeriodFlow(cocycle.system, cocycle.grid.sizes, { ...cocycle.options, work: cocycle.work })
    : undefined;
  if (!(yield* flow ? buildFrom(cocycle, flow) : cocycle.integrate())) return false;
  let index = 0;
  const walker = { state: new Float64Array(initial), phases: new Array<number>(dimensions).fill(0) };
  if (plan.recordStart) observe(index++, walker.state);
  const requested = plan.requested.map(({ steps, extraSteps, remainder }) => ({
    left: steps,
    extra: extraSteps ?? 0,
    remainder,
    state: new Float64Array(initial),
    phases: new Array<number>(dimensions).fill(0),
  }));
  const highest = highestLevel(plan);
  const breath = Math.max(1, Math.floor(BREATH / (cocycle.system.size ** 2 * cocycle.grid.points)));
  let nextStride = 0;
  for (let level = 0; level <= highest; level++) {
    if (level > 0 && !(yield* cocycle.double())) return false;
    for (; nextStride < plan.strides.length && plan.strides[nextStride]!.level === level; nextStride++) {
      const { count, record } = plan.strides[nextStride]!;
      for (let done = 0; done < count; ) {
        const some = Math.min(count - done, breath);
        cocycle.walk(walker.state, walker.phases, some, record ? observe : undefined, index);
        if (record) index += some;
        done += some;
        if (done < count) yield null;
      }
    }
    for (const request of requested) {
      if (request.left % 2 === 1 || request.extra % 2 === 1) cocycle.walk(request.state, request.phases, 1);
      request.left = Math.floor(request.left / 2);
      request.extra = Math.floor(request.extra / 2);
    }
  }
  if (requested.length === 0) return true;
  const partial = new TaylorIntegrator(cocycle.system, 1, { refinement });
  for (const { state, phases, remainder } of requested) {
    const length = remainder * unit;
    if (length > 0) {
      const all = [0, ...phases];
      const covered = flow ? yield* flow.advance(state, all, length) : 0;
      partial.advanceState(state, all, 0, length - covered);
    }
    observe(index++, state);
    yield null;
  }
  partial.release();
  return true;
}

/** Fills a cocycle's one-period maps from a flow on parts of the period. */
function* buildFrom(cocycle: Cocycle, flow: SubPeriodFlow): Generator<null, boolean> {
  const built = yield* flow.build(cocycle.values);
  cocycle.steps += flow.steps;
  return built && (yield* cocycle.fits());
}

/** Multiplications between two breathing points of a march. */
const MARCH_BREATH = 1e6;

/**
 * The same without any map: the state itself is carried from 0 through all requested times. Where the horizon is
 * short, or doubling would need a large grid, this is cheaper. Yields the fraction of the way done; returns the steps.
 */
export function* march(
  system: QuasiPeriodicSystem,
  initial: Float64Array,
  taus: Float64Array,
  observe: Observer,
  refinement: number,
): Generator<number, number> {
  const integrator = new TaylorIntegrator(system, 1, { refinement });
  const phases = new Array<number>(system.modulation.frequencies.length).fill(0);
  const state = Float64Array.from(initial);
  // A step spans about two radians.
  const slice = (2 * Math.max(1, MARCH_BREATH / taylorOperations(system, 1))) / Math.max(angularSpeed(system), 1e-300);
  let from = 0;
  let done = 0;
  const end = taus.at(-1) ?? 0;
  while (from < taus.length) {
    const until = Math.min(end, done + slice);
    let to = from;
    while (to < taus.length && taus[to]! <= until) to++;
    const start = done;
    const base = from;
    const outputs = taus.subarray(from, to).map((tau) => tau - start);
    if (until > start) {
      integrator.advanceState(state, phases, start, until - start, outputs, (i, there) => observe(base + i, there));
    } else {
      for (let i = 0; i < outputs.length; i++) observe(base + i, state);
    }
    from = to;
    done = until;
    yield end > 0 ? done / end : 1;
  }
  integrator.release();
  return integrator.steps;
}
