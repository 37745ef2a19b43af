import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import { march, propagate } from "./propagate.ts";
import type { QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import type { SamplePlan } from "./samplePlan.ts";
import { planGrid, planTimes } from "./samplePlanner.ts";
import { drain, largestDifference, pair, randomSystem, system, witness } from "./testing/systems.ts";
import { TorusGrid } from "./torusGrid.ts";

const START = Float64Array.of(1, 0, 0.3, 0);
/** τ of one unit of slow time */
const UNIT = 50;

const WAVES: [string, number[], { alpha: number[]; re: number; im: number }[], number[]][] = [
  ["a constant wave", [], pair([], 0.5), []],
  ["one frequency", [2.3], pair([1], 0.5, 0.2), []],
  ["two", [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 0.2, 0.1)], [25]],
];

const periodOf = (of: QuasiPeriodicSystem) => (2 * Math.PI) / (of.modulation.frequencies[0] ?? 1);

function states(of: QuasiPeriodicSystem, sizes: number[], plan: SamplePlan): Float64Array[] {
  const cocycle = new Cocycle(of, new TorusGrid(sizes), { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 });
  const seen: Float64Array[] = [];
  const run = propagate(
    cocycle,
    START,
    plan,
    UNIT,
    (index, state) => {
      expect(index).toBe(seen.length);
      seen.push(state.slice());
    },
    1,
  );
  expect(drain(run).value).toBe(true);
  expect(seen).toHaveLength(plan.times.length);
  return seen;
}

describe("propagate", () => {
  it.each(WAVES)("reaches requested times as direct integration does: %s", (_, frequencies, modes, sizes) => {
    const of = randomSystem(1, 4, 2, frequencies, modes);
    const step = periodOf(of) / UNIT;
    const times = [0, 0.3 * step, step, 2.5 * step, 17 * step, 17.999 * step];
    const seen = states(of, sizes, planTimes(times, step));
    times.forEach((time, i) => {
      const expected = witness(
        of,
        START,
        frequencies.map(() => 0),
        0,
        time * UNIT,
      );
      expect(largestDifference(seen[i]!, expected)).toBeLessThan(1e-11);
    });
  });

  it.each(WAVES)("walks a grid to the states that its times have one by one: %s", (_, frequencies, modes, sizes) => {
    // Weakly damped, so that there is something left to compare after a thousand periods.
    const of = conservative(frequencies, modes);
    const step = periodOf(of) / UNIT;
    for (const axis of ["linear", "logarithmic"] as const) {
      const grid = planGrid(axis, 50, 1003.7 * step, step, 20 * step);
      expect(grid.strides.length).toBeGreaterThan(0);
      const walked = states(of, sizes, grid);
      const asked = states(of, sizes, planTimes(Array.from(grid.times), step));
      walked.forEach((state, i) => {
        expect(largestDifference(state, asked[i]!)).toBeLessThan(1e-12);
      });
      const taus = grid.times.map((time) => time * UNIT);
      const marched: Float64Array[] = [];
      drain(march(of, START, taus, (_index, state) => marched.push(state.slice()), 1));
      walked.forEach((state, i) => {
        expect(largestDifference(state, marched[i]!)).toBeLessThan(1e-11);
      });
    }
  });

  it("stops at once when the phase grid is too small", () => {
    const of = randomSystem(2, 4, 2, [2.3, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 1.5)]);
    const cocycle = new Cocycle(of, new TorusGrid([5]), { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 });
    let seen = 0;
    const run = propagate(cocycle, START, planTimes([1e6], periodOf(of) / UNIT), UNIT, () => seen++, 1);
    expect(drain(run).value).toBe(false);
    expect(seen).toBe(0);
    expect(cocycle.level).toBe(0);
  });

  it("doubles no further than the longest stride needs", () => {
    const of = randomSystem(3, 4, 2, [2.3], pair([1], 0.5));
    const step = periodOf(of) / UNIT;
    const cocycle = new Cocycle(of, new TorusGrid([]), { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 });
    drain(propagate(cocycle, START, planTimes([1023.5 * step], step), UNIT, () => {}, 1));
    expect(cocycle.level).toBe(9);
  });
});

describe("march", () => {
  it("sees every time once, in order, and says how far it is", () => {
    const of = randomSystem(4, 4, 2, [2.3], pair([1], 0.5));
    const taus = Float64Array.of(0, 0, 1e-3, 5, 5, 4000);
    const seen: number[] = [];
    let last = 0;
    const run = march(of, START, taus, (index) => seen.push(index), 1);
    let result = run.next();
    for (; !result.done; result = run.next()) {
      expect(result.value).toBeGreaterThanOrEqual(last);
      last = result.value;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
    expect(last).toBe(1);
    expect(result.value).toBeGreaterThan(0);
  });

  it("has nothing to do at time 0 alone, or at no time", () => {
    const of = randomSystem(5, 4, 2, [2.3], pair([1], 0.5));
    const seen: number[][] = [];
    drain(march(of, START, Float64Array.of(0, 0), (_, state) => seen.push(Array.from(state)), 1));
    expect(seen).toEqual([Array.from(START), Array.from(START)]);
    expect(drain(march(of, START, new Float64Array(0), () => seen.push([]), 1)).value).toBe(0);
    expect(seen).toHaveLength(2);
  });

  it("breathes on a long way", () => {
    const of = randomSystem(6, 4, 2, [2.3], pair([1], 0.5));
    const { yields } = drain(march(of, START, Float64Array.of(5000), () => {}, 1));
    expect(yields).toBeGreaterThan(10);
  });
});

function conservative(
  frequencies: number[],
  modes: { alpha: number[]; re: number; im: number }[],
): QuasiPeriodicSystem {
  const skew = (a: number, b: number, c: number) => [
    [0, a, b, 0],
    [-a, 0, 0, c],
    [-b, 0, 0, 0.1],
    [0, -c, -0.1, 0],
  ];
  const constant = skew(0.7, 0.2, 0.4).map((row, i) => row.map((x, j) => x - (i === j ? 1e-4 : 0)));
  return system({ constant, modulated: skew(0.1, 0.3, 0.2), frequencies, modes, slow: 2 });
}
