import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourAt, divergingScale, inkOn, luminance, SEQUENTIAL } from "./regimeMapColours.ts";
import { mapScale, niceStep, scalePlace } from "./regimeMapScale.ts";
import { themes } from "./theme.ts";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

describe("the scale of a map", () => {
  it("holds every value, has its ticks inside, and no NaN, whatever the values", () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, logarithmic) => {
        const scale = mapScale([...values, Number.NaN], logarithmic)!;
        expect(scale.high).toBeGreaterThan(scale.low);
        expect(scale.ticks.length).toBeGreaterThan(0);
        expect(scale.ticks.length).toBeLessThan(16);
        for (const tick of scale.ticks) {
          expect(tick).toBeGreaterThanOrEqual(scale.low - 1e-6 * (scale.high - scale.low));
          expect(tick).toBeLessThanOrEqual(scale.high + 1e-6 * (scale.high - scale.low));
        }
        for (const value of values) {
          const place = scalePlace(scale, value);
          expect(place).toBeGreaterThanOrEqual(scale.low - 1e-9);
          expect(place).toBeLessThanOrEqual(scale.high + 1e-9);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("is none without a value", () => {
    expect(mapScale([Number.NaN, Number.NaN], false)).toBeNull();
    expect(mapScale([], true)).toBeNull();
  });

  it("has 0 in the middle where both signs matter", () => {
    expect(mapScale([-1, 3], false)).toMatchObject({ diverging: true, low: -3, high: 3 });
    expect(mapScale([-1e-9, 3], false)).toMatchObject({ diverging: false });
  });

  it("counts whole powers of ten where there are several", () => {
    expect(mapScale([1e-9, 1e-2], true)!.ticks).toEqual([-8, -6, -4, -2]);
    expect(mapScale([1e-20, 1e-2], true, 1e-14)!.low).toBe(-14);
    expect(niceStep(0.23)).toBe(0.5);
  });
});

describe("the colours of a map", () => {
  it("grow in lightness from end to end, so that they are told apart without hue", () => {
    const light = Array.from({ length: 101 }, (_, i) => luminance(colourAt(SEQUENTIAL, i / 100)));
    expect(light.every((y, i) => i === 0 || y > light[i - 1]!)).toBe(true);
  });

  it("have an ink of contrast 4.5 or more everywhere, in every theme", () => {
    for (const scale of [SEQUENTIAL, ...Object.values(themes).map(divergingScale)]) {
      for (let i = 0; i <= 100; i++) {
        const colour = colourAt(scale, i / 100);
        const y = luminance(colour);
        const contrast = inkOn(colour) === "#000000" ? (y + 0.05) / 0.05 : 1.05 / (y + 0.05);
        expect(contrast).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
