import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLorentzian } from "./lorentzianFit.ts";

const grid = (from: number, to: number, count: number) =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
const lorentzian = (base: number, height: number, centre: number, halfWidth: number) => (x: number) =>
  base + height / (1 + ((x - centre) / halfWidth) ** 2);

function fitted(...args: Parameters<typeof fitLorentzian>) {
  const result = fitLorentzian(...args);
  if (!("fit" in result)) throw new Error(`refused: ${result.refused}`);
  return result.fit;
}

describe("a Lorentzian fit", () => {
  it("finds any Lorentzian exactly, peak or dip, from a rough start", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        number(-5, 5),
        fc.oneof(number(0.01, 10), number(-10, -0.01)),
        number(-2, 2),
        number(0.15, 3),
        number(0.4, 2.5),
        number(-0.5, 0.5),
        (base, height, centre, halfWidth, stretch, shift) => {
          const x = grid(-6, 6, 161);
          const fit = fitted(x, x.map(lorentzian(base, height, centre, halfWidth)), {
            centre: centre + shift * halfWidth,
            halfWidth: halfWidth * stretch,
          });
          expect(fit.centre).toBeCloseTo(centre, 6);
          expect(fit.halfWidth / halfWidth).toBeCloseTo(1, 6);
          expect(fit.height / height).toBeCloseTo(1, 6);
          expect(fit.base).toBeCloseTo(base, 6);
          expect(fit.determination).toBeGreaterThan(1 - 1e-9);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it("is the same whatever the units", () => {
    const x = grid(-5, 5, 81);
    const y = x.map((at) => lorentzian(0.3, 1, 0.4, 0.7)(at) + 0.02 * Math.sin(9 * at));
    const plain = fitted(x, y, { centre: 0, halfWidth: 1 });
    const scaled = fitted(
      x.map((at) => 1e-6 * at),
      y.map((value) => 1e8 * value),
      { centre: 0, halfWidth: 1e-6 },
    );
    expect(scaled.halfWidth / plain.halfWidth).toBeCloseTo(1e-6, 12);
    expect(scaled.determination).toBeCloseTo(plain.determination, 9);
    expect(scaled.residual).toBeCloseTo(plain.residual, 9);
    expect(plain.residual).toBeGreaterThan(0.005);
    expect(plain.residual).toBeLessThan(0.02);
  });

  it("says how much of the curve it leaves", () => {
    const x = grid(-10, 10, 201);
    const gaussian = x.map((at) => Math.exp(-(at ** 2)));
    const fit = fitted(x, gaussian, { centre: 0.2, halfWidth: 1 });
    expect(fit.determination).toBeLessThan(0.995);
    expect(fit.residual).toBeGreaterThan(0.01);
  });

  it("is refused where there is no Lorentzian to see", () => {
    const x = grid(-5, 5, 101);
    const refused = (y: ArrayLike<number>, over: ArrayLike<number> = x) => {
      const result = fitLorentzian(over, y, { centre: 0.1, halfWidth: 1 });
      return "refused" in result ? result.refused : null;
    };
    expect(refused(x.map(() => 2))).toBe("few");
    expect(refused([1, 2, 1], [0, 1, 2])).toBe("few");
    expect(refused(x.map((at) => Math.sin(4 * at)))).toBe("poor");
    expect(refused(x.map((at) => at / (1 + at * at)))).toBe("poor");
    expect(refused(x.map((at) => at))).toBe("cut");
    expect(refused(x.map(lorentzian(0, 1, 7, 1)))).not.toBeNull();
    expect(refused(x.map(lorentzian(0, 1, 0, 20)))).toBe("cut");
  });

  it("is refused where the line falls between the samples", () => {
    const x = grid(-5, 5, 11);
    const result = fitLorentzian(x, x.map(lorentzian(0, 1, 0, 0.2)), { centre: 0, halfWidth: 0.5 });
    expect(result).toEqual({ refused: "unresolved" });
  });
});
