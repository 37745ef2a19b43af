import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatExact } from "./format.ts";
import { parseNumber } from "./parseNumber.ts";

describe("parseNumber", () => {
  test.each([
    ["1e-5", 1e-5],
    ["1E-5", 1e-5],
    ["0.45", 0.45],
    ["0,45", 0.45],
    [".5", 0.5],
    ["-1", -1],
    ["−1", -1],
    ["1/3", 1 / 3],
    ["10^-5", 1e-5],
    ["10⁻⁵", 1e-5],
    ["2 × 10⁻³", 2e-3],
    ["2*10^3", 2000],
    [" 7 ", 7],
  ])("reads %s", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(["", "abc", "1e", "1..2", "1/0", "NaN", "Infinity", "1e999", "0x10", "1 2e", "--1"])(
    "refuses %s",
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  test("reads back what a number field shows", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (x) => {
        const shown = parseNumber(formatExact(x));
        expect(Math.abs(shown! - x)).toBeLessThanOrEqual(1e-11 * Math.abs(x));
      }),
      { seed: 42 },
    );
  });
});
