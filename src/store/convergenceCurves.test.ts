import { describe, expect, it } from "vitest";
import type { ErrorPoint, Promises } from "./convergence.ts";
import { convergenceCurves, fitSlope, ROUNDING_FLOOR } from "./convergenceCurves.ts";

const EPSILONS = Array.from({ length: 13 }, (_, i) => 10 ** (-1 - i / 2));
const ALL = { largest: 1, smallest: 1e-9 };
const power = (constant: number, exponent: number) => EPSILONS.map((epsilon) => constant * epsilon ** exponent);

describe("a fitted slope", () => {
  it.each([0.1, 0.3, 1, 1.4, 2])("of C ε^%s is that exponent, whatever C", (exponent) => {
    for (const constant of [1e-3, 1, 50]) {
      const fit = fitSlope(EPSILONS, power(constant, exponent), { largest: 1, smallest: 1e-4 })!;
      expect(fit.slope).toBeCloseTo(exponent, 12);
      expect(Math.exp(fit.intercept)).toBeCloseTo(constant, 8);
    }
  });

  it("sees the points of its range alone, both ends among them", () => {
    const bent = EPSILONS.map((epsilon) => (epsilon > 2e-3 ? epsilon : 1e3 * epsilon ** 2));
    const fit = fitSlope(EPSILONS, bent, { largest: 1e-3, smallest: 1e-6 })!;
    expect(fit.slope).toBeCloseTo(2, 12);
    expect([fit.largest, fit.smallest, fit.points]).toEqual([EPSILONS[4], EPSILONS[10], 7]);
  });

  it("never sees rounding: values at the floor, 0 among them, are left out", () => {
    const values = power(1e-6, 2).map((value) => (value > ROUNDING_FLOOR ? value : ROUNDING_FLOOR / 7));
    expect(fitSlope(EPSILONS, values, ALL)!.slope).toBeCloseTo(2, 12);
    expect(fitSlope(EPSILONS, power(0, 1), ALL)).toBeNull();
    expect(fitSlope(EPSILONS, power(1e-15, 0), ALL)).toBeNull();
  });

  it("needs three points", () => {
    expect(fitSlope(EPSILONS, power(1, 1), { largest: 1e-2, smallest: 3e-3 })).toBeNull();
  });
});

describe("the curves of a sweep", () => {
  const norms = (value: number) => ({ l1: 2 * value, l2: value, max: value / 2 });
  const promises: Promises = {
    kind: "promises",
    promises: [
      {
        rung: "averaged",
        equation: "(18)",
        available: true,
        toAbove: { formula: "ε^{1−2μ}", exponent: 0.4 },
        toBloch: { formula: "ε^{1−2μ}", exponent: 0.4 },
      },
      { rung: "dominant", equation: "(25)", available: false, toAbove: null, toBloch: null },
    ],
    coherence: { formula: "ε^{1−μ}", exponent: 0.7 },
    limitFrom: 1,
  };
  const points = EPSILONS.map(
    (epsilon): ErrorPoint => ({
      epsilon,
      errors: [{ rung: "averaged", toBloch: norms(epsilon), toAbove: null }],
      coherence: epsilon ** 0.7,
      missing: [],
    }),
  );

  it("have the chosen norm, the bound and the slope; a rung that does not exist has none", () => {
    const curves = convergenceCurves(promises, points, { against: "toBloch", norm: "l1", range: ALL });
    expect(curves.map(({ name }) => name)).toEqual(["averaged", "coherence"]);
    expect(curves[0]!.values[0]).toBeCloseTo(0.2, 15);
    expect(curves.map(({ bound }) => bound?.exponent)).toEqual([0.4, 0.7]);
    expect(curves[0]!.fit?.slope).toBeCloseTo(1, 10);
    expect(curves[1]!.fit?.slope).toBeCloseTo(0.7, 10);
  });

  it("have no value where the other rung was not solved", () => {
    const [averaged] = convergenceCurves(promises, points, { against: "toAbove", norm: "max", range: ALL });
    expect(averaged).toMatchObject({ epsilons: [], values: [], fit: null });
  });
});
