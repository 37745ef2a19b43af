import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spreadOut } from "./edgeMarks.ts";
import { numberText, populationText, textWidth } from "./numberText.ts";
import { FINE, keptSamples } from "./simplify.ts";

const seed = 20190711;

test.each([
  [0.0055123, "0.0055"],
  [0.083, "0.083"],
  [0.0999, "0.10"],
  [1, "1.0"],
  [12.4, "12"],
  [0.000123, "1.2 × 10<sup>−4</sup>"],
  [1e-7, "10<sup>−7</sup>"],
  [-0.25, "−0.25"],
  [0, "0"],
  [Number.NaN, "–"],
])("%s is written %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test.each([
  [1 / 3, "1/3"],
  [0.5, "1/2"],
  [1, "1"],
  [0, "0"],
  [0.33796, "0.338"],
  [-0.0475, "−0.048"],
])("the population %s is written %s", (value, text) => {
  expect(populationText(value)).toBe(text);
});

test("tags take no room, raised text less", () => {
  expect(textWidth("<b>ab</b>", 10)).toBe(textWidth("ab", 10));
  expect(textWidth("a<sup>b</sup>", 10)).toBeLessThan(textWidth("ab", 10));
});

describe("spreadOut", () => {
  test("keeps the order and the distance, stays inside where all fit, and leaves alone what has room", () => {
    const positions = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(positions, (raw) => {
        const sorted = [...raw].sort((a, b) => a - b);
        const spread = spreadOut(sorted, 15, 0, 300);
        spread.forEach((position, i) => {
          expect(position).toBeGreaterThanOrEqual(-1e-9);
          expect(position).toBeLessThanOrEqual(300 + 1e-9);
          if (i > 0) expect(position - spread[i - 1]!).toBeGreaterThanOrEqual(15 - 1e-9);
        });
        if (sorted.every((x, i) => i === 0 || x - sorted[i - 1]! >= 15)) {
          spread.forEach((position, i) => {
            expect(position).toBeCloseTo(sorted[i]!, 9);
          });
        }
      }),
      { seed },
    );
  });
});

describe("keptSamples", () => {
  test("keeps ends, extremes and the edges of gaps, and every curve within the tolerance", () => {
    const curve = fc.array(fc.oneof(fc.double({ min: 0, max: 400, noNaN: true }), fc.constant(Number.NaN)), {
      minLength: 3,
      maxLength: 80,
    });
    fc.assert(
      fc.property(curve, fc.constantFrom(3, 24), (y, every) => {
        const x = y.map((_, i) => 3 * i);
        const kept = keptSamples(x, [y], { tolerance: 0.5, every });
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(y.length - 1);
        const finite = y.filter(Number.isFinite);
        const shown = kept.map((i) => y[i]!).filter(Number.isFinite);
        if (finite.length > 0) {
          expect(Math.max(...shown)).toBe(Math.max(...finite));
          expect(Math.min(...shown)).toBe(Math.min(...finite));
        }
        expect(kept.filter((i) => Number.isNaN(y[i]!)).length).toBe(y.length - finite.length);
        for (let k = 1; k < kept.length; k++) {
          const [from, to] = [kept[k - 1]!, kept[k]!];
          for (let i = from + 1; i < to; i++) {
            const line = y[from]! + ((y[to]! - y[from]!) * (i - from)) / (to - from);
            expect(Math.abs(y[i]! - line)).toBeLessThanOrEqual(0.5);
          }
        }
      }),
      { seed },
    );
  });

  test("of a straight line only every third sample is left", () => {
    const x = Array.from({ length: 100 }, (_, i) => i);
    expect(keptSamples(x, [x, x.map((v) => 2 * v)], FINE)).toHaveLength(34);
  });
});
