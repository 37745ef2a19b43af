import { propagateMarkov } from "../numerics/markovMap.ts";
import type { SamplePlan } from "../numerics/samplePlan.ts";
import { componentMass, limitOf, spreadMass } from "./asymptotics/limit.ts";
import type { BlochModel, Rates } from "./model.ts";
import { averagedRates } from "./rates/averaged.ts";
import { dominantRates } from "./rates/dominant.ts";
import { addRates, generatorOf } from "./rates/generator.ts";
import type { Curve } from "./results.ts";

/** The rungs that are constant Markov generators. */
export type RateRungName = "averaged" | "dominant" | "limit";

/**
 * Populations of a constant-rate rung at the times of the plan, from the model's initial populations:
 *
 *     averaged  ρ' = (⟨Ψ⟩ + W)_# ρ              (18) with (17)
 *     dominant  ρ' = (⟨Ψ⟩^dom + W)_# ρ          (25) with (24), μ > 0 only: throws at μ = 0
 *     limit     z' = Π X_# Π z, z(0) = Π ρ(0)   (29) with 6.3; at μ = 0 Π = 1 and X = W + ⟨Ψ_0⟩ (6.4)
 */
export function rateRung(model: BlochModel, rung: RateRungName, plan: SamplePlan): Curve {
  return { rung, times: plan.times.slice(), populations: populationsOf(model, rung, plan) };
}

function populationsOf(model: BlochModel, rung: RateRungName, plan: SamplePlan): Float64Array {
  switch (rung) {
    case "averaged":
      return propagateRates(model, averagedRates(model), plan);
    case "dominant":
      if (model.mu === 0) throw new Error("invalid rung: dominant at mu = 0");
      return propagateRates(model, dominantRates(model), plan);
    case "limit":
      return limitPopulations(model, plan);
  }
}

function propagateRates(model: BlochModel, rates: Rates, plan: SamplePlan): Float64Array {
  const generator = generatorOf(addRates(rates, model.pauli), model.levelCount);
  return propagateMarkov(generator, model.levelCount, model.initialPopulations, plan);
}

/** Π X_# Π acts on component masses as the rate equation R(K → L); each level then has its share P_K / |K|. */
function limitPopulations(model: BlochModel, plan: SamplePlan): Float64Array {
  const limit = limitOf(model);
  const count = limit.members.length;
  const start = componentMass(limit, model.initialPopulations);
  const masses = propagateMarkov(generatorOf(limit.aggregated, count), count, start, plan);
  const populations = new Float64Array(plan.times.length * model.levelCount);
  for (let i = 0; i < plan.times.length; i++) {
    populations.set(spreadMass(limit, masses.subarray(i * count, (i + 1) * count)), i * model.levelCount);
  }
  return populations;
}
