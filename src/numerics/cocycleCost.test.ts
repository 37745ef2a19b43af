import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import { cocycleCost, firstDegrees, gridOfDegrees, marchOperations, partialOperations } from "./cocycleCost.ts";
import type { QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { TaylorIntegrator } from "./taylor.ts";
import { drain, pair, randomSystem, system } from "./testing/systems.ts";

const PERIOD = (2 * Math.PI) / 2.3;

const CASES: [string, QuasiPeriodicSystem, number[]][] = [
  ["one frequency", randomSystem(1, 9, 3, [2.3], pair([1], 0.5)), []],
  ["two", randomSystem(2, 6, 2, [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 0.2)]), [7]],
  [
    "three",
    randomSystem(
      3,
      4,
      2,
      [2.3, Math.SQRT2, 1],
      [...pair([1, 0, 0], 0.3), ...pair([0, 1, 0], 0.2), ...pair([0, 0, 1], 0.1)],
    ),
    [5, 4],
  ],
];

describe("the cost known beforehand", () => {
  it.each(CASES)("is within a factor of four of the multiplications done: %s", (_, of, degrees) => {
    const grid = gridOfDegrees(degrees);
    const levels = 8;
    const cocycle = new Cocycle(of, grid, { period: PERIOD, refinement: 1, tailTolerance: 1 });
    drain(cocycle.integrate());
    for (let level = 0; level < levels; level++) drain(cocycle.double());
    const { operations } = cocycleCost(of, grid, PERIOD, levels, 0);
    expect(operations).toBeGreaterThan(cocycle.operations / 2);
    expect(operations).toBeLessThan(4 * cocycle.operations);
  });

  it("holds all arrays of maps", () => {
    for (const [, of, degrees] of CASES) {
      const grid = gridOfDegrees(degrees);
      const maps = 8 * grid.points * of.size ** 2;
      const { bytes } = cocycleCost(of, grid, PERIOD, 8, 0);
      expect(bytes).toBe((degrees.length > 0 ? 4 : 2) * maps);
    }
  });

  it("grows with the grid, the levels and the samples, and with the logarithm of a stiff rate alone", () => {
    const [, of] = CASES[1]!;
    const cost = (degrees: number[], levels: number, samples: number) =>
      cocycleCost(of, gridOfDegrees(degrees), PERIOD, levels, samples).operations;
    expect(cost([14], 8, 0)).toBeGreaterThan(1.9 * cost([7], 8, 0));
    expect(cost([7], 8, 10) - cost([7], 8, 0)).toBeCloseTo(10 * 15 * 36, 6);
    const stiff = (rate: number) =>
      system({ constant: [[-rate]], modulated: [[0.1]], frequencies: [2.3], modes: pair([1], 0.5) });
    const of1e3 = cocycleCost(stiff(1e3), gridOfDegrees([]), PERIOD, 8, 0).operations;
    const of1e12 = cocycleCost(stiff(1e12), gridOfDegrees([]), PERIOD, 8, 0).operations;
    expect(of1e12 / of1e3).toBeLessThan(6);
  });

  it("of a march is proportional to its length, and near the work done", () => {
    const [, of] = CASES[0]!;
    expect(marchOperations(of, 2e5) / marchOperations(of, 1e5)).toBeCloseTo(2, 3);
    const integrator = new TaylorIntegrator(of, 1);
    integrator.advanceState(new Float64Array(of.size).fill(1), [0], 0, 100);
    const done = integrator.steps * integrator.operationsPerStep;
    // One column costs three times as much for each multiplication.
    expect(marchOperations(of, 100) / (3 * done)).toBeGreaterThan(0.5);
    expect(marchOperations(of, 100) / (3 * done)).toBeLessThan(3);
    expect(partialOperations(of, gridOfDegrees([]), PERIOD)).toBe(marchOperations(of, PERIOD / 2));
  });
});

describe("the first grid", () => {
  it("grows with the strength of the wave and its harmonics, and has no dimension for the strobing frequency", () => {
    const degreeOf = (strength: number, harmonic: number) =>
      firstDegrees(
        randomSystem(4, 4, 2, [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, harmonic], strength)]),
        PERIOD,
        1e-7,
      );
    expect(degreeOf(0.1, 1)).toHaveLength(1);
    expect(degreeOf(0.5, 1)[0]).toBeGreaterThan(degreeOf(1e-4, 1)[0]!);
    expect(degreeOf(1e-4, 5)[0]).toBeGreaterThanOrEqual(10);
    expect(degreeOf(100, 1)[0]).toBeLessThan(40);
    expect(firstDegrees(CASES[0]![1], PERIOD, 1e-7)).toEqual([]);
    expect(firstDegrees(CASES[2]![1], PERIOD, 1e-7)).toHaveLength(2);
  });
});
