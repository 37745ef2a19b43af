import { describe, expect, test } from "vitest";
import { vSystem } from "../testing/vSystem.ts";
import { comparisonOf } from "./comparison.ts";

/** W(n → m) = base e^{ω(n, m)/2}: bases 0.5, 0.4, 0.3 for 12, 13, 23. */
const pauli = [
  [0, 0.5 * Math.exp(-0.5), 0.4 * Math.exp(-0.5)],
  [0.5 * Math.exp(0.5), 0, 0.3],
  [0.4 * Math.exp(0.5), 0.3, 0],
];

const at = (ratio: number) => comparisonOf(vSystem({ epsilon: 1e-6, mu: 0.45, p: 0.45 / ratio, pauli }));

describe("Table 1 against δ = 0, row by row", () => {
  test("μ/p < 1: nothing that survives ε → 0 changes", () => {
    const { present, unperturbed } = at(0.1);
    expect(present.members).toEqual(unperturbed.members);
    expect(present.limitEquilibrium).toEqual(unperturbed.limitEquilibrium);
    expect(present.rates[0]![2]! / unperturbed.rates[0]![2]!).toBeCloseTo(1, 6);
    expect(present.layerTimes[0]! / unperturbed.layerTimes[0]!).toBeCloseTo(1, 6);
  });

  test("μ/p = 1: the rate of the detuned pair is γ²/(γ² + δ²) of what it was", () => {
    const { present, unperturbed } = at(1);
    expect(present.rates[0]![2]! / unperturbed.rates[0]![2]!).toBeCloseTo(0.5, 4);
    expect(present.rates[0]![1]! / unperturbed.rates[0]![1]!).toBeCloseTo(1, 9);
    expect(present.members).toEqual(unperturbed.members);
  });

  test("1 < μ/p < 2: two layers in place of one", () => {
    const { present, unperturbed } = at(1.5);
    expect(unperturbed.layerTimes).toHaveLength(1);
    expect(present.layerTimes).toHaveLength(2);
    expect(present.layerTimes[1]!).toBeGreaterThan(10 * unperturbed.layerTimes[0]!);
    expect(present.members).toEqual([[0, 1, 2]]);
  });

  test("2 ≤ μ/p: Π keeps level 3 apart, and W alone carries between the components", () => {
    const { present, unperturbed } = at(3);
    expect(unperturbed.members).toEqual([[0, 1, 2]]);
    expect(present.members).toEqual([[0, 1], [2]]);
    expect(present.componentRates[0]![1]!).toBeCloseTo((pauli[0]![2]! + pauli[1]![2]!) / 2, 12);
    expect(present.componentRates[1]![0]!).toBeCloseTo(pauli[2]![0]! + pauli[2]![1]!, 12);
    expect(unperturbed.limitEquilibrium[2]!).toBeCloseTo(1 / 3, 12);
    expect(Math.abs(present.limitEquilibrium[2]! - 1 / 3)).toBeGreaterThan(0.02);
  });

  test("W alone leads to its thermal state", () => {
    const { thermal } = at(1);
    expect(thermal[1]! / thermal[0]!).toBeCloseTo(Math.exp(-1), 9);
    expect(thermal[2]!).toBeCloseTo(thermal[1]!, 9);
  });
});
