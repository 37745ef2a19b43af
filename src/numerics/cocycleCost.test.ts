import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import {
  cocycleCost,
  firstDegrees,
  firstPhaseDegree,
  gridOfDegrees,
  marchOperations,
  partialOperations,
  prefersSubPeriods,
} from "./cocycleCost.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { SubPeriodFlow } from "./subPeriodFlow.ts";
import { TaylorIntegrator, taylorOperations } from "./taylor.ts";
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

  it.each(CASES)("counts doublings and samples as they are counted when done: %s", (_, of, degrees) => {
    const grid = gridOfDegrees(degrees);
    const cost = (levels: number, samples: number) => cocycleCost(of, grid, PERIOD, levels, samples).operations;
    const cocycle = new Cocycle(of, grid, { period: PERIOD, refinement: 1, tailTolerance: 1 });
    drain(cocycle.integrate());
    const integrated = cocycle.operations;
    for (let level = 0; level < 3; level++) drain(cocycle.double());
    const doubled = cocycle.operations;
    cocycle.walk(
      new Float64Array(of.size),
      degrees.map(() => 0),
      5,
    );
    expect(cost(3, 0) - cost(0, 0)).toBe(doubled - integrated);
    expect(cost(0, 5) - cost(0, 0)).toBe(cocycle.operations - doubled);
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

describe("the cost of a period too long for a series", () => {
  /** A slow coordinate and a fast pair that decays at `rate`. */
  const stiff = (rate: number, frequencies: readonly number[], modes: ReturnType<typeof pair>) =>
    system({
      constant: [
        [-1e-3, 0, 0],
        [0, -rate, 1],
        [0, -1, -rate],
      ],
      modulated: [
        [0, 0.3, 0],
        [-0.3, 0, 0],
        [0, 0, 0],
      ],
      frequencies,
      modes,
      slow: 1,
    });
  const ONE = pair([1], 0.5);
  const TWO = [...pair([1, 0], 0.4), ...pair([0, 1], 0.1)];
  const period = (2 * Math.PI) / 2.3;
  const POINT = gridOfDegrees([]);

  it.each([
    ["one frequency", stiff(1e4, [2.3], ONE), []],
    ["no frequency", stiff(1e4, [], pair([], 0.7)), []],
    ["two", stiff(1e5, [2.3, 1.9], TWO), [40]],
  ] as const)("is within a factor of four of the multiplications of its parts: %s", (_, of, degrees) => {
    const grid = gridOfDegrees(degrees);
    expect(prefersSubPeriods(of, grid, period)).toBe(true);
    const flow = new SubPeriodFlow(of, grid.sizes, { period, refinement: 1, tailTolerance: 1e-6 });
    const maps = new Float64Array(grid.points * 9);
    expect(drain(flow.build(maps)).value).toBe(true);
    const { bytes, operations } = cocycleCost(of, grid, period, 0, 0);
    expect(operations / flow.operations).toBeGreaterThan(1 / 4);
    expect(operations / flow.operations).toBeLessThan(4);
    // The maps of the period, and of its parts at every phase of the first frequency.
    const firstPhases = of.modulation.frequencies.length === 0 ? 1 : 41;
    expect(bytes).toBe(4 * (1 + firstPhases) * maps.byteLength);
  });

  it("takes twice the highest harmonic of the first frequency for its phases, ten at least", () => {
    expect(firstPhaseDegree(stiff(1e4, [2.3], ONE))).toBe(10);
    const high = stiff(1e4, [2.3], [...ONE, ...pair([-30], 0.1)]);
    expect(firstPhaseDegree(high)).toBe(60);
    expect(cocycleCost(high, POINT, period, 0, 0).bytes).toBe(4 * (1 + 121) * 72);
    // The other frequencies have grids of their own.
    expect(firstPhaseDegree(stiff(1e4, [2.3, 1.9], [...TWO, ...pair([0, 30], 0.1)]))).toBe(10);
    expect(firstPhaseDegree(stiff(1e4, [], []))).toBe(10);
  });

  it("grows by one doubling of the maps at every phase with each octave of the fastest rate", () => {
    const costOf = (rate: number) => cocycleCost(stiff(rate, [2.3], ONE), POINT, period, 0, 0).operations;
    const cocycle = new Cocycle(stiff(1, [2.3], ONE), gridOfDegrees([20]), {
      period: 0.1,
      allPhases: true,
      refinement: 1,
      tailTolerance: 1,
    });
    drain(cocycle.integrate());
    const before = cocycle.operations;
    drain(cocycle.double());
    const octaves = (costOf(1e4 * 2 ** 10) - costOf(1e4)) / 10;
    expect(octaves / (cocycle.operations - before)).toBeGreaterThan(0.9);
    expect(octaves / (cocycle.operations - before)).toBeLessThan(1.1);
  });

  it("is preferred where it is less, beyond 300 radians", () => {
    const series = (of: QuasiPeriodicSystem) => (taylorOperations(of, 3) * period * angularSpeed(of)) / 2.2;
    for (const rate of [1, 10, 100, 1e3, 1e4, 1e6]) {
      const of = stiff(rate, [2.3], ONE);
      const radians = period * angularSpeed(of);
      expect(prefersSubPeriods(of, POINT, period)).toBe(radians > 300);
      const { operations } = cocycleCost(of, POINT, period, 0, 0);
      expect(operations).toBeLessThan(1.01 * series(of) + taylorOperations(of, 3));
    }
    // Not where shifting on a grid of very many phases costs more than all steps of the series.
    const two = stiff(1e3, [2.3, 1.9], TWO);
    expect(prefersSubPeriods(two, gridOfDegrees([10]), period)).toBe(true);
    expect(prefersSubPeriods(two, gridOfDegrees([1e5]), period)).toBe(false);
  });

  it("of a part of a period: every other of its maps, put together from the grid, and one step of the series", () => {
    for (const [of, degrees] of [
      [stiff(1e4, [2.3], ONE), []],
      [stiff(1e4, [2.3, 1.9], TWO), [3]],
    ] as const) {
      const grid = gridOfDegrees(degrees);
      const octaves = Math.ceil(Math.log2((period * angularSpeed(of)) / 2));
      const maps = (octaves / 2) * grid.points * 41 * 9;
      expect(partialOperations(of, grid, period)).toBe(maps + marchOperations(of, 0));
    }
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

  it("suffices for a weak wave, and three harmonics fewer do not", () => {
    for (const strength of [0.003, 0.03]) {
      const of = randomSystem(1, 4, 2, [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], strength)]);
      for (const tailTolerance of [1e-4, 1e-7, 1e-10]) {
        const fits = (degree: number) => {
          const cocycle = new Cocycle(of, gridOfDegrees([degree]), { period: PERIOD, refinement: 1, tailTolerance });
          return drain(cocycle.integrate()).value && drain(cocycle.double()).value;
        };
        const [degree] = firstDegrees(of, PERIOD, tailTolerance);
        expect(fits(degree!), `${degree} at ${tailTolerance}`).toBe(true);
        expect(fits(degree! - 3), `${degree} − 3 at ${tailTolerance}`).toBe(false);
      }
    }
  });

  it("takes no notice of terms without its phase", () => {
    const degreesOf = (first: number) =>
      firstDegrees(
        randomSystem(4, 4, 2, [2.3, Math.SQRT2], [...pair([1, 0], first), ...pair([0, 1], 0.01)]),
        PERIOD,
        1e-7,
      );
    expect(degreesOf(5)).toEqual(degreesOf(0.1));
  });
});
