import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABSENT, filled, KNOWN, refinement, UNKNOWN } from "./refinement.ts";

const sizes = fc.constantFrom(8, 16, 32, 64, 128);
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

describe("the order of refinement", () => {
  it("visits every cell exactly once, whatever the size and the centre", () => {
    fc.assert(
      fc.property(sizes, place, (size, centre) => {
        const all = refinement(size, centre).flatMap(({ cells }) => [...cells]);
        expect(all).toHaveLength(size * size);
        expect(new Set(all).size).toBe(size * size);
        expect(all.every((cell) => cell >= 0 && cell < size * size)).toBe(true);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it("goes from 4 × 4 blocks to single cells, halving, and every block has a known cell after its stage", () => {
    fc.assert(
      fc.property(sizes, place, (size, centre) => {
        const stages = refinement(size, centre);
        expect(stages.map(({ block }) => block)).toEqual(stages.map((_, k) => size / 4 / 2 ** k));
        expect(stages.at(-1)!.block).toBe(1);
        const known = new Set<number>();
        for (const { block, cells } of stages) {
          for (const cell of cells) known.add(cell);
          const blocks = new Set(
            [...known].map((cell) => {
              const column = cell % size;
              return `${Math.floor(column / block)} ${Math.floor((cell - column) / size / block)}`;
            }),
          );
          expect(blocks.size).toBe((size / block) ** 2);
        }
      }),
      { seed: 2, numRuns: 25 },
    );
  });

  it("goes outwards from the centre within each stage", () => {
    fc.assert(
      fc.property(sizes, place, (size, [x, y]) => {
        for (const { cells } of refinement(size, [x, y])) {
          const far = [...cells].map((cell) =>
            Math.hypot((cell % size) + 0.5 - x * size, Math.floor(cell / size) + 0.5 - y * size),
          );
          expect(far.every((r, k) => k === 0 || r >= far[k - 1]! - 1e-9)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 25 },
    );
  });

  it("refuses what is no power of two", () => {
    expect(() => refinement(20)).toThrow("invalid size of a map: 20");
    expect(() => refinement(2)).toThrow("invalid size of a map: 2");
  });
});

describe("filled blocks", () => {
  const size = 16;
  const stages = refinement(size);
  const { block } = stages[0]!;
  const value = (cell: number) => 1000 + cell;

  it("shows every cell its own value in the end", () => {
    const values = Float64Array.from({ length: size ** 2 }, (_, cell) => value(cell));
    const shown = filled(size, stages, values, new Uint8Array(size ** 2).fill(KNOWN));
    expect(shown.values).toEqual(values);
  });

  it("covers the plane after the first stage, each cell with a value from its own block", () => {
    const values = new Float64Array(size ** 2);
    const state = new Uint8Array(size ** 2);
    for (const cell of stages[0]!.cells) {
      values[cell] = value(cell);
      state[cell] = KNOWN;
    }
    const shown = filled(size, stages, values, state);
    shown.values.forEach((x, cell) => {
      const from = x - 1000;
      expect(Math.floor((from % size) / block)).toBe(Math.floor((cell % size) / block));
      expect(Math.floor(from / size / block)).toBe(Math.floor(cell / size / block));
    });
    expect(shown.state.every((s) => s === KNOWN)).toBe(true);
  });

  it("shows neither a value nor a number where there is none", () => {
    const state = new Uint8Array(size ** 2);
    state[stages[0]!.cells[0]!] = ABSENT;
    const shown = filled(size, stages, new Float64Array(size ** 2), state);
    expect(shown.state.filter((s) => s === ABSENT)).toHaveLength(block ** 2);
    expect(shown.state.filter((s) => s === UNKNOWN)).toHaveLength(size ** 2 - block ** 2);
    expect(shown.values.every(Number.isNaN)).toBe(true);
  });
});
