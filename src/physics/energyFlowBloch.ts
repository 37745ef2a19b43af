import { angularSpeed } from "../numerics/quasiPeriodicSystem.ts";
import type { SamplePlan } from "../numerics/samplePlan.ts";
import { binaryDigits } from "../numerics/samplePlanner.ts";
import { TaylorIntegrator } from "../numerics/taylor.ts";
import { torusValue } from "../numerics/torusFunction.ts";
import { type BlochSystem, blochSystem, type CoherencePlace } from "./bloch.ts";
import { type Progress, type Resolution, solveByDoubling } from "./doublingBloch.ts";
import { energyGap, joinedPairs, relaxationPower, totals } from "./energyFlow.ts";
import type { BlochModel } from "./model.ts";
import type { EnergyFlow } from "./results.ts";
import { strobePeriod } from "./strobe.ts";

/** Periods over which a wave of several colours is averaged, with a smooth weight; one is enough for a single colour. */
const PERIODS = 64;
/** Points of the average per radian of the fastest motion, and at least so many in all. */
const POINTS_PER_RADIAN = 6;
const FEWEST_POINTS = 256;

/**
 * The energy flow of Bloch itself, pair by pair, from its coherences: population goes from k to n at the rate
 * −2εφ(τ) Im(V(n, k) ρ(k, n)) per fast time, Eq. (1). Each entry is an average over one period of the wave that begins at
 * the whole period nearest to the time asked for (several periods, smoothly weighted, for several colours), so that
 * what the wave lends and takes back within a period is gone. `times` of the result are those whole periods. Costs a
 * Bloch curve and one period for each time. Throws TooLargeError like Bloch.
 */
export function* blochEnergyFlow(
  model: BlochModel,
  times: readonly number[],
  resolution: Resolution,
): Generator<null, EnergyFlow> {
  const system = blochSystem(model, "bloch");
  const period = strobePeriod(model);
  const step = model.epsilon ** 2 * period;
  const whole = [...new Set(times.map((time) => Math.round(time / step)))].sort((a, b) => a - b);
  const plan: SamplePlan = {
    step,
    recordStart: false,
    strides: [],
    requested: whole.map((steps) => ({ steps, remainder: 0 })),
    times: Float64Array.from(whole, (steps) => steps * step),
  };
  const states = new Map<number, Float64Array>();
  const progress: Progress = { fraction: 0 };
  yield* solveByDoubling(model, system, plan, period, resolution, progress, (index, state) => {
    states.set(index, state.slice());
  });
  const pairs = joinedPairs(model).map((pair) => ({
    ...pair,
    wave: new Float64Array(whole.length),
    relaxation: new Float64Array(whole.length),
  }));
  for (let index = 0; index < whole.length; index++) {
    meanPairPowers(model, system, period, whole[index]!, states.get(index)!).forEach(({ wave, relaxation }, i) => {
      pairs[i]!.wave[index] = wave;
      pairs[i]!.relaxation[index] = relaxation;
    });
    yield null;
  }
  return totals(plan.times, pairs);
}

/**
 * The powers of every pair that V or W joins, averaged over one period of the wave (several for several colours) that
 * begins with `state`, the one after `steps` whole periods of length `period`, in τ.
 */
export function meanPairPowers(
  model: BlochModel,
  system: BlochSystem,
  period: number,
  steps: number,
  state: Float64Array,
): { readonly from: number; readonly to: number; readonly wave: number; readonly relaxation: number }[] {
  const pairs = joinedPairs(model).map((pair) => ({
    ...pair,
    place: system.coherences.find(({ j, k }) => j === pair.from && k === pair.to),
    wave: 0,
    relaxation: 0,
  }));
  const phases = phasesAfter(system, steps);
  average(system, state, phases, period, (weight, tau, there) => {
    const phi = torusValue(system.modulation, tau, phases);
    for (const pair of pairs) {
      const { from, to, place } = pair;
      pair.relaxation += weight * relaxationPower(model, from, to, there);
      if (place) pair.wave += weight * energyGap(model, from, to) * pairFlow(model, place, phi, there);
    }
  });
  return pairs;
}

/** Population per slow time that φ moves from level j to level k of a coherence. */
function pairFlow(model: BlochModel, { j, k, re, im }: CoherencePlace, phi: number, state: Float64Array): number {
  const place = k * model.levelCount + j;
  const imaginary = model.couplingRe[place]! * state[im]! + model.couplingIm[place]! * state[re]!;
  return (-2 * phi * imaginary) / model.epsilon;
}

/** Phases of all frequencies after whole periods of the first, turns. Doubled modulo 1, as the maps do. */
function phasesAfter({ modulation }: BlochSystem, steps: number): number[] {
  const { frequencies } = modulation;
  return frequencies.map((frequency, j) => {
    if (j === 0) return 0;
    let turns = (frequency / frequencies[0]!) % 1;
    let level = 0;
    let phase = 0;
    for (const digit of binaryDigits(steps)) {
      for (; level < digit; level++) turns = (turns * 2) % 1;
      phase = (phase + turns) % 1;
    }
    return phase;
  });
}

/** Visits states along one period (or several), with weights that sum to 1. */
function average(
  system: BlochSystem,
  start: Float64Array,
  phases: readonly number[],
  period: number,
  visit: (weight: number, tau: number, state: Float64Array) => void,
): void {
  const periods = phases.length > 1 ? PERIODS : 1;
  const duration = periods * period;
  const half = Math.ceil(Math.max(FEWEST_POINTS, POINTS_PER_RADIAN * angularSpeed(system) * duration) / 2);
  const count = 2 * half;
  const weights = Float64Array.from({ length: count + 1 }, (_, i) => {
    if (periods === 1) return i === 0 || i === count ? 1 : i % 2 === 1 ? 4 : 2;
    // All derivatives vanish at both ends: oscillations average out faster than any power of the length.
    const s = i / count;
    return i === 0 || i === count ? 0 : Math.exp(-1 / (s * (1 - s)));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const outputs = weights.map((_, i) => (duration * i) / count);
  const integrator = new TaylorIntegrator(system, 1);
  integrator.advanceState(start.slice(), phases, 0, duration, outputs, (i, state) => {
    visit(weights[i]! / total, outputs[i]!, state);
  });
}
