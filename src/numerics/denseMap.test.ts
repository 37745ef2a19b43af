import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMap, combineMaps, composeRows, conserveSlowSum } from "./denseMap.ts";
import { largestDifference, numbers } from "./testing/systems.ts";

const random = (length: number, seed: number, scale = 1) => {
  const next = numbers(seed);
  return Float64Array.from({ length }, () => scale * next());
};

/** (I + E) as rows. */
const withIdentity = (map: Float64Array, size: number) =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => map[i * size + j]! + (i === j ? 1 : 0)),
  );

describe("composeRows", () => {
  it("is (I + later)(I + first) − I, for every size and for slices of the rows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 1e6 }), (size, seed) => {
        const area = size * size;
        const [first, later] = [random(area, seed), random(area, seed + 1)];
        const [f, l] = [withIdentity(first, size), withIdentity(later, size)];
        const expected = l.flatMap((row, i) =>
          row.map((_, j) => row.reduce((sum, x, k) => sum + x * f[k]![j]!, 0) - (i === j ? 1 : 0)),
        );
        const target = new Float64Array(area + 3);
        const middle = Math.floor(size / 2);
        composeRows(target, 3, first, 0, later, 0, size, 0, middle);
        composeRows(target, 3, first, 0, later, 0, size, middle, size);
        expect(largestDifference(target.subarray(3), expected)).toBeLessThan(1e-14);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("writes the rows it is asked for and nothing else", () => {
    for (const size of [1, 2, 3, 4, 5, 9]) {
      const area = size * size;
      const [first, later] = [random(3 * area, 4), random(3 * area, 5)];
      const target = new Float64Array(3 * area).fill(7);
      // The map in the middle of three.
      composeRows(target, area, first, area, later, area, size, 0, size);
      expect(Array.from(target.subarray(0, area))).toEqual(new Array(area).fill(7));
      expect(Array.from(target.subarray(2 * area))).toEqual(new Array(area).fill(7));
      const whole = target.slice();
      target.fill(7);
      const [from, to] = [Math.floor(size / 3), Math.ceil((2 * size) / 3)];
      composeRows(target, area, first, area, later, area, size, from, to);
      const expected = whole.map((x, i) => (i >= area + from * size && i < area + to * size ? x : 7));
      expect(Array.from(target)).toEqual(Array.from(expected));
    }
  });

  it("keeps 15 digits of maps a hundred orders of magnitude below the identity", () => {
    const size = 3;
    const area = size * size;
    const [first, later] = [random(area, 5, 1e-100), random(area, 6, 1e-100)];
    const target = new Float64Array(area);
    composeRows(target, 0, first, 0, later, 0, size, 0, size);
    target.forEach((x, i) => {
      expect(Math.abs(x - (first[i]! + later[i]!))).toBeLessThanOrEqual(1e-15 * Math.abs(x));
    });
  });
});

describe("conserveSlowSum", () => {
  it("makes the slow rows of every column cancel, moving no entry by more than the defect", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 1e6 }), (size, seed) => {
        const slow = Math.max(1, Math.floor(size / 2));
        const map = random(size * size, seed);
        const before = map.slice();
        conserveSlowSum(map, 0, size, slow);
        for (let column = 0; column < size; column++) {
          const columnSum = (entries: Float64Array) =>
            Array.from({ length: slow }, (_, row) => entries[row * size + column]!).reduce((a, b) => a + b, 0);
          const defect = Math.abs(columnSum(before));
          expect(Math.abs(columnSum(map))).toBeLessThan(1e-15 * slow);
          for (let row = 0; row < size; row++) {
            const moved = Math.abs(map[row * size + column]! - before[row * size + column]!);
            expect(moved).toBeLessThanOrEqual(row < slow ? defect * (1 + 1e-12) : 0);
          }
        }
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it("moves a slow column's own entry, and of a fast column what is not zero, by equal shares", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 1e6 }), (size, seed) => {
        const slow = Math.max(1, Math.floor(size / 2));
        const at = 5;
        const map = random(at + size * size, seed).map((x) => (x < -0.3 ? 0 : x));
        const before = map.slice();
        conserveSlowSum(map, at, size, slow);
        expect(Array.from(map.subarray(0, at))).toEqual(Array.from(before.subarray(0, at)));
        for (let column = 0; column < size; column++) {
          const place = (row: number) => at + row * size + column;
          const rows = Array.from({ length: slow }, (_, row) => row);
          const defect = rows.reduce((sum, row) => sum + before[place(row)]!, 0);
          const moved = rows.filter((row) => (column < slow ? row === column : before[place(row)] !== 0));
          for (const row of rows) {
            const share = moved.includes(row) ? defect / moved.length : 0;
            expect(Math.abs(before[place(row)]! - share - map[place(row)]!)).toBeLessThan(1e-15);
          }
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("leaves zero what is zero: exactly decoupled coordinates stay so", () => {
    // Rows 0 and 1 are slow; the fast coordinate 2 feeds row 0 alone.
    const map = Float64Array.of(-0.5, 0, 1e-17, 0.5 + 1e-16, 0, 0, 0, 0, -1);
    conserveSlowSum(map, 0, 3, 2);
    expect(map[5]).toBe(0);
    expect(map[1]).toBe(0);
    expect(map[2]).toBe(0);
    expect(map[0]! + map[3]!).toBe(0);
  });
});

describe("applyMap and combineMaps", () => {
  it("are y + E y and Σ w_g E_g", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 10 }), (size, points) => {
        const area = size * size;
        const maps = random(area * points, size * 100 + points);
        const weights = random(points, 8);
        const map = new Float64Array(area).fill(Number.NaN);
        combineMaps(maps, weights, map);
        const expected = Float64Array.from({ length: area }, (_, i) =>
          weights.reduce((sum, weight, g) => sum + weight * maps[g * area + i]!, 0),
        );
        expect(largestDifference(map, expected)).toBeLessThan(1e-14);
        const y = random(size, 9);
        const room = new Float64Array(size + 1).fill(7);
        applyMap(map, 0, size, y, room);
        expect(room[size]).toBe(7);
        const image = room.subarray(0, size);
        const product = withIdentity(map, size).map((row) => row.reduce((sum, x, j) => sum + x * y[j]!, 0));
        expect(largestDifference(image, product)).toBeLessThan(1e-14);
      }),
      { seed: 3 },
    );
  });
});
