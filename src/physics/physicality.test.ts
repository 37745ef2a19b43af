import { describe, expect, it } from "vitest";
import type { BlochModel } from "./model.ts";
import { physicalityOf } from "./physicality.ts";
import { asRates } from "./rates/generator.ts";
import { atom } from "./testing/atom.ts";
import { quasiPeriodicWave } from "./wave.ts";

/** Only what Γ(n, m) reads matters here: γ, W, ε and μ. */
function modelWith(size: number, dephasing: number[], pauli: number[], epsilon: number, mu: number): BlochModel {
  const zeros = () => new Float64Array(size * size);
  return {
    levelCount: size,
    energies: new Float64Array(size),
    detunings: new Float64Array(size),
    initialPopulations: new Float64Array(size),
    couplingRe: zeros(),
    couplingIm: zeros(),
    dephasing: Float64Array.from(dephasing),
    pauli: asRates(Float64Array.from(pauli)),
    wave: quasiPeriodicWave([], []),
    epsilon,
    mu,
    p: 1,
    horizon: 1,
  };
}

const NO_RATES = new Array<number>(9).fill(0);

describe("physicalityOf", () => {
  it("names the pair whose coherence decays faster than the other two allow", () => {
    const dephasing = [0, 0.05, 1, 0.05, 0, 0.05, 1, 0.05, 0];
    const result = physicalityOf(modelWith(3, dephasing, NO_RATES, 0.3, 0.4));
    expect(result.physical).toBe(false);
    expect(result.smallestEigenvalue).toBeLessThan(-0.1);
    expect(result.pairs).toEqual([[0, 2]]);
  });

  it("draws the line of three levels at √γ13 = √γ12 + √γ23", () => {
    const at = (factor: number) => {
      const [a, b] = [0.3, 0.5];
      const c = (Math.sqrt(a) + Math.sqrt(b)) ** 2 * factor;
      return physicalityOf(modelWith(3, [0, a, c, a, 0, b, c, b, 0], NO_RATES, 1, 0)).physical;
    };
    expect(at(1 - 1e-9)).toBe(true);
    expect(at(1)).toBe(true);
    expect(at(1 + 1e-9)).toBe(false);
  });

  it("of two levels asks that coherences do not outlive populations: ε^μ γ ≥ ε²(W12 + W21)/2", () => {
    const at = (gamma: number) => physicalityOf(modelWith(2, [0, gamma, gamma, 0], [0, 1, 3, 0], 0.5, 1));
    expect(at(1.0000001).physical).toBe(true);
    expect(at(0.9999999).physical).toBe(false);
    expect(at(0.9999999).pairs).toEqual([[0, 1]]);
  });

  it("holds for equal γ without Pauli rates, and for a single level", () => {
    const ones = Array.from({ length: 25 }, (_, i) => (i % 6 === 0 ? 0 : 1));
    expect(physicalityOf(modelWith(5, ones, new Array<number>(25).fill(0), 0.1, 0.3)).physical).toBe(true);
    expect(physicalityOf(modelWith(1, [0], [0], 0.1, 0.3))).toEqual({
      physical: true,
      smallestEigenvalue: 0,
      pairs: [],
    });
  });
});

describe("the verdict at any scale, and whom it names", () => {
  const square = (size: number, entry: (n: number, m: number) => number) =>
    Array.from({ length: size }, (_, n) => Array.from({ length: size }, (_, m) => (n === m ? 0 : entry(n, m))));
  const verdict = (gamma: number[][], pauli: number[][] | number = 0, epsilon = 0.1, mu = 0.3) =>
    physicalityOf(
      atom({ omega: gamma.map((_, n) => n), re: square(gamma.length, () => 1), gamma, pauli, epsilon, mu }),
    );
  const least = (n: number, m: number) => [Math.min(n, m), Math.max(n, m)].join();

  it.each([1e-9, 1, 1e9])("does not depend on the unit of time: %d", (scale) => {
    // Noise of a single frequency, γ(n, m) = (x_n − x_m)²/2, is on the edge of what is physical: its zeros are rounded.
    const positions = [0, 0.37, 1.1, 2.3];
    const edge = square(4, (n, m) => (scale * (positions[n]! - positions[m]!) ** 2) / 2);
    expect(verdict(edge)).toMatchObject({ physical: true, pairs: [] });
    const beyond = edge.map((row) => row.slice());
    for (const [n, m] of [
      [0, 3],
      [3, 0],
    ] as const) {
      beyond[n]![m]! *= 1.001;
    }
    expect(verdict(beyond).physical).toBe(false);
  });

  it("takes coherences that live as long as populations allow for physical, though Γ is all rounding", () => {
    const pauli = square(3, (n, m) => 0.1 + 0.37 * n + 0.71 * m * m);
    const loss = pauli.map((row) => row.reduce((sum, x) => sum + x, 0));
    const epsilon = 0.3;
    const gamma = square(3, (n, m) => (1 - 1e-14) * (epsilon ** 2 / 2 / epsilon ** 0.3) * (loss[n]! + loss[m]!));
    expect(verdict(gamma, pauli, epsilon)).toMatchObject({ physical: true, pairs: [] });
  });

  it("names the same pairs however the levels are numbered", () => {
    // Two pairs that decay too fast, the worst one first.
    const rates: Record<string, number> = { "0,2": 1, "1,3": 0.45 };
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
      [2, 1, 3, 0],
      [0, 2, 1, 3],
    ];
    for (const order of orders) {
      const { physical, pairs } = verdict(square(4, (n, m) => rates[least(order[n]!, order[m]!)] ?? 0.05));
      expect(physical).toBe(false);
      expect(pairs.map(([n, m]) => least(order[n]!, order[m]!))).toEqual(["0,2", "1,3"]);
    }
  });
});
