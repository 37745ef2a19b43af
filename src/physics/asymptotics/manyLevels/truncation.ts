import { propagateMarkovInSteps } from "../../../numerics/markovMap.ts";
import type { SamplePlan } from "../../../numerics/samplePlan.ts";
import { planGrid } from "../../../numerics/samplePlanner.ts";
import type { BlochModel, Rates } from "../../model.ts";
import { addRates, generatorOf } from "../../rates/generator.ts";
import { familyModel, truncatedRates } from "./familyModel.ts";
import type { FamilySettings, LevelPopulations } from "./results.ts";

/** Octaves of time that are looked at, and the samples in them; all sizes share these times. */
const OCTAVES = 20;
const SAMPLES = 256;

/** The same sample times for every truncation: logarithmic, from about 10^{−5} of the horizon on. */
export function truncationPlan(horizon: number): SamplePlan {
  const step = horizon / 2 ** (OCTAVES + 1);
  return planGrid("logarithmic", SAMPLES, horizon, step, 16 * step);
}

/** Populations under constant rates, times × N; yields the share that is done. */
export function* propagateRates(
  model: BlochModel,
  rates: Rates,
  plan: SamplePlan,
): Generator<number, Float64Array, void> {
  return yield* propagateMarkovInSteps(
    generatorOf(rates, model.levelCount),
    model.levelCount,
    model.initialPopulations,
    plan,
  );
}

/** Populations of (25^N), times × N: the first N levels of a family with the wave's rates and W. */
export function* truncatedPopulations(
  settings: FamilySettings,
  levelCount: number,
  plan: SamplePlan,
): Generator<number, Float64Array, void> {
  const model = familyModel(settings, levelCount);
  return yield* propagateRates(model, addRates(truncatedRates(model), model.pauli), plan);
}

/** sup over the times of ‖a − b‖₂, the shorter rows continued by zeros: ‖ρ^N − ρ^M‖ of Lemma 10. */
export function truncationError(a: Float64Array, b: Float64Array, timeCount: number): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const less = few.length / timeCount;
  const more = many.length / timeCount;
  let worst = 0;
  for (let i = 0; i < timeCount; i++) {
    let sum = 0;
    for (let n = 0; n < more; n++) {
      const difference = many[i * more + n]! - (n < less ? few[i * less + n]! : 0);
      sum += difference * difference;
    }
    worst = Math.max(worst, sum);
  }
  return Math.sqrt(worst);
}

/** ‖ρ(t)‖₂ and the mass Σ ρ(t) beside the populations themselves. */
export function withNorms(times: Float64Array, levels: number, populations: Float64Array): LevelPopulations {
  const norm = new Float64Array(times.length);
  const mass = new Float64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    let squares = 0;
    let sum = 0;
    for (let n = 0; n < levels; n++) {
      const value = populations[i * levels + n]!;
      squares += value * value;
      sum += value;
    }
    norm[i] = Math.sqrt(squares);
    mass[i] = sum;
  }
  return { levels, times: times.slice(), populations, norm, mass };
}
