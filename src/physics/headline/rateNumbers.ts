import { planTimes } from "../../numerics/samplePlanner.ts";
import { equilibriumWith, limitEquilibrium } from "../asymptotics/analyse.ts";
import { limitOf } from "../asymptotics/limit.ts";
import { rateEnergyFlow } from "../energyFlow.ts";
import type { BlochModel } from "../model.ts";
import { type RateRungName, rateRung } from "../rateRungs.ts";
import { averagedRates } from "../rates/averaged.ts";
import { dominantRates } from "../rates/dominant.ts";

/** Headline numbers of the rungs with constant rates: no solution of Bloch, no sampling. The dominant rung needs μ > 0. */

/** Population of one level at T. */
export function horizonPopulation(model: BlochModel, rung: RateRungName, level: number): number {
  return atHorizon(model, rung).populations[level]!;
}

/** Population of one level where the rung ends, from the kernel of its generator. */
export function restPopulation(model: BlochModel, rung: RateRungName, level: number): number {
  return atRest(model, rung)[level]!;
}

/** Energy that the averaged rates absorb from the wave at T, per slow time. */
export function horizonPower(model: BlochModel): number {
  return rateEnergyFlow(model, atHorizon(model, "averaged")).absorbed[0]!;
}

/** The same in the end. */
export function restPower(model: BlochModel): number {
  const populations = Float64Array.from(atRest(model, "averaged"));
  const times = Float64Array.of(model.horizon);
  return rateEnergyFlow(model, { rung: "averaged", times, populations }).absorbed[0]!;
}

/** Ψ between two levels, (17) or (24). */
export function pairRate(model: BlochModel, rates: "averaged" | "dominant", from: number, to: number): number {
  return (rates === "averaged" ? averagedRates(model) : dominantRates(model))[from * model.levelCount + to]!;
}

function atHorizon(model: BlochModel, rung: RateRungName) {
  return rateRung(model, rung, planTimes([model.horizon], model.horizon));
}

function atRest(model: BlochModel, rung: RateRungName): number[] {
  switch (rung) {
    case "averaged":
      return equilibriumWith(model, averagedRates(model));
    case "dominant":
      return equilibriumWith(model, dominantRates(model));
    case "limit":
      return limitEquilibrium(model, limitOf(model));
  }
}
