import { marchOperations } from "../../numerics/cocycleCost.ts";
import { TaylorIntegrator } from "../../numerics/taylor.ts";
import { torusValue } from "../../numerics/torusFunction.ts";
import type { BlochSystem } from "../bloch.ts";
import type { BlochModel } from "../model.ts";
import { departureSystem } from "./departure.ts";
import type { FastMotion } from "./results.ts";

/** Samples of one turn of the fastest motion on show, of a period, and in all. */
const SAMPLES_PER_TURN = 14;
const FEWEST_PER_PERIOD = 40;
const MOST_SAMPLES = 2400;
/** With fewer samples a turn than this the picture would lie. */
const FEWEST_PER_TURN = 6;
/** Multiplications that the periods may take: seconds. */
const MOST_OPERATIONS = 4e9;
/** Multiplications between two breathing points. */
const BREATH = 4e6;

/** A state with the phases of all frequencies of the wave, turns. */
export interface PhasedState {
  readonly state: Float64Array;
  readonly turns: readonly number[];
}

/**
 * Eq. (1) followed from a state through `periods` periods of length `period` (τ), by its Taylor series: every
 * oscillation of φ, populations and coherences. Null when that would take too long: then coherences turn very many
 * times within a period.
 */
export function* fastMotion(
  model: BlochModel,
  system: BlochSystem,
  { state, turns }: PhasedState,
  period: number,
  periods: number,
): Generator<null, FastMotion | null> {
  const duration = periods * period;
  const departure = departureSystem(system, state);
  const work = marchOperations(departure, duration);
  if (work > MOST_OPERATIONS) return null;
  const turnsPerPeriod = (fastestSpeed(model) * period) / (2 * Math.PI);
  const wanted = periods * Math.ceil(Math.max(FEWEST_PER_PERIOD, SAMPLES_PER_TURN * turnsPerPeriod));
  const steps = Math.min(wanted, periods * Math.floor(MOST_SAMPLES / periods));
  const count = steps + 1;
  const { levelCount: n, coherences } = system;
  const taus = Float64Array.from({ length: count }, (_, i) => (duration * i) / steps);
  const wave = taus.map((tau) => torusValue(system.modulation, tau, turns));
  const drift = new Float64Array(count * n);
  const re = new Float64Array(count * coherences.length);
  const im = new Float64Array(count * coherences.length);
  const write = (i: number, moved: Float64Array) => {
    for (let level = 0; level < n; level++) drift[i * n + level] = moved[level]!;
    coherences.forEach((place, pair) => {
      re[i * coherences.length + pair] = state[place.re]! + moved[place.re]!;
      im[i * coherences.length + pair] = state[place.im]! + moved[place.im]!;
    });
  };
  const moved = new Float64Array(departure.size);
  moved[departure.size - 1] = 1;
  write(0, moved);
  const integrator = new TaylorIntegrator(departure, 1);
  const perBreath = Math.max(1, Math.floor((steps * BREATH) / work));
  for (let from = 0; from < steps; from += perBreath) {
    const to = Math.min(steps, from + perBreath);
    const start = taus[from]!;
    const outputs = taus.subarray(from + 1, to + 1).map((tau) => tau - start);
    integrator.advanceState(moved, turns, start, taus[to]! - start, outputs, (i, there) => write(from + 1 + i, there));
    yield null;
  }
  return {
    period,
    periods,
    taus,
    wave,
    drift,
    pairs: coherences.map(({ j, k }) => [j, k] as const),
    re,
    im,
    resolved: steps >= FEWEST_PER_TURN * periods * turnsPerPeriod,
  };
}

/** The fastest rotation on show: a transition that beats against a line of the wave. */
function fastestSpeed({ energies, wave }: BlochModel): number {
  const spread = Math.max(...energies) - Math.min(...energies);
  return spread + wave.lines.reduce((most, { frequency }) => Math.max(most, Math.abs(frequency)), 0);
}
