import { expect, test } from "vitest";
import { analyse } from "../../physics/asymptotics/analyse.ts";
import type { Scenario } from "../format.ts";
import { modelOf, populationsAt } from "../testing/curves.ts";
import { beatingWave } from "./beatingWave.ts";
import { combinationResonance } from "./combinationResonance.ts";
import { nearMiss } from "./nearMiss.ts";
import { twoColour } from "./twoColour.ts";

const dominant = (scenario: Scenario) => analyse(modelOf(scenario)).dominantRates;

/** The scenario without the modes ±α. */
function without(scenario: Scenario, alpha: readonly number[]): Scenario {
  const opposite = alpha.map((harmonic) => 0 - harmonic);
  const modes = scenario.wave.modes.filter((mode) => ![alpha.join(), opposite.join()].includes(mode.alpha.join()));
  return { ...scenario, wave: { ...scenario.wave, modes } };
}

test("two colours: each drives one transition, and the third pair meets none", () => {
  const rates = dominant(twoColour.scenario);
  expect(rates[0]![1]).toBeGreaterThan(0);
  expect(rates[0]![2]).toBeGreaterThan(0);
  expect(rates[1]![2]).toBe(0);
  expect(dominant(without(twoColour.scenario, [1, 0]))[0]![1]).toBe(0);
  expect(dominant(without(twoColour.scenario, [1, 0]))[0]![2]).toBe(rates[0]![2]);
});

test("beating: the side bands drive 2 and 4, the carrier drives nothing", () => {
  const rates = dominant(beatingWave.scenario)[0]!;
  expect(rates[1]).toBeGreaterThan(0);
  expect(rates[3]).toBeCloseTo(rates[1]!, 12);
  expect(rates[2]).toBe(0);
  const at = populationsAt(beatingWave.scenario, "bloch", 0.2);
  expect(at[0]).toBeCloseTo(1 / 3, 2);
  expect(at[1]).toBeCloseTo(1 / 3, 2);
  expect(at[2]).toBeLessThan(0.005);
});

test("combinations: the sum drives 1–2 and the difference 1–3, and nothing else does", () => {
  const { scenario } = combinationResonance;
  const rates = dominant(scenario)[0]!;
  // 2|V|²·2·0.1²/(ε^μ γ), half of it from each of ±f: only one of the two resonates.
  expect(rates[1]).toBeCloseTo((2 * 0.1 ** 2) / scenario.scaling.epsilon ** scenario.scaling.mu, 9);
  expect(rates[2]).toBeCloseTo(rates[1]!, 9);
  expect(dominant(without(scenario, [1, 1]))[0]![1]).toBe(0);
  expect(dominant(without(scenario, [-1, 1]))[0]![2]).toBe(0);
  for (const x of populationsAt(scenario, "bloch", 5)) expect(x).toBeCloseTo(1 / 3, 1);
});

test("a near miss: Bloch and (18) fill level 3, (25) does not, until ε is small enough", () => {
  const at = (rung: "bloch" | "averaged" | "dominant", epsilon: number) => {
    const { scaling, ...rest } = nearMiss.scenario;
    return populationsAt({ ...rest, scaling: { ...scaling, epsilon } }, rung, 1)[2]!;
  };
  expect(at("bloch", 1e-3)).toBeGreaterThan(0.3);
  expect(at("averaged", 1e-3)).toBeCloseTo(at("bloch", 1e-3), 3);
  expect(at("dominant", 1e-3)).toBeLessThan(0.02);
  expect(analyse(modelOf(nearMiss.scenario)).nearResonances).toHaveLength(1);
  const [coarse, fine] = [1e-5, 1e-9].map((epsilon) => at("averaged", epsilon) - at("dominant", epsilon));
  expect(fine!).toBeLessThan(coarse! / 4);
  expect(fine!).toBeLessThan(0.03);
});
