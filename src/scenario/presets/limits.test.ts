import { expect, test } from "vitest";
import { physicalityOf } from "../../physics/physicality.ts";
import { curveOf, modelOf, populationsAt } from "../testing/curves.ts";
import { darkState } from "./darkState.ts";
import { halfLine } from "./halfLine.ts";
import { nonPhysical } from "./nonPhysical.ts";
import { rabiOscillation } from "./rabiOscillation.ts";

test("Rabi: Bloch is Torrey's exact solution, and the rate equations do not swing", () => {
  const [rabi, gamma] = [2, 0.2];
  const turn = Math.sqrt(rabi ** 2 - gamma ** 2 / 4);
  const { times, populations } = curveOf(rabiOscillation.scenario, "bloch");
  times.forEach((t, i) => {
    const z = Math.exp((-gamma * t) / 2) * (Math.cos(turn * t) + (gamma / (2 * turn)) * Math.sin(turn * t));
    expect(Math.abs(populations[2 * i]! - populations[2 * i + 1]! - z)).toBeLessThan(1e-9);
  });
  const averaged = curveOf(rabiOscillation.scenario, "averaged").populations;
  for (let i = 2; i < averaged.length; i += 2) expect(averaged[i]).toBeLessThanOrEqual(averaged[i - 2]!);
});

test("the dark state: level 3 empties under Bloch, keeps a quarter under rate equations, and dies as ε → 0", () => {
  expect(populationsAt(darkState.scenario, "bloch", 20)[2]).toBeLessThan(0.002);
  expect(populationsAt(darkState.scenario, "averaged", 20)[2]).toBeCloseTo(0.25, 2);
  const { scaling, ...rest } = darkState.scenario;
  const smaller = { ...rest, scaling: { ...scaling, epsilon: 1e-5 } };
  const [bloch, averaged] = (["bloch", "averaged"] as const).map((rung) => populationsAt(smaller, rung, 20)[2]!);
  expect(averaged).toBeGreaterThan(0.3);
  expect(Math.abs(bloch! - averaged!)).toBeLessThan(0.005);
});

test("a non-physical γ: population 2 goes below 0, and a damping that fits heals it", () => {
  expect(physicalityOf(modelOf(nonPhysical.scenario)).physical).toBe(false);
  const second = (scenario: typeof nonPhysical.scenario) =>
    Math.min(...curveOf(scenario, "bloch").populations.filter((_, i) => i % 3 === 1));
  expect(second(nonPhysical.scenario)).toBeLessThan(-1e-3);
  const healed = structuredClone(nonPhysical.scenario);
  healed.relaxation.gamma[0]![2] = healed.relaxation.gamma[2]![0] = 0.05;
  expect(physicalityOf(modelOf(healed)).physical).toBe(true);
  expect(second(healed)).toBeGreaterThanOrEqual(-1e-12);
});

/** e^{−x} I_k(x), summed as ∫ e^{x(cos θ − 1)} cos kθ dθ/π, which this rule does to rounding. */
function bessel(k: number, x: number): number {
  const steps = 200;
  let sum = 0;
  for (let j = 0; j < steps; j++) {
    const angle = (Math.PI * (j + 0.5)) / steps;
    sum += Math.exp(x * (Math.cos(angle) - 1)) * Math.cos(k * angle);
  }
  return sum / steps;
}

test("the half-line: level 1 empties as the exact solution says, and only the cut makes an equilibrium", () => {
  for (const t of [0.5, 2, 4]) {
    const exact = bessel(0, 2 * t) + bessel(1, 2 * t);
    expect(populationsAt(halfLine.scenario, "bloch", t)[0]).toBeCloseTo(exact, 6);
  }
  const exact = bessel(0, 16) + bessel(1, 16);
  expect(populationsAt(halfLine.scenario, "bloch", 8)[0]).toBeCloseTo(exact, 3);
  expect(exact).toBeCloseTo(1 / Math.sqrt(8 * Math.PI), 2);
  for (const x of populationsAt(halfLine.scenario, "bloch", 200)) expect(x).toBeCloseTo(1 / 12, 2);
});
