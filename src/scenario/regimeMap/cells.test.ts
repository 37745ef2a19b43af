import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellOf, cellValue, partOf, placeOf, valueAt } from "./cells.ts";
import type { MapAxis } from "./choice.ts";

const linear = fc
  .tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 1e-3, max: 100, noNaN: true }))
  .map(([from, span]): MapAxis => ({ parameter: "mu", from, to: from + span, scale: "linear" }));
const logarithmic = fc
  .tuple(fc.double({ min: -9, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true }))
  .map(([low, decades]): MapAxis => ({ parameter: "mu", from: 10 ** low, to: 10 ** (low + decades), scale: "log10" }));
const axis = fc.oneof(linear, logarithmic);
const size = fc.constantFrom(16, 32, 64, 128);

describe("cells of an axis", () => {
  it("have their value near their middle, within the cell, ascending", () => {
    fc.assert(
      fc.property(axis, size, (a, n) => {
        const values = Array.from({ length: n }, (_, cell) => cellValue(a, n, cell));
        values.forEach((value, cell) => {
          expect(cellOf(a, n, value)).toBe(cell);
          expect(Math.abs(placeOf(a, value) * n - cell - 0.5)).toBeLessThan(0.03);
        });
        expect(values.every((value, cell) => cell === 0 || value > values[cell - 1]!)).toBe(true);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("places and values are each other's inverse", () => {
    fc.assert(
      fc.property(axis, fc.double({ min: 0, max: 1, noNaN: true }), (a, place) => {
        expect(placeOf(a, valueAt(a, place))).toBeCloseTo(place, 6);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("read well", () => {
    expect(cellValue({ parameter: "mu", from: 0.02, to: 0.95, scale: "linear" }, 64, 30)).toBe(0.4632);
    expect(cellValue({ parameter: "epsilon", from: 1e-7, to: 0.1, scale: "log10" }, 64, 0)).toBe(1.114e-7);
  });

  it("are none beyond the ends, nor for the logarithm of 0", () => {
    const a: MapAxis = { parameter: "epsilon", from: 1e-6, to: 1, scale: "log10" };
    expect(cellOf(a, 16, 0)).toBeNull();
    expect(cellOf(a, 16, 1.01)).toBeNull();
    expect(cellOf(a, 16, 1)).toBe(15);
  });

  it("a part of an axis is that part, to a fraction of a cell", () => {
    fc.assert(
      fc.property(axis, fc.double({ min: 0, max: 0.8, noNaN: true }), (a, first) => {
        const part = partOf(a, first, first + 0.1);
        expect(placeOf(a, part.from)).toBeCloseTo(first, 2);
        expect(placeOf(a, part.to)).toBeCloseTo(first + 0.1, 2);
        expect(part.scale === "log10" ? part.from > 0 : true).toBe(true);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
