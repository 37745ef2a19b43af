import { describe, expect, it } from "vitest";
import { twoLevel } from "../testing/twoLevel.ts";
import { nearResonancesOf } from "./nearResonances.ts";

const atom = (frequency: number, mu: number, delta = 0) =>
  twoLevel({ epsilon: 0.01, mu, delta, frequencies: [frequency], modes: [{ alpha: [1], re: 0.5, im: 0 }] });

describe("nearResonancesOf", () => {
  it("warns of a line within its width of a pair that it does not meet", () => {
    const [warning, ...others] = nearResonancesOf(atom(0.9, 0.3));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ from: 0, to: 1, frequency: 0.9 });
    expect(warning!.detuning).toBeCloseTo(-0.1, 14);
    expect(warning!.width).toBeCloseTo(0.01 ** 0.3, 14);
  });

  it("is silent for true resonances, for far lines and at μ = 0", () => {
    expect(nearResonancesOf(atom(1, 0.3))).toEqual([]);
    expect(nearResonancesOf(atom(1, 0.3, 0.5))).toEqual([]);
    expect(nearResonancesOf(atom(0.5, 0.3))).toEqual([]);
    expect(nearResonancesOf(atom(0.9, 0))).toEqual([]);
  });

  it("counts the perturbation: ε^p δ may bring a pair onto a line it misses as ε → 0", () => {
    // ε^p = 0.1: the upper level at 1 − 0.1·5 meets φ = cos 0.5τ.
    expect(nearResonancesOf(atom(0.5, 0.3, -5))).toHaveLength(1);
  });
});
