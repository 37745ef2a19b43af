import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumber } from "../../ui/parseNumber.ts";
import { complexText, exactText, polarText } from "./numberText.ts";
import { fromPolar, readComplex, readPhase } from "./readText.ts";

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e50, max: 1e50 });

describe("complex numbers", () => {
  test.each([
    ["0.3+0.2i", 0.3, 0.2],
    ["0.3 - 0.2 i", 0.3, -0.2],
    ["−0.5i", 0, -0.5],
    ["i", 0, 1],
    ["-j", 0, -1],
    ["2", 2, 0],
    ["1e-3-2e-4i", 1e-3, -2e-4],
    ["1e-3+2e+4i", 1e-3, 2e4],
    ["10^-2+10^-3i", 1e-2, 1e-3],
    ["1/3+1/4i", 1 / 3, 1 / 4],
    ["2i+1", 1, 2],
    ["-2i-1", -1, -2],
    ["0,5+0,25i", 0.5, 0.25],
    ["3*i", 0, 3],
    ["2∠π/2", 0, 2],
    ["2∠180°", -2, 0],
    ["0.5e^{iπ}", -0.5, 0],
    ["0.5 exp(-i pi/2)", 0, -0.5],
    ["e^(i π/2)", 0, 1],
  ])("reads %s", (text, re, im) => {
    expect(readComplex(text, parseNumber)).toEqual({ re, im });
  });

  test("an angle off the axes", () => {
    const { re, im } = readComplex("2∠π/6", parseNumber)!;
    expect(re).toBeCloseTo(Math.sqrt(3), 14);
    expect(im).toBeCloseTo(1, 14);
  });

  test.each(["", "x", "1+", "i+", "ii", "1+2", "2∠", "∠", "1i2", "1++2i", "NaN", "Infinityi", "e^", "1+i+i"])(
    "refuses “%s”",
    (text) => {
      expect(readComplex(text, parseNumber)).toBeNull();
    },
  );

  test("what is written reads back exactly", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (re, im) => {
        expect(readComplex(complexText(re, im), parseNumber)).toEqual({ re: re + 0, im: im + 0 });
        expect(parseNumber(exactText(re))).toBe(re + 0);
      }),
      { seed: 42 },
    );
  });
});

describe("phases", () => {
  test.each([
    ["0", 0],
    ["π", Math.PI],
    ["-π/2", -Math.PI / 2],
    ["2π/3", (2 * Math.PI) / 3],
    ["0.5 pi", Math.PI / 2],
    ["3*pi/4", (3 * Math.PI) / 4],
    ["90°", Math.PI / 2],
    ["-45 deg", -Math.PI / 4],
    ["1.25", 1.25],
  ])("reads %s", (text, value) => {
    expect(readPhase(text, parseNumber)).toBeCloseTo(value, 14);
  });

  test.each(["", "π/0", "πx", "one", "π/", "°"])("refuses “%s”", (text) => {
    expect(readPhase(text, parseNumber)).toBeNull();
  });

  test("amplitude and phase give the number back within rounding, on the axes exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (a, b) => {
          for (const [re, im] of [
            [a, b],
            [a, 0],
            [0, b],
          ] as const) {
            const { amplitude, phase } = polarText(re, im);
            const back = fromPolar(parseNumber(amplitude)!, readPhase(phase, parseNumber)!);
            const allowed = re === 0 || im === 0 ? 0 : 1e-13 * Math.hypot(re, im);
            expect(Math.abs(back.re - re)).toBeLessThanOrEqual(allowed);
            expect(Math.abs(back.im - im)).toBeLessThanOrEqual(allowed);
          }
        },
      ),
      { seed: 42 },
    );
  });
});
