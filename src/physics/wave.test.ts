import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniform } from "../numerics/testing/uniform.ts";
import { isResonant, quasiPeriodicWave, waveAt } from "./wave.ts";

const both = (alpha: number[], re: number, im: number) => [
  { alpha, re, im },
  { alpha: alpha.map((m) => 0 - m), re, im: -im },
];

describe("quasiPeriodicWave", () => {
  it("has the values of the Fourier sum, and they are real", () => {
    const number = uniform(-1, 1);
    const index = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(index, index, number, number), { maxLength: 6 }),
        uniform(-50, 50),
        (draws, tau) => {
          const frequencies = [1, 0.5];
          const modes = draws.flatMap(([a, b, re, im]) => both([a, b], re, im));
          const wave = quasiPeriodicWave(frequencies, modes);
          let [re, im] = [0, 0];
          for (const mode of modes) {
            const x = (mode.alpha[0]! + 0.5 * mode.alpha[1]!) * tau;
            re += mode.re * Math.cos(x) - mode.im * Math.sin(x);
            im += mode.re * Math.sin(x) + mode.im * Math.cos(x);
          }
          expect(Math.abs(im)).toBeLessThan(1e-13);
          expect(Math.abs(waveAt(wave, tau) - re)).toBeLessThan(1e-12);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("adds amplitudes that meet on one frequency, ascending, and forgets those that cancel", () => {
    const { lines } = quasiPeriodicWave([1, 0.5], [...both([1, 0], 0.3, 0), ...both([0, 2], 0.4, 0.1)]);
    expect(lines).toEqual([
      { frequency: -1, re: 0.7, im: -0.1 },
      { frequency: 1, re: 0.7, im: 0.1 },
    ]);
    expect(quasiPeriodicWave([1, 0.5], [...both([1, 0], 0.3, 0), ...both([0, 2], -0.3, 0)]).lines).toEqual([]);
  });

  it("lets sums meet that differ by rounding: 1 + 2·0.1 and 1.2", () => {
    const { lines } = quasiPeriodicWave([1, 0.1, 1.2], [...both([1, 2, 0], 0.5, 0), ...both([0, 0, 1], 0.25, 0)]);
    expect(lines.map(({ re }) => re)).toEqual([0.75, 0.75]);
    expect(quasiPeriodicWave([0.3, 0.1], both([1, -3], 0.5, 0)).lines).toEqual([{ frequency: 0, re: 1, im: 0 }]);
    expect(quasiPeriodicWave([1, 1.000000001], [...both([1, 0], 1, 0), ...both([0, 1], 1, 0)]).lines).toHaveLength(4);
  });

  it("refuses a multi-index of the wrong length", () => {
    expect(() => quasiPeriodicWave([1], [{ alpha: [1, 2], re: 1, im: 0 }])).toThrow("invalid multi-index [1, 2]");
  });
});

describe("isResonant", () => {
  it("is a matter of rounding, relative to the terms of the sum", () => {
    expect(isResonant(0, 0)).toBe(true);
    expect(isResonant(1e-13, 0)).toBe(true);
    expect(isResonant(1e-11, 0)).toBe(false);
    expect(isResonant(1e-11, 100)).toBe(true);
  });
});

describe("lines of a wave at any scale of its frequencies", () => {
  const lines = (offset: number, alphas: number[][]) => {
    const modes = alphas.flatMap((alpha) => [
      { alpha, re: 0.5, im: 0 },
      { alpha: alpha.map((m) => 0 - m), re: 0.5, im: 0 },
    ]);
    return quasiPeriodicWave([1e6, 1e6 + offset], modes).lines;
  };

  it("meet, with each other and with 0, within 1e-12·(1 + the sizes of what is added)", () => {
    // Here the tolerance is 2e-6.
    const difference = [[1, -1]];
    expect(lines(1e-6, difference)).toEqual([{ frequency: 0, re: 1, im: 0 }]);
    expect(lines(4e-6, difference)).toHaveLength(2);
    const both = [
      [1, 0],
      [0, 1],
    ];
    expect(lines(1e-6, both).map(({ re }) => re)).toEqual([1, 1]);
    expect(lines(4e-6, both).map(({ re }) => re)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it("are there for a pure sine too", () => {
    const { lines } = quasiPeriodicWave(
      [2],
      [
        { alpha: [1], re: 0, im: -0.5 },
        { alpha: [-1], re: 0, im: 0.5 },
      ],
    );
    expect(lines).toEqual([
      { frequency: -2, re: 0, im: 0.5 },
      { frequency: 2, re: 0, im: -0.5 },
    ]);
  });
});
