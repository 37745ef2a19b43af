import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniform } from "../../numerics/testing/uniform.ts";
import { atom } from "../testing/atom.ts";
import { referenceSolutions } from "../testing/reference.ts";
import { twoLevel } from "../testing/twoLevel.ts";
import { averagedRates, unperturbedRates } from "./averaged.ts";
import { dominantRates, resonantStrength } from "./dominant.ts";
import { addRates, asRates, generatorOf } from "./generator.ts";
import { lorentzian } from "./lorentzian.ts";
import { oscillatingRates, timeDependentRates } from "./timeDependent.ts";

const squares = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    rates: fc
      .array(
        uniform(-12, 12).map((x) => 10 ** x),
        { minLength: size * size, maxLength: size * size },
      )
      .map((values) => asRates(Float64Array.from(values, (value, i) => (i % (size + 1) === 0 ? 0 : value)))),
  }),
);

const PAIR = [
  [0, 1],
  [1, 0],
];

describe("generatorOf", () => {
  it("puts the rate from n to k in row k, column n", () => {
    const rates = asRates(Float64Array.of(0, 2, 3, 5, 0, 7, 11, 13, 0));
    expect(Array.from(generatorOf(rates, 3))).toEqual([-5, 5, 11, 2, -12, 13, 3, 7, -24]);
  });

  it("has columns that sum to 0 within 1e-14 of their diagonal", () => {
    fc.assert(
      fc.property(squares, ({ size, rates }) => {
        const generator = generatorOf(rates, size);
        for (let j = 0; j < size; j++) {
          let sum = 0;
          for (let i = 0; i < size; i++) sum += generator[i * size + j]!;
          expect(Math.abs(sum)).toBeLessThanOrEqual(1e-14 * Math.abs(generator[j * size + j]!));
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it("is 0, not −0, for a level that nothing leaves", () => {
    expect(Array.from(generatorOf(asRates(Float64Array.of(0, 0, 3, 0)), 2))).toEqual([0, 3, 0, -3]);
  });

  it("is linear in the rates", () => {
    fc.assert(
      fc.property(squares, ({ size, rates }) => {
        const twice = generatorOf(addRates(rates, rates), size);
        generatorOf(rates, size).forEach((value, i) => {
          expect(twice[i]).toBe(2 * value);
        });
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("refuses what are not rates, naming the culprit", () => {
    expect(() => asRates(Float64Array.of(0, -1, 0, 0))).toThrow("rate from 0 to 1: -1");
    expect(() => asRates(Float64Array.of(0, Number.NaN, 0, 0))).toThrow("NaN");
    expect(() => asRates(Float64Array.of(0, 1, 1, 3))).toThrow("rate from 1 to 1: 3");
    expect(() => asRates(Float64Array.of(0, 0, Number.POSITIVE_INFINITY, 0))).toThrow("rate from 1 to 0: Infinity");
    expect(() => asRates(new Float64Array(3))).toThrow("square");
    expect(() => addRates(asRates(new Float64Array(4)), asRates(new Float64Array(9)))).toThrow("4 and 9 entries");
    expect(() => generatorOf(asRates(new Float64Array(4)), 3)).toThrow("3 levels");
  });
});

describe("the rates of a wave", () => {
  it("are symmetric and zero on the diagonal", () => {
    for (const { model } of referenceSolutions()) {
      const n = model.levelCount;
      for (const rates of [
        averagedRates(model),
        dominantRates(model),
        resonantStrength(model),
        unperturbedRates(model),
      ]) {
        for (let k = 0; k < n; k++) {
          expect(rates[k * n + k]).toBe(0);
          for (let l = 0; l < n; l++) expect(rates[k * n + l]).toBe(rates[l * n + k]);
        }
      }
    }
  });

  it("know nothing of permanent dipole moments V(n, n)", () => {
    // A field that does not oscillate meets the zero gap of a level with itself.
    const withDiagonal = (diagonal: number) =>
      atom({
        omega: [0, 1],
        delta: [0, 0.5],
        re: [
          [diagonal, 0.7],
          [0.7, -2 * diagonal],
        ],
        modes: [
          { alpha: [0], re: 0.2, im: 0 },
          { alpha: [1], re: 0.5, im: 0.1 },
        ],
      });
    const [withMoments, without] = [withDiagonal(0.3), withDiagonal(0)];
    for (const rates of [averagedRates, unperturbedRates, dominantRates, resonantStrength]) {
      expect(Array.from(rates(withMoments))).toEqual(Array.from(rates(without)));
    }
    expect(oscillatingRates(withMoments).pairs).toEqual(oscillatingRates(without).pairs);
    expect(Array.from(timeDependentRates(withMoments, 0.7))).toEqual(Array.from(timeDependentRates(without, 0.7)));
  });

  it("average to at least their resonant part when nothing is detuned", () => {
    for (const { model } of referenceSolutions()) {
      const plain = { ...model, detunings: new Float64Array(model.levelCount) };
      const dominant = dominantRates(plain);
      averagedRates(plain).forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual(dominant[i]! * (1 - 1e-15));
      });
    }
  });

  it("pair ω(k, n) with δ(k, n): raising the upper level tunes φ = cos 0.8τ away", () => {
    const rate = (delta: number) => {
      const modes = [{ alpha: [1], re: 0.5, im: 0 }];
      // ε^p δ(2) = ±0.2 at p = 0.5, ε = 0.01.
      return 2 * averagedRates(twoLevel({ epsilon: 0.01, mu: 0.25, delta, frequencies: [0.8], modes }))[1]!;
    };
    expect(rate(2)).toBeCloseTo(1.2934, 4);
    expect(rate(-2)).toBeCloseTo(3.2812, 4);
  });

  it("add amplitudes, not intensities, of multi-indices that share a frequency", () => {
    const rate = (s: number) => {
      const modes = [
        { alpha: [1, 0], re: 0.3, im: 0 },
        { alpha: [0, 2], re: s, im: 0 },
      ];
      const model = twoLevel({ epsilon: 0.01, mu: 0.3, frequencies: [1, 0.5], modes });
      return { averaged: 2 * averagedRates(model)[1]!, dominant: 2 * dominantRates(model)[1]! };
    };
    const strength = 4 * 0.01 ** -0.3;
    expect(rate(0.4).averaged).toBeCloseTo(7.924, 3);
    expect(rate(-0.4).averaged).toBeCloseTo(0.16172, 5);
    expect(rate(0.4).dominant).toBeCloseTo(strength * 0.49, 12);
    expect(rate(-0.4).dominant).toBeCloseTo(strength * 0.01, 12);
    expect(rate(-0.3).dominant).toBe(0);
  });

  it("are the Lorentzian at μ = 0, not 1/γ", () => {
    const model = twoLevel({ epsilon: 0.01, mu: 0, frequencies: [0.5], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
    expect(2 * unperturbedRates(model)[1]!).toBeCloseTo(1.1077, 4);
    expect(unperturbedRates(model)[1]).toBeCloseTo(0.5 * (1 / 1.25 + 1 / 3.25), 14);
  });

  it("resonate for combinations that meet ω(k, n) only up to rounding", () => {
    const modes = [{ alpha: [1, 1, 1], re: 0.5, im: 0.5 }];
    // 0.7 + 0.1 + 0.2 is not 1 in binary.
    const model = twoLevel({ epsilon: 0.1, mu: 0.3, frequencies: [0.7, 0.1, 0.2], modes });
    expect(resonantStrength(model)[1]).toBeCloseTo(1, 15);
  });

  it("resonate within 1e-12·(1 + |f| + |ω(k, n)|), whatever the scale of the energies", () => {
    const gap = 2 ** 20;
    const strength = (offset: number) => {
      const modes = [{ alpha: [1], re: 0.5, im: 0.5 }];
      return resonantStrength(
        atom({ omega: [0, gap], delta: [0, 0], frequencies: [gap + offset], modes, re: PAIR }),
      )[1];
    };
    const tolerance = 1e-12 * (1 + 2 * gap);
    for (const sign of [-1, 1]) {
      expect(strength(sign * 0.9 * tolerance)).toBe(1);
      expect(strength(sign * 1.1 * tolerance)).toBe(0);
    }
  });
});

describe("lorentzian", () => {
  it("stays finite where squares would not", () => {
    expect(lorentzian(1e-200, 0)).toBeCloseTo(1e200, -190);
    expect(lorentzian(1e-200, 1e-100)).toBeGreaterThanOrEqual(0);
    expect(lorentzian(1e-200, 1e200)).toBe(0);
    expect(lorentzian(2, 3)).toBeCloseTo(2 / 13, 15);
  });
});
