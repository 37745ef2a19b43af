import { add, type DoubleDouble, divide, exactProduct, multiply, TURN } from "../numerics/doubleDouble.ts";
import type { RequestedTime, SamplePlan } from "../numerics/samplePlan.ts";
import { rowSumNorm } from "../numerics/sparse.ts";
import { amplitudeBound } from "../numerics/torusFunction.ts";
import type { BlochSystem } from "./bloch.ts";
import type { BlochModel } from "./model.ts";

/** Populations moved by less than this, relative to the trace, are not worth the way through a part of a period. */
const HARMLESS = 1e-13;
/** Whole numbers beyond this are not all doubles. */
const DENSE_INTEGERS = 2 ** 53;
/** Beyond so many periods not even twice the precision tells the phase of one: only whole ones are counted. */
const MOST_STEPS = 2 ** 96;

/**
 * The requested times of a plan once more as whole periods and the rest, in double-double arithmetic: after 10⁹ periods the
 * rounding of the period alone is a visible part of one, after 10¹⁶ several of them. A rest that a rounding of the time may
 * have made, and that moves nothing, is left out as the plan does.
 */
export function exactRequests(
  model: BlochModel,
  system: BlochSystem,
  plan: SamplePlan,
  period: number,
): RequestedTime[] {
  if (plan.requested.length === 0) return [];
  const first = system.modulation.frequencies[0];
  const exactPeriod: DoubleDouble = first === undefined ? [period, 0] : divide(TURN, [first, 0]);
  const step = multiply(exactProduct(model.epsilon, model.epsilon), exactPeriod);
  const harmless = HARMLESS / fastestChange(model, system);
  const listed = plan.times.subarray(plan.times.length - plan.requested.length);
  return plan.requested.map((request, i) => {
    if (request.steps > MOST_STEPS) return { ...request, remainder: 0 };
    const near = splitNear(listed[i]!, request.steps, step);
    if (request.remainder === 0 && Math.abs(near.rest) <= harmless && near.extra === 0) return request;
    return settled(near, request.steps, step);
  });
}

/** A bound on |dρ(n, n)/dt| in slow time, relative to the trace, once coherences follow the wave. */
function fastestChange({ epsilon }: BlochModel, system: BlochSystem): number {
  const drive = amplitudeBound(system.modulation) * rowSumNorm(system.modulated);
  const slowest = system.rotations.reduce((least, { decay }) => Math.min(least, decay), Number.POSITIVE_INFINITY);
  const relaxation = system.constant.rowStart[system.slow]!;
  let slow = 0;
  for (let k = 0; k < relaxation; k++) slow = Math.max(slow, Math.abs(system.constant.values[k]!));
  return (drive * Math.min(1, drive / slowest) + slow) / epsilon ** 2 + 1e-300;
}

interface Near {
  /** Whole steps besides those given, of either sign */
  readonly extra: number;
  /** What is left, slow time, of either sign and at most half a step */
  readonly rest: number;
}

/** time = (steps + extra)·step + rest. */
function splitNear(time: number, steps: number, step: DoubleDouble): Near {
  const rest = add([time, 0], multiply([-steps, 0], step));
  const extra = Math.round(rest[0] / step[0]);
  return { extra, rest: add(rest, multiply([-extra, 0], step))[0] };
}

/** With a rest from 0 up to one step, and digits of extra steps below those of `steps`. */
function settled({ extra, rest }: Near, steps: number, step: DoubleDouble): RequestedTime {
  const more = rest < 0 ? extra - 1 : extra;
  const remainder = rest < 0 ? rest + step[0] : rest;
  if (steps + more < DENSE_INTEGERS) return { steps: Math.max(0, steps + more), remainder: Math.max(0, remainder) };
  // Twice the spacing of doubles at `steps`: multiples of it add up exactly, what is below goes apart.
  const spacing = 2 ** (Math.floor(Math.log2(steps)) - 51);
  const odd = steps % spacing;
  const low = odd + more;
  const extraSteps = ((low % spacing) + spacing) % spacing;
  return { steps: steps - odd + (low - extraSteps), extraSteps, remainder: Math.max(0, remainder) };
}
