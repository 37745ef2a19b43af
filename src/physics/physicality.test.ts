import { describe, expect, it } from "vitest";
import type { BlochModel } from "./model.ts";
import { physicalityOf } from "./physicality.ts";
import { asRates } from "./rates/generator.ts";
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
