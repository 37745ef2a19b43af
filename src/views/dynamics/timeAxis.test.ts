import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOf, timeAt } from "./timeAxis.ts";

const log = { timeRange: [-5, 1], wholeTime: [-5, 1], logTime: true } as const;

test("equal shares are equal stretches of the axis that is shown", () => {
  expect(timeAt(0.5, log)).toBeCloseTo(0.01, 12);
  expect(timeAt(0.5, { timeRange: [0, 4], wholeTime: [0, 4], logTime: false })).toBe(2);
  expect(timeAt(-1, log)).toBeCloseTo(1e-5, 15);
  expect(timeAt(2, log)).toBeCloseTo(10, 12);
});

test("of a zoom only what has a curve counts; one beside all curves is passed over", () => {
  const zoomed = { ...log, timeRange: [-1, 3] } as const;
  expect(timeAt(0, zoomed)).toBeCloseTo(0.1, 12);
  expect(timeAt(1, zoomed)).toBeCloseTo(10, 12);
  expect(timeAt(0, { ...log, timeRange: [2, 3] })).toBeCloseTo(1e-5, 15);
});

test("a share gives back its time", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(shareOf(timeAt(share, log), log)).toBeCloseTo(share, 10);
    }),
    { seed: 5 },
  );
  expect(shareOf(0, log)).toBe(Number.NEGATIVE_INFINITY);
});
