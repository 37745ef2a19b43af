import { equilibriumOf } from "../asymptotics/equilibrium.ts";
import { componentMass, limitOf, spreadMass } from "../asymptotics/limit.ts";
import { timeLayersOf } from "../asymptotics/timeLayer.ts";
import type { BlochModel, Rates } from "../model.ts";
import { averagedRates } from "../rates/averaged.ts";
import { dominantRates, resonantStrength } from "../rates/dominant.ts";
import { addRates, generatorOf } from "../rates/generator.ts";
import type { Comparison, Description } from "./results.ts";

/** The same atom with every δ(n) = 0: Table 1's unperturbed case. */
export function withoutDetunings(model: BlochModel): BlochModel {
  return { ...model, detunings: new Float64Array(model.levelCount) };
}

/** Table 1's comparison for one model: described as it is, with δ = 0, and by W alone. Cheap; solves nothing in time. */
export function comparisonOf(model: BlochModel): Comparison {
  return {
    present: descriptionOf(model),
    unperturbed: descriptionOf(withoutDetunings(model)),
    thermal: Array.from(stationary(model, model.pauli)),
  };
}

function descriptionOf(model: BlochModel): Description {
  const strength = resonantStrength(model);
  const averaged = averagedRates(model);
  const limit = limitOf(model, strength);
  const count = limit.members.length;
  const mass = equilibriumOf(
    generatorOf(limit.aggregated, count),
    count,
    componentMass(limit, model.initialPopulations),
  );
  return {
    rates: rowsOf(averaged, model.levelCount),
    layerTimes: timeLayersOf(model, strength, dominantRates(model, strength)).map(({ time }) => time),
    members: limit.members,
    componentRates: rowsOf(limit.aggregated, count),
    equilibrium: Array.from(stationary(model, addRates(averaged, model.pauli))),
    limitEquilibrium: Array.from(spreadMass(limit, mass)),
  };
}

function stationary(model: BlochModel, rates: Rates): Float64Array {
  return equilibriumOf(generatorOf(rates, model.levelCount), model.levelCount, model.initialPopulations);
}

function rowsOf(rates: Rates, count: number): number[][] {
  return Array.from({ length: count }, (_, n) => Array.from(rates.subarray(n * count, (n + 1) * count)));
}
