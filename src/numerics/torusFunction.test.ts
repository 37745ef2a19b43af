import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pair } from "./testing/systems.ts";
import { uniform } from "./testing/uniform.ts";
import { amplitudeBound, torusFunction, torusValue } from "./torusFunction.ts";

/** Frequencies that must be dropped, mirrored, merged or kept apart. */
const frequency = fc.constantFrom(0, 1, -1, 0.5, -1.5, 3, 0.4, 1.2, Math.SQRT2, Math.PI, -Math.E, 1.002, 1 / 3, 2 / 3);

const wave = fc.array(frequency, { minLength: 1, maxLength: 4 }).chain((frequencies) =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: frequencies.length, maxLength: frequencies.length }),
        uniform(-1, 1),
        uniform(-1, 1),
      ),
      { maxLength: 6 },
    )
    // The same multi-index may come twice here: amplitudes then add.
    .map((draws) => ({ frequencies, modes: draws.flatMap(([alpha, re, im]) => pair(alpha, re, im)) })),
);

const fourierSum = (
  frequencies: readonly number[],
  modes: readonly { alpha: number[]; re: number; im: number }[],
  tau: number,
) =>
  modes.reduce((sum, { alpha, re, im }) => {
    const x = alpha.reduce((phase, m, j) => phase + m * frequencies[j]!, 0) * tau;
    return sum + re * Math.cos(x) - im * Math.sin(x);
  }, 0);

describe("torusFunction", () => {
  it("takes the values of the plain Fourier sum, however its frequencies were reduced", () => {
    fc.assert(
      fc.property(wave, uniform(-40, 40), ({ frequencies, modes }, tau) => {
        const phi = torusFunction(frequencies, modes);
        const zero = phi.frequencies.map(() => 0);
        expect(Math.abs(torusValue(phi, tau, zero) - fourierSum(frequencies, modes, tau))).toBeLessThan(1e-11);
        expect(Math.abs(torusValue(phi, tau, zero))).toBeLessThanOrEqual(amplitudeBound(phi) * (1 + 1e-12));
        // Time τ from the phases reached at σ is time σ + τ from phase 0.
        const turns = phi.frequencies.map((f) => ((f * 7.3) / (2 * Math.PI)) % 1);
        expect(Math.abs(torusValue(phi, tau, turns) - torusValue(phi, tau + 7.3, zero))).toBeLessThan(1e-11);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("leaves positive, incommensurate frequencies, fastest first, and one term of each pair", () => {
    fc.assert(
      fc.property(wave, ({ frequencies, modes }) => {
        const phi = torusFunction(frequencies, modes);
        phi.frequencies.forEach((f, j) => {
          expect(f).toBeGreaterThan(0);
          if (j > 0) expect(f).toBeLessThan(phi.frequencies[j - 1]!);
          for (const other of phi.frequencies.slice(0, j)) {
            for (let p = 1; p <= 8; p++)
              for (let q = 1; q <= 8; q++) expect(Math.abs(p * f - q * other)).toBeGreaterThan(1e-15);
          }
        });
        const seen = new Set<string>();
        for (const { index } of phi.terms) {
          expect(index).toHaveLength(phi.frequencies.length);
          const opposite = index.map((m) => 0 - m);
          expect(seen.has(index.join()) || (seen.has(opposite.join()) && index.some((m) => m !== 0))).toBe(false);
          seen.add(index.join());
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("merges what is commensurate and divides by common factors", () => {
    expect(torusFunction([1, 0.5], [...pair([1, 0], 1), ...pair([0, 2], 1)]).frequencies).toEqual([1]);
    const [base, ...rest] = torusFunction([1.2, 0.4], [...pair([1, 0], 1), ...pair([0, 1], 1)]).frequencies;
    expect(base).toBeCloseTo(0.4, 15);
    expect(rest).toEqual([]);
    expect(torusFunction([1], pair([5], 1)).frequencies).toEqual([5]);
    expect(torusFunction([1, 1.002], [...pair([1, 0], 1), ...pair([0, 1], 1)]).frequencies).toEqual([1.002, 1]);
  });

  it("merges fractions up to eighths, to a few roundings, and nothing else", () => {
    const both = [...pair([1, 0], 1), ...pair([0, 1], 1)];
    const reduced = (a: number, b: number) => torusFunction([a, b], both).frequencies;
    for (const [p, q] of [
      [8, 1],
      [8, 7],
      [5, 8],
    ] as const) {
      expect(reduced(p / q, 1)).toHaveLength(1);
      expect(reduced((p / q) * 1e-30, 1e-30)).toHaveLength(1);
      expect(reduced((p / q) * (1 + 3 * Number.EPSILON), 1)).toHaveLength(1);
      // 10⁻¹⁴ is more than a few roundings, at any size.
      for (const unit of [1e-30, 1, 1e30]) expect(reduced((p / q) * unit * (1 + 1e-14), unit)).toHaveLength(2);
    }
    expect(reduced(0.1 + 0.2, 0.3)).toHaveLength(1);
    expect(reduced(9, 1)).toHaveLength(2);
    expect(reduced(1, 9)).toHaveLength(2);
    expect(reduced(9 / 8, 1)).toHaveLength(2);
    // Halves and thirds of one frequency have their sixth in common, whichever comes first.
    const three = [...pair([1, 0, 0], 1), ...pair([0, 1, 0], 1), ...pair([0, 0, 1], 1)];
    for (const frequencies of [
      [1, 1 / 2, 1 / 3],
      [1 / 3, 1, 1 / 2],
      [1 / 2, 1 / 3, 1],
    ]) {
      const [base, ...rest] = torusFunction(frequencies, three).frequencies;
      expect(base).toBeCloseTo(1 / 6, 15);
      expect(rest).toEqual([]);
    }
  });

  it("is bounded by its amplitudes, which incommensurate colours come near in time", () => {
    expect(amplitudeBound(torusFunction([1], pair([1], 0.3, 0.4)))).toBeCloseTo(1, 15);
    expect(amplitudeBound(torusFunction([1], pair([0], -0.7)))).toBe(0.7);
    const phi = torusFunction([1, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 0, 0.2)]);
    expect(amplitudeBound(phi)).toBeCloseTo(1, 15);
    const values = Array.from({ length: 2000 }, (_, i) => torusValue(phi, i / 5, [0, 0]));
    expect(Math.max(...values)).toBeGreaterThan(0.98);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
  });

  it("keeps multi-indices apart that are written with the same digits", () => {
    const phi = torusFunction([1, Math.SQRT2], [...pair([1, 11], 0.3), ...pair([11, 1], 0.2)]);
    expect(phi.terms).toHaveLength(2);
    for (const tau of [0, 0.4]) {
      const x = (1 + 11 * Math.SQRT2) * tau;
      const y = (11 + Math.SQRT2) * tau;
      expect(torusValue(phi, tau, [0, 0])).toBeCloseTo(0.6 * Math.cos(x) + 0.4 * Math.cos(y), 14);
    }
  });

  it("has no frequency where the function is constant, and no term where amplitudes cancel", () => {
    expect(torusFunction([1, 2], [])).toEqual({ frequencies: [], terms: [] });
    const constant = torusFunction([1, 0], [...pair([0, 0], 0.5), ...pair([0, 3], 0.25)]);
    expect(constant.frequencies).toEqual([]);
    expect(torusValue(constant, 11, [])).toBe(1);
    const cancelled = torusFunction([1, 0.5], [...pair([1, 0], 0.3, 0.1), ...pair([0, 2], -0.3, -0.1)]);
    expect(torusValue(cancelled, 0.7, [0])).toBe(0);
    expect(cancelled.terms).toEqual([]);
  });
});
