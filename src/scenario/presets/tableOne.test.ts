import { expect, test } from "vitest";
import { analyse } from "../../physics/asymptotics/analyse.ts";
import type { Scenario } from "../format.ts";
import { curveOf, modelOf, populationsAt } from "../testing/curves.ts";
import { findPreset } from "./index.ts";
import { ladderSystem } from "./ladderSystem.ts";
import { lambdaSystem } from "./lambdaSystem.ts";
import { quantumDot } from "./quantumDot.ts";
import { rydbergLevels } from "./rydbergLevels.ts";
import { vRatio1 } from "./vRatio1.ts";
import { vRatio1Half } from "./vRatio1Half.ts";
import { vRatio2 } from "./vRatio2.ts";
import { vRatio3 } from "./vRatio3.ts";
import { vRatioHalf } from "./vRatioHalf.ts";
import { vSystem } from "./vSystem.ts";
import { zeemanSublevels } from "./zeemanSublevels.ts";

const analysisOf = (scenario: Scenario) => analyse(modelOf(scenario));
const layersOf = (scenario: Scenario) => analysisOf(scenario).layers.map(({ name }) => name);

test.each([
  ["v-ratio-0.5", "mu/p < 1", ["ε^μ"]],
  ["v-ratio-1", "mu/p = 1", ["ε^μ"]],
  ["v-system", "1 < mu/p < 2", ["ε^μ", "ε^{2p−μ}"]],
  ["v-ratio-1.5", "1 < mu/p < 2", ["ε^μ", "ε^{2p−μ}"]],
  ["v-ratio-2", "mu/p = 2", ["ε^μ"]],
  ["v-ratio-3", "mu/p > 2", ["ε^μ"]],
  ["lambda-system", "1 < mu/p < 2", ["ε^μ", "ε^{2p−μ}"]],
  ["ladder-system", "1 < mu/p < 2", ["ε^μ", "ε^{2p−μ}"]],
  ["zeeman-sublevels", "1 < mu/p < 2", ["ε^μ", "ε^{2p−μ}"]],
  ["quantum-dot", "1 < mu/p < 2", ["ε^μ", "ε^{2p−μ}"]],
  ["rydberg-levels", "1 < mu/p < 2", ["ε^{2p−μ}"]],
])("%s stands in its row of Table 1, with its layers", (id, regime, layers) => {
  const { scenario } = findPreset(id)!;
  expect(analysisOf(scenario).regime).toBe(regime);
  expect(layersOf(scenario)).toEqual(layers);
});

test("the V system: 1 and 2 level off first, 3 joins them", () => {
  const [fast, slow] = analysisOf(vSystem.scenario).layers;
  const after = populationsAt(vSystem.scenario, "bloch", 4 * fast!.time);
  expect(after[0]).toBeCloseTo(after[1]!, 1);
  expect(after[2]).toBeLessThan(0.25 * after[1]!);
  const end = populationsAt(vSystem.scenario, "bloch", 8 * slow!.time);
  expect(end[2]! / end[1]!).toBeGreaterThan(0.9);
});

test("below 1 the detuning makes no difference", () => {
  const { levels, ...rest } = vRatioHalf.scenario;
  const degenerate = { ...rest, levels: { ...levels, delta: [0, 0, 0] } };
  const [with3, without] = [vRatioHalf.scenario, degenerate].map((scenario) => populationsAt(scenario, "bloch", 0.01));
  for (let n = 0; n < 3; n++) expect(Math.abs(with3![n]! - without![n]!)).toBeLessThan(0.003);
});

test("at 1, twice δ leaves two fifths of the rate", () => {
  const { levels, ...rest } = vRatio1.scenario;
  const doubled = { ...rest, levels: { ...levels, delta: levels.delta.map((delta) => 2 * delta) } };
  const rate = (scenario: Scenario) => analysisOf(scenario).dominantRates[0]![2]!;
  expect(rate(doubled) / rate(vRatio1.scenario)).toBeCloseTo(2 / 5, 9);
});

test("between 1 and 2 the two layers part as ε → 0", () => {
  const apart = (epsilon: number) => {
    const { scaling, ...rest } = vRatio1Half.scenario;
    const [fast, slow] = analysisOf({ ...rest, scaling: { ...scaling, epsilon } }).layers;
    return slow!.time / fast!.time;
  };
  expect(apart(1e-5)).toBeGreaterThan(10);
  expect(apart(1e-7) / apart(1e-5)).toBeGreaterThan(3);
});

test("at 2 the detuned transition fills level 3 without relaxation, beyond 2 it does not", () => {
  const cold = ({ relaxation, ...rest }: Scenario): Scenario => ({
    ...rest,
    relaxation: { ...relaxation, pauli: relaxation.pauli.map((row) => row.map(() => 0)) },
  });
  expect(populationsAt(cold(vRatio2.scenario), "limit", 10)[2]).toBeGreaterThan(0.3);
  expect(populationsAt(cold(vRatio2.scenario), "bloch", 10)[2]).toBeGreaterThan(0.3);
  expect(populationsAt(cold(vRatio3.scenario), "limit", 10)[2]).toBe(0);
  const { scaling, ...rest } = vRatio3.scenario;
  const rate = (epsilon: number) => analysisOf({ ...rest, scaling: { ...scaling, epsilon } }).dominantRates[0]![2]!;
  // It vanishes like ε^{μ−2p}, and is below W = 0.3 already.
  expect(rate(1e-5)).toBeLessThan(0.1);
  expect(rate(1e-5) / rate(1e-7)).toBeCloseTo(100 ** (scaling.mu - 2 * scaling.p), 2);
});

test("Λ: the detuned lower level joins late; detuned alike, there is no fast layer", () => {
  const [fast] = analysisOf(lambdaSystem.scenario).layers;
  const after = populationsAt(lambdaSystem.scenario, "bloch", 4 * fast!.time);
  expect(after[0]).toBeCloseTo(after[2]!, 1);
  expect(after[1]).toBeLessThan(0.1);
  const alike = structuredClone(lambdaSystem.scenario);
  alike.levels.delta = [1, 1, 0];
  expect(layersOf(alike)).toEqual(["ε^{2p−μ}"]);
});

test("the ladder: the first step is taken at once, the second slowly; in tune, in one layer", () => {
  const [fast] = analysisOf(ladderSystem.scenario).layers;
  const after = populationsAt(ladderSystem.scenario, "bloch", 4 * fast!.time);
  expect(after[0]).toBeCloseTo(after[1]!, 1);
  expect(after[2]).toBeLessThan(0.1);
  const inTune = structuredClone(ladderSystem.scenario);
  inTune.levels.delta = [0, 0, 0];
  expect(layersOf(inTune)).toEqual(["ε^μ"]);
});

test("Zeeman: m = 0 shares within the fast layer, m = ±1 keep together", () => {
  const [fast] = analysisOf(zeemanSublevels.scenario).layers;
  const [ground, minus, zero, plus] = populationsAt(zeemanSublevels.scenario, "bloch", 4 * fast!.time);
  expect(Math.abs(ground! - zero!)).toBeLessThan(0.05);
  expect(minus! + plus!).toBeLessThan(0.15);
  const { populations } = curveOf(zeemanSublevels.scenario, "bloch");
  for (let i = 0; i < populations.length; i += 4) {
    expect(Math.abs(populations[i + 1]! - populations[i + 3]!)).toBeLessThan(1e-4);
  }
});

test("the dot: 1, 2, 4 share a third each within the fast layer, all six in the end", () => {
  const [fast, slow] = analysisOf(quantumDot.scenario).layers;
  const after = populationsAt(quantumDot.scenario, "dominant", 5 * fast!.time);
  for (const n of [0, 1, 3]) expect(after[n]).toBeCloseTo(1 / 3, 1);
  const bloch = populationsAt(quantumDot.scenario, "bloch", 5 * fast!.time);
  for (let n = 0; n < 6; n++) expect(bloch[n]).toBeCloseTo(after[n]!, 2);
  for (const x of populationsAt(quantumDot.scenario, "bloch", 8 * slow!.time)) expect(x).toBeCloseTo(1 / 6, 2);
});

test("Rydberg: rates from the ground state grow like n", () => {
  const { scaling, ...rest } = rydbergLevels.scenario;
  const rates = (epsilon: number) =>
    analysisOf({ ...rest, scaling: { ...scaling, epsilon } }).dominantRates[0]!.slice(1);
  const now = rates(scaling.epsilon);
  for (let n = 1; n < now.length; n++) expect(now[n]).toBeGreaterThan(now[n - 1]!);
  const small = rates(1e-30);
  [5, 6, 7, 8, 9].forEach((number, n) => {
    expect(small[n]! / small[0]!).toBeCloseTo(number / 5, 4);
  });
  const early = populationsAt(rydbergLevels.scenario, "bloch", 0.05).slice(1);
  for (let n = 1; n < early.length; n++) expect(early[n]).toBeGreaterThan(early[n - 1]!);
});
