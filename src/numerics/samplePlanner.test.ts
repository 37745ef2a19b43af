import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SamplePlan } from "./samplePlan.ts";
import { binaryDigits, FREE_STEPS, highestLevel, planGrid, planTimes, splitTime } from "./samplePlanner.ts";
import { uniform } from "./testing/uniform.ts";

const axis = fc.constantFrom("logarithmic" as const, "linear" as const);
/** Horizons of 1 to 10¹⁵ base steps. */
const decades = uniform(0, 15);
const samples = fc.integer({ min: 1, max: 2000 });

/** Base steps that the strides cover. */
const walked = (plan: SamplePlan) => plan.strides.reduce((sum, { level, count }) => sum + count * 2 ** level, 0);
const recorded = (plan: SamplePlan) =>
  plan.strides.reduce((sum, { record, count }) => sum + (record ? count : 0), plan.recordStart ? 1 : 0) +
  plan.requested.length;

describe("planGrid", () => {
  it("lists ascending times within the horizon, as many as are recorded, and not too many", () => {
    fc.assert(
      fc.property(axis, decades, samples, uniform(-7, -1), (kind, size, wanted, start) => {
        const step = 1e-9;
        const horizon = step * 10 ** size;
        const plan = planGrid(kind, wanted, horizon, step, horizon * 10 ** start);
        expect(plan.times.length).toBe(recorded(plan));
        expect(plan.times.length).toBeGreaterThan(0);
        // 16 in each of at most 50 octaves, and twice as many in the first.
        expect(plan.times.length).toBeLessThanOrEqual(kind === "linear" ? Math.max(2, 1.5 * wanted + 2) : wanted + 900);
        for (let i = 1; i < plan.times.length; i++) expect(plan.times[i]).toBeGreaterThan(plan.times[i - 1]!);
        expect(plan.times[0]).toBeGreaterThanOrEqual(0);
        expect(plan.times.at(-1)).toBeLessThanOrEqual(horizon * (1 + 1e-12));
        plan.strides.forEach(({ level, count }, i) => {
          expect(Number.isInteger(level) && level >= 0 && Number.isInteger(count) && count > 0).toBe(true);
          if (i > 0) expect(level).toBeGreaterThanOrEqual(plan.strides[i - 1]!.level);
        });
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it("ends on the last whole step of a long horizon", () => {
    fc.assert(
      fc.property(axis, uniform(2, 15), samples, (kind, size, wanted) => {
        const horizon = 10 ** size;
        const plan = planGrid(kind, wanted, horizon, 1, horizon * 1e-4);
        const whole = splitTime(horizon, 1).steps;
        if (whole > FREE_STEPS) {
          expect(walked(plan)).toBe(whole);
          expect(plan.times.at(-1)).toBe(whole);
        } else {
          expect(plan.times.at(-1)).toBe(wanted > 1 || kind === "logarithmic" ? horizon : 0);
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it("is evenly spaced on a linear axis, from 0", () => {
    for (const horizon of [1e3, 12345.678, 1e12]) {
      const { times } = planGrid("linear", 600, horizon, 1, 1);
      expect(times[0]).toBe(0);
      // The steps that do not fill a stride come before the second sample.
      const spacing = times[2]! - times[1]!;
      for (let i = 2; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBe(spacing);
      expect(times[1]).toBeLessThan(2 * spacing);
      expect(times.length).toBeGreaterThan(600 / 1.5);
    }
  });

  it("has 16 samples in every octave of a logarithmic axis, from about the earliest time on", () => {
    for (const horizon of [1e6, 3.3e9, 1e14]) {
      for (const earliest of [1, 100, 1e4]) {
        const { times } = planGrid("logarithmic", 600, horizon, 1, earliest);
        expect(times[0]).toBeLessThanOrEqual(earliest);
        expect(times[0]).toBeGreaterThan(earliest / 4);
        for (let i = 1; i < times.length; i++) {
          const gap = times[i]! - times[i - 1]!;
          // Whole steps are as dense as it gets; one sample may skip the digits that ride along.
          expect(gap).toBeLessThanOrEqual(Math.max(1, times[i - 1]! / 8));
        }
      }
    }
  });

  it("plans in steps alone: the unit of time changes no stride", () => {
    for (const kind of ["linear", "logarithmic"] as const) {
      const plan = planGrid(kind, 600, 123456.7, 1, 5000);
      const scaled = planGrid(kind, 600, 123456.7 / 1024, 1 / 1024, 5000 / 1024);
      expect(scaled.strides).toEqual(plan.strides);
      expect(Array.from(scaled.times)).toEqual(Array.from(plan.times, (time) => time / 1024));
    }
  });

  it("walks strides of the power of two nearest to what is wished, from 97 steps on", () => {
    expect(planGrid("linear", 3, 1024, 1, 1).strides).toEqual([{ level: 9, count: 2, record: true }]);
    expect(planGrid("linear", 5, FREE_STEPS, 1, 1).strides).toEqual([]);
    expect(planGrid("linear", 5, FREE_STEPS + 1, 1, 1).strides.length).toBeGreaterThan(0);
  });

  it.each([
    // The last octave but one still has octaves of its own, the last has a linear grid of some 32 samples.
    [0.3e6, 0.3e6],
    [0.9e6, 1e6 / 16],
  ])("covers the end alone where the earliest time is late: %d of 10⁶", (earliest, least) => {
    const { times } = planGrid("logarithmic", 600, 1e6, 1, earliest);
    expect(times.at(-1)).toBe(1e6);
    expect(times[0]).toBeLessThanOrEqual(earliest);
    expect(times[0]).toBeGreaterThan(Math.min(least, earliest) / 4);
    expect(times.length).toBeGreaterThanOrEqual(16);
    expect(times.length).toBeLessThanOrEqual(64);
  });

  it("is placed freely, inside the steps, on a short horizon", () => {
    const { times, strides } = planGrid("linear", 5, 1, 0.7, 0.01);
    expect(strides).toEqual([]);
    expect(Array.from(times)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const logarithmic = planGrid("logarithmic", 5, 1, 0.7, 1e-4).times;
    logarithmic.forEach((time, i) => {
      expect(time).toBeCloseTo(10 ** (i - 4), 14);
    });
    expect(logarithmic.at(-1)).toBe(1);
  });
});

describe("planTimes", () => {
  it("takes times in any order and more than once, and lists them ascending", () => {
    const plan = planTimes([3, 0, 1.5, 3], 0.5);
    expect(Array.from(plan.times)).toEqual([0, 1.5, 3, 3]);
    expect(plan.requested.map(({ steps }) => steps)).toEqual([0, 3, 6, 6]);
    expect(recorded(plan)).toBe(4);
    expect(planTimes([], 1).times).toHaveLength(0);
  });
});

describe("splitTime", () => {
  it("is whole steps and a remainder within one step, to the rounding of the time", () => {
    fc.assert(
      fc.property(uniform(0, 1e12), uniform(-12, 3), (time, exponent) => {
        const step = 10 ** exponent;
        const { steps, remainder } = splitTime(time, step);
        expect(Number.isInteger(steps)).toBe(true);
        expect(remainder).toBeGreaterThanOrEqual(0);
        expect(remainder).toBeLessThanOrEqual(step);
        expect(Math.abs(steps * step + remainder - time)).toBeLessThanOrEqual(1e-15 * time + 1e-300);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it("takes a whole number of steps up to rounding as one", () => {
    // 0.3 / 0.1 is 2.9999999999999996.
    expect(splitTime(0.3, 0.1)).toEqual({ steps: 3, remainder: 0 });
    expect(splitTime(0.3 - 1e-15, 0.1).steps).toBe(2);
    for (const steps of [1, 3, 7, 1e5, 123456789]) {
      expect(splitTime(steps * 0.1, 0.1)).toEqual({ steps, remainder: 0 });
      expect(splitTime(steps * 2 * Math.PI, 2 * Math.PI)).toEqual({ steps, remainder: 0 });
    }
  });
});

describe("binaryDigits", () => {
  it("adds up to the integer, exactly to 2^53 and beyond", () => {
    for (const integer of [0, 1, 6, 2 ** 53 - 1, 2 ** 80, 12345678901234]) {
      expect(binaryDigits(integer).reduce((sum, level) => sum + 2 ** level, 0)).toBe(integer);
    }
  });
});

describe("highestLevel", () => {
  it("is that of the longest stride or request, −1 when no whole step is taken", () => {
    expect(highestLevel(planTimes([0, 0.5], 1))).toBe(-1);
    expect(highestLevel(planTimes([0, 1], 1))).toBe(0);
    expect(highestLevel(planTimes([1023, 1024], 1))).toBe(10);
    const plan = planGrid("linear", 3, 1000, 1, 1);
    expect(highestLevel(plan)).toBe(Math.max(...plan.strides.map(({ level }) => level)));
  });
});
