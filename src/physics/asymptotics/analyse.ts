import type { BlochModel, Rates } from "../model.ts";
import { physicalityOf } from "../physicality.ts";
import { averagedRates } from "../rates/averaged.ts";
import { dominantRates, resonantStrength } from "../rates/dominant.ts";
import { addRates, generatorOf } from "../rates/generator.ts";
import type { Analysis } from "../results.ts";
import { equilibriumOf } from "./equilibrium.ts";
import { componentMass, type Limit, limitOf, projectorRows, spreadMass } from "./limit.ts";
import { nearResonancesOf } from "./nearResonances.ts";
import { nuOf, regimeOf, sigmaOf } from "./regime.ts";
import { timeLayersOf } from "./timeLayer.ts";

/**
 * All that the paper says about a model without solving an equation in time: its regime, limit, layers, equilibria and
 * physicality. Cheap enough for every move of a slider. At μ = 0 there is no dominant rung, hence no `equilibrium.dominant`,
 * and σ and ν are null.
 */
export function analyse(model: BlochModel): Analysis {
  const strength = resonantStrength(model);
  const averaged = averagedRates(model);
  const dominant = dominantRates(model, strength);
  const limit = limitOf(model, strength);
  const physicality = physicalityOf(model);
  return {
    regime: regimeOf(model.mu, model.p),
    sigma: sigmaOf(model.mu, model.p),
    nu: nuOf(model.mu, model.p),
    components: Array.from(limit.components),
    projector: projectorRows(limit),
    averagedRates: rowsOf(averaged, model.levelCount),
    dominantRates: rowsOf(dominant, model.levelCount),
    layers: timeLayersOf(model, strength, dominant),
    equilibrium: {
      averaged: equilibriumWith(model, averaged),
      ...(model.mu > 0 ? { dominant: equilibriumWith(model, dominant) } : {}),
      limit: limitEquilibrium(model, limit),
    },
    physical: physicality.physical,
    physicality,
    nearResonances: nearResonancesOf(model),
  };
}

/** Where ρ' = (rates + W)_# ρ ends from the model's start. */
export function equilibriumWith(model: BlochModel, rates: Rates): number[] {
  const generator = generatorOf(addRates(rates, model.pauli), model.levelCount);
  return Array.from(equilibriumOf(generator, model.levelCount, model.initialPopulations));
}

/** Where the limit (29) ends from the model's start. */
export function limitEquilibrium(model: BlochModel, limit: Limit): number[] {
  const count = limit.members.length;
  const mass = componentMass(limit, model.initialPopulations);
  return Array.from(spreadMass(limit, equilibriumOf(generatorOf(limit.aggregated, count), count, mass)));
}

function rowsOf(rates: Rates, levelCount: number): number[][] {
  return Array.from({ length: levelCount }, (_, n) => Array.from(rates.subarray(n * levelCount, (n + 1) * levelCount)));
}
