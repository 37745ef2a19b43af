import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import { build, OPTIONS, TWO } from "./testing/cocycles.ts";
import { drain, largestDifference, numbers, pair, randomSystem, system } from "./testing/systems.ts";
import { TorusGrid } from "./torusGrid.ts";

describe("the size of the grid", () => {
  const strong = randomSystem(5, 3, 1, [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 1.5)]);

  it("is found too small from the Fourier tail, and large enough", () => {
    const small = build(strong, [5], 0);
    expect(small.fits).toEqual([false]);
    expect(small.cocycle.tails[0]).toBeGreaterThan(1e-6);
    const large = build(strong, [61], 3);
    expect(large.fits).toEqual([true, true, true, true]);
    expect(large.cocycle.tails[0]).toBeLessThan(1e-13);
  });

  it("is judged for slow and fast rows and columns apart, each beside its own largest entry", () => {
    const size = 4;
    const points = 9;
    for (let seed = 1; seed <= 12; seed++) {
      const slow = 1 + (seed % 3);
      const next = numbers(seed);
      // Each block has a size of its own.
      const scales = [0, 1, 2, 3].map(() => 10 ** (2 * next() - 2));
      const blockOf = (i: number, j: number) => (i < slow ? 0 : 2) + (j < slow ? 0 : 1);
      const matrix = () => [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => scales[blockOf(i, j)]! * next()));
      const of = system({ constant: matrix(), modulated: matrix(), frequencies: [2.3, 1.9], modes: TWO, slow });
      const { cocycle } = build(of, [points], 0, { tailTolerance: 1 });
      const largest = [0, 0, 0, 0];
      const tails = [0, 0, 0, 0];
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          const b = blockOf(i, j);
          const entries = Array.from({ length: points }, (_, g) => cocycle.values[16 * g + 4 * i + j]!);
          largest[b] = Math.max(largest[b]!, ...entries.map(Math.abs));
          for (const order of [3, 4]) {
            const angle = (g: number) => (2 * Math.PI * order * g) / points;
            const re = entries.reduce((sum, x, g) => sum + (x * Math.cos(angle(g))) / points, 0);
            const im = entries.reduce((sum, x, g) => sum + (x * Math.sin(angle(g))) / points, 0);
            tails[b] = Math.max(tails[b]!, Math.hypot(re, im));
          }
        }
      }
      const expected = Math.max(...tails.map((tail, b) => tail / largest[b]!));
      // Small tails have the rounding of the whole.
      expect(expected).toBeGreaterThan(1e-10);
      expect(cocycle.tails[0]! / expected).toBeCloseTo(1, 5);
    }
  });

  it("is judged along each dimension by itself", () => {
    const oneSided = randomSystem(
      6,
      3,
      1,
      [2.3, Math.SQRT2, 1],
      [...pair([1, 0, 0], 0.2), ...pair([0, 0, 1], 1), ...pair([0, 1, 0], 0.01)],
    );
    const { cocycle, fits } = build(oneSided, [15, 3], 0);
    expect(fits).toEqual([false]);
    expect(cocycle.tails[0]).toBeLessThan(1e-13);
    expect(cocycle.tails[1]).toBeGreaterThan(1e-6);
  });

  it("may differ in the first phase, where that has a grid as well", () => {
    const modes = [...pair([1, 0], 0.3), ...pair([0, 1], 0.3)];
    const of = randomSystem(5, 3, 1, [2.3, Math.SQRT2], modes);
    const fits = (sizes: number[], tailTolerance: number, firstTailTolerance?: number) => {
      const first = firstTailTolerance === undefined ? {} : { firstTailTolerance };
      const options = { ...OPTIONS, period: 0.3, allPhases: true, tailTolerance, ...first };
      return drain(new Cocycle(of, new TorusGrid(sizes), options).integrate()).value;
    };
    expect(fits([25, 25], 1e-10)).toBe(true);
    expect(fits([5, 25], 1e-10)).toBe(false);
    expect(fits([5, 25], 1e-10, 1)).toBe(true);
    expect(fits([25, 5], 1e-10, 1)).toBe(false);
    expect(fits([25, 5], 1, 1e-10)).toBe(true);
    expect(fits([5, 25], 1, 1e-10)).toBe(false);
  });

  it("is decided by blocks that are there: what slow and fast coordinates never exchange has no tail", () => {
    const apart = system({
      constant: [
        [-0.1, 0],
        [0, -1],
      ],
      modulated: [
        [0.2, 0],
        [0, 0.2],
      ],
      frequencies: [2.3, Math.SQRT2],
      modes: [...pair([1, 0], 0.3), ...pair([0, 1], 0.3)],
      slow: 1,
    });
    const { cocycle, fits } = build(apart, [21], 2);
    expect(fits).toEqual([true, true, true]);
    expect(cocycle.tails[0]).toBeGreaterThan(0);
  });

  it("bounds the error: a relative tail η leaves an error of that order at most", () => {
    const reference = build(strong, [61], 2).cocycle;
    for (const size of [13, 17, 21, 25]) {
      const { cocycle } = build(strong, [size], 2, { tailTolerance: 1 });
      const states = [reference, cocycle].map((one) => {
        const state = Float64Array.of(1, 0, 0);
        one.walk(state, [0.123], 2);
        return state;
      });
      expect(largestDifference(states[0]!, states[1]!)).toBeLessThan(10 * cocycle.tails[0]! + 1e-13);
    }
  });
});
