import { expect, test } from "vitest";
import type { RungName } from "../../physics/results.ts";
import { curveOf } from "../testing/curves.ts";
import { constructive, decoupledLevel, destructive, detunedAway, strongRelaxation, thermalState } from "./misprints.ts";
import type { Preset } from "./preset.ts";

/** Rate at which ρ₁₁ − ρ₂₂ decays between two times, both after the coherences have settled. */
function decay({ scenario }: Pick<Preset, "scenario">, rung: RungName, from: number, to: number): number {
  const { times, populations } = curveOf(scenario, rung);
  const at = (t: number) => times.findIndex((time) => time >= t);
  const difference = (i: number) => populations[2 * i]! - populations[2 * i + 1]!;
  const [i, j] = [at(from), at(to)];
  return Math.log(difference(i) / difference(j)) / (times[j]! - times[i]!);
}

test("δ shifts the line to the side that Eq. (16) says", () => {
  expect(decay(detunedAway, "bloch", 0.5, 2)).toBeCloseTo(1.293, 2);
  const nearer = structuredClone(detunedAway.scenario);
  nearer.levels.delta = [0, -2];
  expect(decay({ scenario: nearer }, "bloch", 0.3, 1)).toBeCloseTo(3.284, 2);
});

test("amplitudes on one frequency add before they are squared", () => {
  expect(decay(constructive, "bloch", 0.1, 0.5)).toBeCloseTo(7.946, 1);
  expect(decay(destructive, "bloch", 2, 15)).toBeCloseTo(0.1617, 3);
  expect(decay(constructive, "averaged", 0.1, 0.5) / decay(destructive, "averaged", 2, 15)).toBeCloseTo(49, 0);
});

test("at μ = 0 the Lorentzian counts, not 1/γ", () => {
  expect(decay(strongRelaxation, "bloch", 0.5, 3)).toBeCloseTo(1.108, 2);
});

test("without a coupling the Gibbs state is reached", () => {
  const { populations } = curveOf({ ...thermalState.scenario, horizon: 60 }, "bloch");
  const weights = thermalState.scenario.levels.omega.map((energy) => Math.exp(-energy));
  const sum = weights.reduce((a, b) => a + b, 0);
  const last = populations.slice(-3);
  weights.forEach((weight, n) => {
    expect(last[n]).toBeCloseTo(weight / sum, 9);
  });
});

test("the limit keeps a level that nothing couples", () => {
  const [limit, bloch] = [curveOf(decoupledLevel.scenario, "limit"), curveOf(decoupledLevel.scenario, "bloch")];
  expect(limit.populations[2]).toBeCloseTo(0.4, 2);
  expect(Math.abs(limit.populations.at(-1)! - bloch.populations.at(-1)!)).toBeLessThan(0.01);
});
