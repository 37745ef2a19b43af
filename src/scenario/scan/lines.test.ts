import { describe, expect, it } from "vitest";
import { averagedRates } from "../../physics/rates/averaged.ts";
import { compile } from "../compile.ts";
import type { Scenario } from "../format.ts";
import { findParameter } from "../parameters.ts";
import { findPreset } from "../presets/index.ts";
import { scanBoundaries, scanLines } from "./lines.ts";

const scenarioOf = (preset: string): Scenario => findPreset(preset)!.scenario;

/** The averaged rate (17) of a pair with one number of the scenario moved. */
function rateAt(scenario: Scenario, parameter: string, value: number, from: number, to: number): number {
  const moved = findParameter(scenario, parameter)!.set(scenario, value, { pFixed: false });
  const model = compile(moved);
  return averagedRates(model)[from * model.levelCount + to]!;
}

describe("where a transition meets the wave", () => {
  it.each([
    ["v-system", "frequency-1"],
    ["v-system", "delta-3"],
    ["two-colour", "delta-2"],
    ["lambda-system", "delta-1"],
  ])("the averaged rate is the sum of the lines' Lorentzians: %s along %s", (preset, parameter) => {
    const scenario = scenarioOf(preset);
    const { epsilon, mu } = scenario.scaling;
    const lines = scanLines(scenario, parameter);
    expect(lines.length).toBeGreaterThan(0);
    for (const { at, width, from, to } of lines) {
      const halfWidth = epsilon ** mu * scenario.relaxation.gamma[from]![to]!;
      for (const offset of [-3, -1, -0.5, 0, 0.2, 0.5, 2]) {
        const value = at + offset * width;
        const sum = lines
          .filter((line) => line.from === from && line.to === to)
          .reduce((rate, line) => rate + line.strength / (1 + (2 * (value - line.at)) ** 2 / line.width ** 2), 0);
        expect((rateAt(scenario, parameter, value, from, to) * halfWidth) / sum).toBeCloseTo(1, 6);
      }
    }
  });

  it("lies where its closed form says for the V system, ε^p apart", () => {
    const scenario = scenarioOf("v-system");
    const { epsilon, p } = scenario.scaling;
    const places = scanLines(scenario, "frequency-1").map(({ at, from, to }) => [from, to, at]);
    // A negative frequency is the same wave read backwards.
    expect(places.slice(2)).toEqual([
      [0, 1, expect.closeTo(1, 12)],
      [0, 2, expect.closeTo(1 + epsilon ** p, 12)],
    ]);
  });

  it("is nowhere along a number that tunes nothing", () => {
    for (const parameter of ["epsilon", "mu", "amplitude", "temperature"]) {
      expect(scanLines(scenarioOf("v-system"), parameter)).toEqual([]);
    }
  });
});

it("Table 1 changes row at μ = p and μ = 2p along μ, p and μ/p", () => {
  const scenario = { ...scenarioOf("v-system"), scaling: { epsilon: 1e-3, mu: 0.4, p: 0.3 } };
  expect(scanBoundaries(scenario, "ratio", false).map(({ at }) => at)).toEqual([1, 2]);
  expect(scanBoundaries(scenario, "p", false).map(({ at }) => at)).toEqual([0.4, 0.2]);
  expect(scanBoundaries(scenario, "mu", true).map(({ at }) => at)).toEqual([0.3, 0.6]);
  expect(scanBoundaries(scenario, "mu", false)).toEqual([]);
});
