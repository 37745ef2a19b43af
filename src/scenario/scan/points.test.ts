import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScanLine } from "./lines.ts";
import { scanPoints } from "./points.ts";

const line = (at: number, width: number): ScanLine => ({
  at,
  from: 0,
  to: 1,
  frequency: 1,
  width,
  strength: 1,
  broadened: width,
});

const ranges = fc
  .tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 1e-3, max: 10, noNaN: true }))
  .map(([from, span]) => ({ from: from + 0, to: from + span }));

describe("points of a scan", () => {
  it("lie in range, each once, both ends first, whatever the lines and the present value", () => {
    fc.assert(
      fc.property(
        ranges,
        fc.integer({ min: 11, max: 301 }),
        fc.array(
          fc.tuple(fc.double({ min: -6, max: 16, noNaN: true }), fc.double({ min: 1e-6, max: 1, noNaN: true })),
          {
            maxLength: 12,
          },
        ),
        fc.double({ min: -6, max: 16, noNaN: true }),
        (range, count, lines, present) => {
          const { values, shape, coarse } = scanPoints(
            { ...range, scale: "linear", count },
            lines.map(([at, width]) => line(at, width)),
            present,
          );
          expect(new Set(values).size).toBe(values.length);
          expect(values.every((value) => value >= range.from && value <= range.to)).toBe(true);
          expect(values.slice(0, shape)).toEqual(expect.arrayContaining([range.from, range.to]));
          expect(values.length).toBeGreaterThanOrEqual(Math.min(count, 11));
          expect(shape).toBeLessThanOrEqual(coarse);
          expect(coarse).toBeLessThanOrEqual(values.length);
          if (present >= range.from && present <= range.to) expect(values).toContain(present);
        },
      ),
      { seed: 4, numRuns: 150 },
    );
  });

  it("show a line that is far narrower than a step of the grid", () => {
    const { values } = scanPoints({ from: 0, to: 1, scale: "linear", count: 11 }, [line(0.537, 1e-5)], 2);
    const inside = values.filter((value) => Math.abs(value - 0.537) <= 1e-5);
    expect(inside.length).toBeGreaterThan(6);
    expect(values).toContain(0.537);
  });

  it("are even in the logarithm on a logarithmic axis", () => {
    const { values } = scanPoints({ from: 1e-6, to: 1e-1, scale: "log10", count: 11 }, [], 1);
    const steps = [...values].sort((a, b) => a - b).map(Math.log10);
    steps.slice(1).forEach((step, i) => {
      expect(step - steps[i]!).toBeCloseTo(0.5, 9);
    });
  });
});
