import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import { prefersSubPeriods } from "./cocycleCost.ts";
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

describe("propagate, where the digits of a plan say more than its times", () => {
  it("walks extra steps as if they were the lowest digits of the steps", () => {
    const of = conservative([2.3], pair([1], 0.2));
    const step = periodOf(of) / UNIT;
    // 12 + 3 and 15 are the same walk: levels 0, 1, 2, 3.
    const plan = (steps: number, extraSteps?: number): SamplePlan => ({
      step,
      recordStart: false,
      strides: [],
      requested: [{ steps, remainder: 0, ...(extraSteps === undefined ? {} : { extraSteps }) }],
      times: Float64Array.of(15 * step),
    });
    const [split] = states(of, [], plan(12, 3));
    const [whole] = states(of, [], plan(15));
    const [without] = states(of, [], plan(12));
    expect(Array.from(split!)).toEqual(Array.from(whole!));
    expect(largestDifference(split!, without!)).toBeGreaterThan(0.01);
  });

  it("solves the partial step of a requested time with the refinement it is given", () => {
    const of = randomSystem(8, 4, 2, [2.3], pair([1], 0.5));
    const step = periodOf(of) / UNIT;
    const [usual, refined] = [1, 0.37].map((refinement) => {
      const options = { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 };
      let end = START;
      const plan = planTimes([0.9 * step], step);
      drain(
        propagate(
          new Cocycle(of, new TorusGrid([]), options),
          START,
          plan,
          UNIT,
          (_, state) => {
            end = state.slice();
          },
          refinement,
        ),
      );
      return end;
    });
    // Shorter steps are another computation: the same state, another rounding.
    expect(largestDifference(usual!, refined!)).toBeLessThan(1e-14);
    expect(largestDifference(usual!, refined!)).toBeGreaterThan(0);
  });

  it.each([
    ["one map", [2.3], pair([1], 0.5), [], 600_000, 2],
    ["many maps", [2.3, Math.SQRT2], [...pair([1, 0], 0.1), ...pair([0, 1], 0.02)], [25], 25_000, 2],
  ] as const)(
    "breathes on a long stride, between equal parts of the way: %s",
    (_, frequencies, modes, sizes, count, breaths) => {
      const of = conservative([...frequencies], [...modes]);
      const run = (steps: number) => {
        const plan: SamplePlan = {
          step: periodOf(of) / UNIT,
          recordStart: false,
          strides: [{ level: 0, count: steps, record: true }],
          requested: [],
          times: new Float64Array(steps),
        };
        const options = { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 };
        let seen = 0;
        let last = Number.NaN;
        const { yields } = drain(
          propagate(
            new Cocycle(of, new TorusGrid([...sizes]), options),
            START,
            plan,
            UNIT,
            (index, state) => {
              if (index === seen) seen++;
              last = state[0]!;
            },
            1,
          ),
        );
        return { yields, seen, last };
      };
      const long = run(count);
      // 4·10⁶ multiplications a breath: 250 000 steps of a 4 × 4 map, 10 000 where 25 of them are interpolated.
      expect(long.yields - run(0).yields).toBe(breaths);
      expect(long.seen).toBe(count);
      expect(Number.isFinite(long.last)).toBe(true);
    },
  );
});

describe("propagate, where coherences move far faster than the wave", () => {
  /** A slow coordinate that the wave couples to a pair turning `rotation` radians in a unit of τ. */
  const fastPair = (rotation: number, frequencies: number[], modes: { alpha: number[]; re: number; im: number }[]) =>
    system({
      constant: [
        [-1e-3, 0, 0, 0],
        [0, -0.5, rotation, 0],
        [0, -rotation, -0.5, 0],
        [0, 0, 0, -2e-3],
      ],
      modulated: [
        [0, 0.3, 0, 0],
        [-0.3, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      frequencies,
      modes,
      slow: 1,
    });

  it("reaches requested times as direct integration does, doubling up from parts of a period", () => {
    const of = fastPair(400, [1], pair([1], 0.5));
    expect(prefersSubPeriods(of, new TorusGrid([]), periodOf(of))).toBe(true);
    const step = periodOf(of) / UNIT;
    const times = [0.3 * step, 0.71 * step, step, 2.5 * step];
    const cocycle = new Cocycle(of, new TorusGrid([]), { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 });
    const seen: Float64Array[] = [];
    const run = propagate(cocycle, START, planTimes(times, step), UNIT, (_, state) => seen.push(state.slice()), 1);
    expect(drain(run).value).toBe(true);
    const taus = Float64Array.from(times, (time) => time * UNIT);
    const marched: Float64Array[] = [];
    drain(march(of, START, taus, (_, state) => marched.push(state.slice()), 1));
    seen.forEach((state, i) => {
      expect(largestDifference(state, marched[i]!)).toBeLessThan(1e-10);
    });
    // What it cost is told.
    expect(cocycle.operations).toBeGreaterThan(0);
    expect(cocycle.steps).toBeGreaterThan(0);
  });

  it("stops at once when the grid of the other phases is too small", () => {
    const of = fastPair(400, [1, Math.SQRT2], [...pair([1, 0], 0.3), ...pair([0, 1], 60)]);
    expect(prefersSubPeriods(of, new TorusGrid([3]), periodOf(of))).toBe(true);
    const cocycle = new Cocycle(of, new TorusGrid([3]), { period: periodOf(of), refinement: 1, tailTolerance: 1e-12 });
    let seen = 0;
    const run = propagate(cocycle, START, planTimes([1e3], periodOf(of) / UNIT), UNIT, () => seen++, 1);
    expect(drain(run).value).toBe(false);
    expect(seen).toBe(0);
    expect(cocycle.level).toBe(0);
  });
});

describe("march", () => {
  it("sees every time once, in order, and says how far it is", () => {
    const of = randomSystem(4, 4, 2, [2.3], pair([1], 0.5));
    const taus = Float64Array.of(0, 0, 1e-3, 5, 5, 4000);
    const seen: number[] = [];
    let last = 0;
    let first: number | undefined;
    const run = march(of, START, taus, (index) => seen.push(index), 1);
    let result = run.next();
    for (; !result.done; result = run.next()) {
      expect(result.value).toBeGreaterThanOrEqual(last);
      first ??= result.value;
      last = result.value;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
    expect(first).toBeLessThan(0.5);
    expect(last).toBe(1);
    expect(result.value).toBeGreaterThan(0);
  });

  it("has nothing to do at time 0 alone, or at no time", () => {
    const of = randomSystem(5, 4, 2, [2.3], pair([1], 0.5));
    const seen: number[][] = [];
    const indices: number[] = [];
    const run = march(
      of,
      START,
      Float64Array.of(0, 0),
      (index, state) => {
        indices.push(index);
        seen.push(Array.from(state));
      },
      1,
    );
    expect(Array.from(run)).toEqual([1]);
    expect(indices).toEqual([0, 1]);
    expect(seen).toEqual([Array.from(START), Array.from(START)]);
    expect(drain(march(of, START, new Float64Array(0), () => seen.push([]), 1)).value).toBe(0);
    expect(seen).toHaveLength(2);
  });

  it("breathes on a long way", () => {
    const of = randomSystem(6, 4, 2, [2.3], pair([1], 0.5));
    const { value: steps, yields } = drain(march(of, START, Float64Array.of(5000), () => {}, 1));
    expect(yields).toBeGreaterThan(10);
    // And no more often than after many steps.
    expect(yields).toBeLessThan(steps / 10);
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
