import type { RequestedTime, SamplePlan } from "../../numerics/samplePlan.ts";
import { planGrid, splitTime } from "../../numerics/samplePlanner.ts";
import { giveScratch, takeScratch } from "../../numerics/scratch.ts";
import { halfOfLongTime } from "../asymptotics/longTimeState.ts";
import { measureLayers } from "../asymptotics/measuredLayers.ts";
import { blochSystem } from "../bloch.ts";
import { solveByDoubling, tailToleranceFor } from "../doublingBloch.ts";
import { meanPairPowers } from "../energyFlowBloch.ts";
import type { BlochModel } from "../model.ts";
import type { MeasuredLayer, TimeLayer } from "../results.ts";
import { strobePeriod } from "../strobe.ts";

/** What is to be read off one Bloch solution. */
export interface BlochNeeds {
  /** Layers to measure */
  readonly layers: readonly TimeLayer[];
  /** Populations at T, and the power there */
  readonly horizon: boolean;
  readonly horizonPower: boolean;
  /** The same where Bloch comes to rest */
  readonly rest: boolean;
  readonly restPower: boolean;
}

export interface BlochNumbers {
  readonly measured: readonly MeasuredLayer[];
  /** N populations at T */
  readonly horizon: Float64Array | null;
  /** Absorbed from the wave around T, averaged over a period */
  readonly horizonPower: number | null;
  /** N populations after 50 lifetimes of the slowest motion, or T if that is later, at a whole period of the wave */
  readonly rest: Float64Array | null;
  /** Largest difference to the populations at half that time */
  readonly settled: number;
  readonly restPower: number | null;
  /** What the power differs by from that at half that time, as a share of it: two colours may beat slowly for ever */
  readonly powerChange: number;
}

/** Populations are wanted to a picture's accuracy; errors of rungs, far smaller, are measured elsewhere. */
const RESOLUTION = { refinement: 1, tailTolerance: tailToleranceFor(1e-8) };
/** A layer is read off where the curve has fallen to 1/e: its first eighth says nothing more. */
const BEFORE_LAYER = 1 / 8;
/** Samples where the horizon is so short that they lie inside the periods. */
const FREE_SAMPLES = 160;

/**
 * One Bloch solution for all that is needed of it: no certificate, and samples only where something is read. Throws
 * TooLargeError like Bloch.
 */
export function* blochRun(model: BlochModel, needs: BlochNeeds): Generator<null, BlochNumbers> {
  const system = blochSystem(model, "bloch");
  const period = strobePeriod(model);
  const step = model.epsilon ** 2 * period;
  const end = splitTime(model.horizon, step);
  const nearEnd = wholeSteps(Math.round(model.horizon / step));
  // Not before T: samples are in the order of time.
  const halves = needs.rest || needs.restPower ? Math.max(halfOfLongTime(model, step), end.steps + 1) : 0;

  const grid = needs.layers.length > 0 ? layerGrid(model, needs.layers, step) : emptyPlan(step);
  const marks: RequestedTime[] = [
    ...(needs.horizon ? [end] : []),
    ...(needs.horizonPower ? [nearEnd] : []),
    ...(halves > 0 ? [wholeSteps(halves), wholeSteps(2 * halves)] : []),
  ];
  const requested = [...grid.requested, ...marks].sort((a, b) => a.steps - b.steps || a.remainder - b.remainder);
  const walked = grid.times.subarray(0, grid.times.length - grid.requested.length);
  const times = takeScratch(walked.length + requested.length);
  times.set(walked);
  requested.forEach(({ steps, remainder }, i) => {
    times[walked.length + i] = steps * step + remainder;
  });
  const states = new Map<string, Float64Array>();
  const { populations, coherenceL1 } = yield* solveByDoubling(
    model,
    system,
    { ...grid, requested, times },
    period,
    RESOLUTION,
    { fraction: 0 },
    (index, state) => {
      if (index >= walked.length) states.set(keyOf(requested[index - walked.length]!), state.slice());
    },
  );
  const n = model.levelCount;
  const populationsAt = (mark: RequestedTime) => states.get(keyOf(mark))!.slice(0, n);
  const powerAt = (mark: RequestedTime) =>
    meanPairPowers(model, system, period, mark.steps, states.get(keyOf(mark))!).reduce(
      (sum, { wave }) => sum + wave,
      0,
    );
  const rest = halves > 0 ? populationsAt(wholeSteps(2 * halves)) : null;
  const before = halves > 0 ? populationsAt(wholeSteps(halves)) : null;
  const [power, powerBefore] = needs.restPower
    ? [powerAt(wholeSteps(2 * halves)), powerAt(wholeSteps(halves))]
    : [null, null];
  // Samples up to T, in their order; what comes after is the rest.
  let count = times.length;
  while (count > 0 && times[count - 1]! > model.horizon) count--;
  const measured =
    needs.layers.length > 0
      ? measureLayers(model, needs.layers, {
          rung: "bloch",
          times: times.subarray(0, count),
          populations: populations.subarray(0, count * n),
        })
      : [];
  for (const array of [times, populations, coherenceL1]) giveScratch(array);
  return {
    measured,
    horizon: needs.horizon ? populationsAt(end) : null,
    horizonPower: needs.horizonPower ? powerAt(nearEnd) : null,
    rest,
    settled: rest && before ? rest.reduce((most, x, i) => Math.max(most, Math.abs(x - before[i]!)), 0) : 0,
    restPower: power,
    powerChange: power ? Math.abs(power - powerBefore!) / Math.abs(power) : 0,
  };
}

const wholeSteps = (steps: number): RequestedTime => ({ steps, remainder: 0 });
const keyOf = ({ steps, remainder }: RequestedTime) => `${steps} ${remainder}`;

/** From before the fastest layer to T, where the floor of every layer is in sight if anywhere. */
function layerGrid(model: BlochModel, layers: readonly TimeLayer[], step: number): SamplePlan {
  const fastest = layers.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const earliest = Math.min(Math.max(BEFORE_LAYER * fastest, 1e-12 * model.horizon), model.horizon / 2);
  return planGrid("logarithmic", FREE_SAMPLES, model.horizon, step, earliest);
}

function emptyPlan(step: number): SamplePlan {
  return { step, recordStart: false, strides: [], requested: [], times: new Float64Array(0) };
}
