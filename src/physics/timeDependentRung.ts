import type { SamplePlan } from "../numerics/samplePlan.ts";
import { binaryDigits } from "../numerics/samplePlanner.ts";
import { TorusGrid } from "../numerics/torusGrid.ts";
import type { BlochModel } from "./model.ts";
import { ExchangeMaps } from "./timeDependentRungMaps.ts";
import {
  ExchangeSeries,
  type ExchangeSystem,
  exchangeSystem,
  seriesOperations,
  seriesSpeed,
  seriesSteps,
  transientsAt,
} from "./timeDependentRungSeries.ts";
import {
  aliveAt,
  cheapest,
  DEAD,
  doublingCost,
  firstDegree,
  LIMIT_BYTES,
  marchOperations,
  transientEnd,
} from "./timeDependentRungStrategy.ts";

/** Stated limit: a rung beside the main curve may take some ten seconds. */
const LIMIT_OPERATIONS = 5e9;
/** A phase grid that proves too small grows by this factor and one. */
const GRID_GROWTH = 1.35;
/** Populations beyond this many times the trace have lost their digits. */
const LARGEST_POPULATION = 1e3;
/** Multiplications between two breathing points. */
const BREATH = 1e6;

/** Why this rung is left out where the others are not concerned: too much work, or a solution that grows without bound. */
export class RungSkippedError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "RungSkippedError";
  }
}

function tooLong(operations: number): RungSkippedError {
  return new RungSkippedError(
    `The time-dependent rates need ${operations.toExponential(1)} multiplications here ` +
      `(limit ${LIMIT_OPERATIONS.toExponential(0)}): their transient lasts too many periods of the wave.`,
  );
}

/** Throws where negative rates have made populations grow beyond any meaning: a possible end of (11) at large ε. */
function checkBounded(populations: Float64Array, initial: Float64Array): void {
  const total = initial.reduce((sum, x) => sum + x, 0);
  if (populations.every((x) => Math.abs(x) <= LARGEST_POPULATION * total)) return;
  throw new RungSkippedError(
    "The time-dependent rates (16) are negative for so long that populations grow without bound: ε is too large for (11).",
  );
}

/** A sample as whole periods and what is left, in slow time. */
interface Sample {
  readonly steps: number;
  readonly remainder: number;
}

/**
 * Rung 2, ρ' = (Ψ(t/ε²) + W)_# ρ with the rates (16), at the times of the plan: times × N. `period` is that of the plan, τ.
 *
 * While the transient e^{−ε^μ γ τ} still acts beyond first order the state is carried by the series; from then on the maps
 * over whole periods double, transients to first order, or none where it is cheaper to wait until they are gone. The
 * cost does not grow as ε → 0: the smaller ε, the earlier first order suffices. Populations may become negative: (16) is
 * no rate in the strict sense. Throws RungSkippedError.
 */
export function* timeDependentRung(model: BlochModel, plan: SamplePlan, period: number): Generator<null, Float64Array> {
  const system = exchangeSystem(model);
  const n = model.levelCount;
  const unit = model.epsilon ** -2;
  const samples = samplesOf(plan);
  const taus = samples.map(({ steps, remainder }) => steps * period + remainder * unit);
  const populations = new Float64Array(samples.length * n);
  const end = taus.at(-1) ?? 0;
  const { from, derivatives, operations } = cheapest(system, period, end, samples.length);
  if (operations > LIMIT_OPERATIONS) throw tooLong(operations);
  const first = samples.findIndex(({ steps }) => steps >= from);
  const marched = first === -1 ? samples.length : first;
  const observe = (index: number, there: Float64Array) => populations.set(there, index * n);
  const state = Float64Array.from(system.initial);
  const until = first === -1 ? end : from * period;
  yield* march(system, state, 0, until, taus.slice(0, marched), observe);
  if (first === -1) {
    checkBounded(populations, system.initial);
    return populations;
  }

  const later = samples.slice(first);
  const observeLater = (index: number, there: Float64Array) => observe(first + index, there);
  const top = longestStride(from, later);
  for (let degree = firstDegree(system); ; degree = Math.ceil(GRID_GROWTH * degree) + 1) {
    const grid = new TorusGrid(system.rates.wave.frequencies.slice(1).map(() => 2 * degree + 1));
    const cost = doublingCost(system, period, grid.points, top, later.length, derivatives);
    if (cost.bytes > LIMIT_BYTES || cost.operations > LIMIT_OPERATIONS) {
      // A grid grown too large: walk through every period where that can still be done.
      const operations = marchOperations(system, from * period, end);
      if (operations > LIMIT_OPERATIONS) throw tooLong(Math.max(cost.operations, operations));
      yield* march(system, state, from * period, end, taus.slice(first), observeLater);
      checkBounded(populations, system.initial);
      return populations;
    }
    const maps = new ExchangeMaps(system, grid, period, derivatives);
    let fits = yield* maps.integrate();
    while (fits && maps.height <= top) fits = yield* maps.double();
    if (!fits) continue;
    yield* walk(maps, state, from, later, unit, observeLater);
    checkBounded(populations, system.initial);
    return populations;
  }
}

/** Every sample of a plan, walked or requested, in order. */
function samplesOf(plan: SamplePlan): Sample[] {
  const samples: Sample[] = plan.recordStart ? [{ steps: 0, remainder: 0 }] : [];
  let position = 0;
  for (const { level, count, record } of plan.strides) {
    for (let i = 0; i < count; i++) {
      position += 2 ** level;
      if (record) samples.push({ steps: position, remainder: 0 });
    }
  }
  for (const { steps, remainder } of plan.requested) samples.push({ steps, remainder });
  return samples;
}

/** Level of the longest stride between neighbouring samples; −1 when there is none. */
function longestStride(from: number, samples: readonly Sample[]): number {
  let longest = 0;
  let position = from;
  for (const { steps } of samples) {
    longest = Math.max(longest, steps - position);
    position = steps;
  }
  return longest === 0 ? -1 : Math.floor(Math.log2(longest));
}

/** Carries the state from `start` to `end`, in place, by the series, and observes it at the times `taus` between. */
function* march(
  system: ExchangeSystem,
  state: Float64Array,
  start: number,
  end: number,
  taus: readonly number[],
  observe: (index: number, state: Float64Array) => void,
): Generator<null, void> {
  const series = new ExchangeSeries(system, 1, false);
  const phases = system.rates.wave.frequencies.map(() => 0);
  const there = new Float64Array(state.length);
  const slice = Math.max(1, BREATH / seriesOperations(system, 1));
  let tau = start;
  let next = 0;
  for (; next < taus.length && taus[next]! <= tau; next++) observe(next, state);
  while (tau < end) {
    const alive = aliveAt(system, tau);
    const speed = seriesSpeed(system, alive);
    const left = end - tau;
    const h = left / seriesSteps(left, speed);
    const count = Math.min(slice, Math.round(left / h));
    for (let i = 0; i < count; i++) {
      const reached = i === count - 1 && count >= Math.round(left / h) ? end : tau + h;
      const z = transientsAt(system, tau);
      system.rates.pairs.forEach((_, p) => {
        if (!alive(p)) z.fill(0, 2 * p, 2 * p + 2);
      });
      series.expand(state, false, phases, tau, h, z);
      for (; next < taus.length && taus[next]! <= reached; next++) {
        there.set(state);
        series.addIncrement(there, Math.min(1, (taus[next]! - tau) / h));
        observe(next, there);
      }
      series.addIncrement(state, 1);
      tau = reached;
    }
    yield null;
  }
  // A last sample may lie a rounding beyond the end.
  for (; next < taus.length; next++) observe(next, state);
}

/** From sample to sample by the binary digits of the periods between, and by the series over what is left of a period. */
function* walk(
  maps: ExchangeMaps,
  start: Float64Array,
  from: number,
  samples: readonly Sample[],
  unit: number,
  observe: (index: number, state: Float64Array) => void,
): Generator<null, void> {
  const { system, period } = maps;
  const { frequencies } = system.rates.wave;
  const state = Float64Array.from(start);
  const phases = frequencies.slice(1).map((frequency) => ((frequency / frequencies[0]!) * from) % 1);
  const gone = transientEnd(system, DEAD);
  let position = from;
  let work = 0;
  for (let index = 0; index < samples.length; index++) {
    const { steps, remainder } = samples[index]!;
    for (const level of binaryDigits(steps - position)) {
      const tau = position * period;
      maps.apply(level, state, phases, tau < gone ? transientsAt(system, tau) : undefined);
      position += 2 ** level;
    }
    if (remainder > 0) observe(index, yield* partial(system, state, phases, position * period, remainder * unit));
    else observe(index, state);
    work += state.length ** 2 * maps.grid.points * maps.height;
    if (work > BREATH) {
      work = 0;
      yield null;
    }
  }
}

/** The state after a part of a period that begins at `tau` with the given phases. */
function* partial(
  system: ExchangeSystem,
  state: Float64Array,
  phases: readonly number[],
  tau: number,
  duration: number,
): Generator<null, Float64Array> {
  const series = new ExchangeSeries(system, 1, false);
  const there = Float64Array.from(state);
  const steps = seriesSteps(duration, seriesSpeed(system, aliveAt(system, tau)));
  const h = duration / steps;
  const all = [0, ...phases];
  for (let step = 0; step < steps; step++) {
    series.expand(there, false, all, step * h, h, transientsAt(system, tau + step * h));
    series.addIncrement(there, 1);
    if (step % 64 === 63) yield null;
  }
  return there;
}
