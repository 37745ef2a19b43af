import * as fc from "fast-check";
import { expect, test } from "vitest";
import { uniform } from "../../numerics/testing/uniform.ts";
import { momentAt, turnsAfter } from "./wholePeriods.ts";

test("a moment is whole periods and a rest of less than one", () => {
  fc.assert(
    fc.property(uniform(0, 10), uniform(1e-12, 1), (time, step) => {
      const { steps, remainder } = momentAt(time, step);
      expect(Number.isInteger(steps)).toBe(true);
      expect(remainder).toBeGreaterThanOrEqual(0);
      expect(remainder).toBeLessThanOrEqual(step);
      expect(Math.abs(steps * step + remainder - time)).toBeLessThanOrEqual(1e-15 * time);
    }),
    { seed: 1 },
  );
});

test("turns after many steps: exact for dyadic ratios, and those of the product where that has digits", () => {
  expect(turnsAfter(3, 10 ** 15)).toBe(0);
  expect(turnsAfter(0.25, 10 ** 15 + 1)).toBe(0.25);
  expect(turnsAfter(-0.25, 5)).toBe(0.75);
  fc.assert(
    fc.property(uniform(-3, 3), fc.integer({ min: 0, max: 10 ** 6 }), (ratio, steps) => {
      const difference = turnsAfter(ratio, steps) - ratio * steps;
      expect(Math.abs(difference - Math.round(difference))).toBeLessThan(1e-9);
    }),
    { seed: 3 },
  );
});
