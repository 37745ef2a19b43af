import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applySparse, reachableCoordinates, restrictSparse, rowSumNorm, SparseBuilder } from "./sparse.ts";
import { dense, largestDifference, numbers, sparse } from "./testing/systems.ts";

/** A square matrix in which about half of the entries are zero. */
const matrixOf = (size: number, seed: number) => {
  const next = numbers(seed);
  return Array.from({ length: size }, () => Array.from({ length: size }, () => (next() > 0 ? next() : 0)));
};

describe("SparseBuilder", () => {
  it("sums entries that share a place, drops those that cancel, and sorts the rest", () => {
    const builder = new SparseBuilder(3);
    for (const [row, column, value] of [
      [2, 1, 4],
      [0, 2, 1],
      [0, 0, 5],
      [0, 2, 2],
      [1, 1, 0.25],
      [1, 1, -0.25],
      [0, 1, 7],
    ] as const) {
      builder.add(row, column, value);
    }
    const matrix = builder.build();
    expect(Array.from(matrix.rowStart)).toEqual([0, 3, 3, 4]);
    expect(Array.from(matrix.columns)).toEqual([0, 1, 2, 1]);
    expect(Array.from(matrix.values)).toEqual([5, 7, 3, 4]);
  });

  it("refuses places outside the matrix, naming them", () => {
    for (const [row, column] of [
      [0, 3],
      [3, 0],
      [-1, 0],
      [0, -1],
      [0, Number.NaN],
    ] as const) {
      expect(() => new SparseBuilder(3).add(row, column, 1)).toThrow(`invalid entry (${row}, ${column})`);
    }
  });
});

describe("applySparse", () => {
  it("is the dense product, for every number of entries in a row and every width", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 1e6 }),
        (size, width, seed) => {
          const rows = matrixOf(size, seed);
          const next = numbers(seed + 1);
          const block = size * width;
          // The target lies behind the source in one array, as in the terms of a series.
          const array = Float64Array.from({ length: 2 * block + width + 1 }, next);
          const expected = rows.flatMap((row) =>
            Array.from(
              { length: width },
              (_, c) => -1.5 * row.reduce((sum, x, j) => sum + x * array[j * width + c]!, 0),
            ),
          );
          const before = array.slice();
          applySparse(sparse(rows), array, 0, array, block, width, -1.5);
          expect(largestDifference(array.subarray(block, 2 * block), expected)).toBeLessThan(1e-14);
          // Nothing else is touched, before the block or after it.
          for (const [from, to] of [
            [0, block],
            [2 * block, array.length],
          ] as const)
            expect(array.subarray(from, to)).toEqual(before.subarray(from, to));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("rowSumNorm", () => {
  it("is the largest sum of moduli in a row", () => {
    const norm = rowSumNorm(
      sparse([
        [1, -2],
        [0, 2.5],
      ]),
    );
    expect(norm).toBe(3);
  });
});

describe("reachableCoordinates", () => {
  it("is the transitive closure: what powers of |A| + |B| carry the start to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e6 }), (size, seed) => {
        const next = numbers(seed);
        const thin = () =>
          Array.from({ length: size }, () => Array.from({ length: size }, () => (next() > 0.8 ? 1 : 0)));
        const [a, b] = [thin(), thin()];
        const start = [0, Math.floor(size / 2)];
        let reached = Array.from({ length: size }, (_, i) => start.includes(i));
        for (let power = 0; power < size; power++) {
          reached = reached.map(
            (yes, i) => yes || reached.some((from, j) => from && (a[i]![j] !== 0 || b[i]![j] !== 0)),
          );
        }
        expect(reachableCoordinates([sparse(a), sparse(b)], start)).toEqual(
          reached.flatMap((yes, i) => (yes ? [i] : [])),
        );
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe("restrictSparse", () => {
  it("keeps the rows and columns of the given coordinates", () => {
    const rows = matrixOf(6, 3);
    const kept = [1, 2, 5];
    expect(dense(restrictSparse(sparse(rows), kept))).toEqual(kept.map((i) => kept.map((j) => rows[i]![j]!)));
    expect(dense(restrictSparse(sparse(rows), [0, 1, 2, 3, 4, 5]))).toEqual(rows);
    expect(dense(restrictSparse(sparse(rows), []))).toEqual([]);
  });
});
