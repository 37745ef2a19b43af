import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propagateMarkov, propagateMarkovInSteps } from "./markovMap.ts";
import type { SamplePlan } from "./samplePlan.ts";
import { planGrid, planTimes } from "./samplePlanner.ts";
import { numbers } from "./testing/systems.ts";
import { uniform } from "./testing/uniform.ts";

/** Columns that sum to 0 from rates given as [from, to, rate]. */
function generatorOf(size: number, rates: readonly (readonly [number, number, number])[]): Float64Array {
  const generator = new Float64Array(size * size);
  for (const [from, to, rate] of rates) {
    generator[to * size + from]! += rate;
    generator[from * size + from]! -= rate;
  }
  return generator;
}

const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

describe("propagateMarkov against exact solutions", () => {
  it("follows two levels over twenty decades of time", () => {
    const [up, down] = [0.3, 0.7];
    const generator = generatorOf(2, [
      [0, 1, up],
      [1, 0, down],
    ]);
    const times = Array.from({ length: 21 }, (_, i) => 10 ** (i - 16));
    for (const step of [1e-16, 1e-9, 0.37, 1e3]) {
      const populations = propagateMarkov(generator, 2, [1, 0], planTimes(times, step));
      times.forEach((t, i) => {
        const risen = (-up / (up + down)) * Math.expm1(-(up + down) * t);
        expect(relative(populations[2 * i + 1]!, risen)).toBeLessThan(2e-14);
        expect(relative(populations[2 * i]!, 1 - risen)).toBeLessThan(1e-14);
      });
    }
  });

  it("keeps the digits of small populations: a one-way chain is a Poisson process", () => {
    const size = 8;
    const generator = generatorOf(
      size,
      Array.from({ length: size - 1 }, (_, n) => [n, n + 1, 1] as const),
    );
    const times = [1e-12, 1e-6, 1e-3, 0.1, 1, 10];
    const start = Array.from({ length: size }, (_, n) => (n === 0 ? 1 : 0));
    for (const step of [1e-13, 1e-4, 5]) {
      const populations = propagateMarkov(generator, size, start, planTimes(times, step));
      times.forEach((t, i) => {
        let expected = Math.exp(-t);
        for (let n = 0; n < size - 1; n++) {
          expect(relative(populations[i * size + n]!, expected), `level ${n} at ${t}`).toBeLessThan(1e-13);
          expected *= t / (n + 1);
        }
      });
    }
  });

  it("empties a level down to where only logarithms can follow", () => {
    const fast = 3;
    const generator = generatorOf(2, [[0, 1, fast]]);
    const populations = propagateMarkov(generator, 2, [1, 0], planTimes([1, 10, 60], 0.01));
    [1, 10, 60].forEach((t, i) => {
      expect(relative(populations[2 * i]!, Math.exp(-fast * t))).toBeLessThan(1e-12);
    });
  });

  it("resolves rates twelve orders apart in one matrix", () => {
    // Levels 0 and 1 mix at once and leak slowly, half as fast as 0 alone would.
    const [mixing, leak] = [1e6, 1e-6];
    const generator = generatorOf(3, [
      [0, 1, mixing],
      [1, 0, mixing],
      [0, 2, leak],
    ]);
    // The exact slow eigenvalue is m + l/2 − √(m² + l²/4) = ml / (m + l/2 + √(m² + l²/4)).
    const slow = (mixing * leak) / (mixing + leak / 2 + Math.hypot(mixing, leak / 2));
    const times = [1, 1e3, 1e6];
    const populations = propagateMarkov(generator, 3, [0.5, 0.5, 0], planTimes(times, 1e-7));
    times.forEach((t, i) => {
      expect(relative(populations[3 * i + 2]!, -Math.expm1(-slow * t))).toBeLessThan(1e-11);
    });
  });

  it("is at rest where a time holds more jumps than a double can count", () => {
    for (const fast of [1e14, 1e17, 1e26, 1e60, 1e95]) {
      const times = Array.from({ length: 40 }, (_, i) => 1e-3 * 1.3 ** i);
      const populations = propagateMarkov(
        Float64Array.of(-fast, 2 * fast, fast, -2 * fast),
        2,
        [1, 0],
        planTimes(times, 0.7),
      );
      times.forEach((_, i) => {
        expect(populations[2 * i]).toBeCloseTo(2 / 3, 14);
        expect(populations[2 * i + 1]).toBeCloseTo(1 / 3, 14);
      });
    }
  });

  it("leaves levels without rates alone", () => {
    const populations = propagateMarkov(new Float64Array(4), 2, [0.25, 0.5], planTimes([0, 1, 1e9], 0.1));
    expect(Array.from(populations)).toEqual([0.25, 0.5, 0.25, 0.5, 0.25, 0.5]);
  });
});

describe("propagateMarkov on any generator", () => {
  const systems = fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      rates: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: size - 1 }),
          fc.integer({ min: 0, max: size - 1 }),
          uniform(-6, 6).map((x) => 10 ** x),
        ),
        { maxLength: 20 },
      ),
      initial: fc.array(uniform(0, 1), { minLength: size, maxLength: size }),
      times: fc.tuple(
        uniform(-8, 3).map((x) => 10 ** x),
        uniform(-8, 3).map((x) => 10 ** x),
      ),
      step: uniform(-9, 3).map((x) => 10 ** x),
    }),
  );
  const generatorFrom = (size: number, rates: [number, number, number][]) =>
    generatorOf(
      size,
      rates.filter(([from, to]) => from !== to),
    );

  it("keeps populations non-negative and their sum to 1e-14", () => {
    fc.assert(
      fc.property(systems, ({ size, rates, initial, times, step }) => {
        const populations = propagateMarkov(generatorFrom(size, rates), size, initial, planTimes(times, step));
        const total = initial.reduce((sum, value) => sum + value, 0);
        for (let i = 0; i < times.length; i++) {
          const row = populations.subarray(i * size, (i + 1) * size);
          for (const value of row) expect(value).toBeGreaterThanOrEqual(0);
          const sum = row.reduce((partial, value) => partial + value, 0);
          expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-14 * total);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("keeps their sum to the last digits through a hundred doublings", () => {
    const size = 12;
    const next = numbers(5);
    const rates = Array.from(
      { length: 40 },
      (_, i) => [i % size, (i * 5 + 1) % size, 10 ** (3 * next())] as const,
    ).filter(([from, to]) => from !== to);
    const initial = Array.from({ length: size }, (_, n) => 1 / (3 + n));
    const total = initial.reduce((sum, value) => sum + value, 0);
    const times = [1e-9, 0.37, 1e6, 7e15, 1.1e21];
    const populations = propagateMarkov(generatorOf(size, rates), size, initial, planTimes(times, 1e-9));
    times.forEach((time, i) => {
      const sum = populations.subarray(i * size, (i + 1) * size).reduce((partial, value) => partial + value, 0);
      expect(Math.abs(sum / total - 1), `at ${time}`).toBeLessThan(1e-15);
    });
  });

  it("is a semigroup: first s then t is s + t", () => {
    fc.assert(
      fc.property(systems, ({ size, rates, initial, times: [s, t], step }) => {
        const generator = generatorFrom(size, rates);
        const at = (start: ArrayLike<number>, time: number) =>
          propagateMarkov(generator, size, start, planTimes([time], step));
        const once = at(initial, s + t);
        at(at(initial, s), t).forEach((value, n) => {
          expect(Math.abs(value - once[n]!)).toBeLessThan(1e-12);
        });
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("does not depend on the base step", () => {
    fc.assert(
      fc.property(systems, ({ size, rates, initial, times, step }) => {
        const generator = generatorFrom(size, rates);
        const coarse = propagateMarkov(generator, size, initial, planTimes(times, step));
        const fine = propagateMarkov(generator, size, initial, planTimes(times, step / 7));
        coarse.forEach((value, i) => {
          expect(Math.abs(value - fine[i]!)).toBeLessThan(1e-12);
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe("propagateMarkov and its sample plan", () => {
  const generator = generatorOf(2, [[0, 1, 1]]);

  it("records the start, the strides that ask for it, then the requested times", () => {
    const plan: SamplePlan = {
      step: 0.25,
      recordStart: true,
      strides: [
        { level: 0, count: 2, record: true },
        { level: 1, count: 1, record: false },
        { level: 1, count: 1, record: true },
      ],
      requested: [{ steps: 7, remainder: 0.125 }],
      times: Float64Array.of(0, 0.25, 0.5, 1.5, 1.875),
    };
    const populations = propagateMarkov(generator, 2, [1, 0], plan);
    expect(populations.length).toBe(10);
    plan.times.forEach((t, i) => {
      expect(populations[2 * i]).toBeCloseTo(Math.exp(-t), 14);
    });
  });

  it("takes a remainder of a whole step", () => {
    const plan: SamplePlan = {
      step: 1,
      recordStart: false,
      strides: [],
      requested: [{ steps: 2, remainder: 1 }],
      times: Float64Array.of(3),
    };
    expect(propagateMarkov(generator, 2, [1, 0], plan)[0]).toBeCloseTo(Math.exp(-3), 14);
  });

  it("leaves nobody where nobody was", () => {
    const plan = planGrid("logarithmic", 20, 5, 1e-3, 1e-2);
    for (const populations of [plan, planTimes([0.3, 7], 1e-3)].map((one) =>
      propagateMarkov(generator, 2, [0, 0], one),
    ))
      expect(populations.every((x) => x === 0)).toBe(true);
  });

  it("takes any power of two for the share that is left within a step", () => {
    // Fine steps of 2^−20 and a last part of one, beside whole steps: the exponents add.
    const step = 3;
    for (const remainder of [0, 2 ** -30, 0.7, 1, 2, 2.999999, 3 - 2 ** -40]) {
      for (const steps of [0, 1, 5]) {
        const t = steps * step + remainder;
        const plan: SamplePlan = {
          step,
          recordStart: false,
          strides: [],
          requested: [{ steps, remainder }],
          times: Float64Array.of(t),
        };
        const [stayed, left] = propagateMarkov(generatorOf(2, [[0, 1, 7]]), 2, [1, 0], plan);
        expect(relative(stayed!, Math.exp(-7 * t))).toBeLessThan(1e-12);
        expect(left).toBeCloseTo(-Math.expm1(-7 * t), 14);
      }
    }
  });

  it("says how far it is, from 0 upwards, and pauses between doublings", () => {
    const run = propagateMarkovInSteps(generator, 2, [1, 0], planTimes([1e6], 1e-3));
    const shares: number[] = [];
    let step = run.next();
    for (; !step.done; step = run.next()) shares.push(step.value);
    expect(shares[0]).toBe(0);
    // 10⁹ base steps are 29 doublings.
    expect(shares.filter((share) => share > 0).length).toBeGreaterThanOrEqual(29);
    for (const [i, share] of shares.entries()) if (i > 0) expect(share).toBeGreaterThanOrEqual(shares[i - 1]!);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThan(1);
    expect(step.value).toEqual(propagateMarkov(generator, 2, [1, 0], planTimes([1e6], 1e-3)));
  });

  it("fills a chain of any length after the shortest time, and ends below what is of interest", () => {
    // The population of level n is (t)^n/n! e^{−t}, for as long as that is a number anybody could want.
    const size = 60;
    const chain = generatorOf(
      size,
      Array.from({ length: size - 1 }, (_, n) => [n, n + 1, 1] as const),
    );
    const start = Array.from({ length: size }, (_, n) => (n === 0 ? 1 : 0));
    for (const t of [1e-9, 1e-3]) {
      // Within one base step, and over many.
      for (const step of [4 * t, t / 1000]) {
        const populations = propagateMarkov(chain, size, start, planTimes([t], step));
        let expected = Math.exp(-t);
        for (let n = 0; n < size; n++) {
          if (expected > 1e-140) expect(relative(populations[n]!, expected), `level ${n} at ${t}`).toBeLessThan(1e-12);
          else expect(populations[n]).toBeLessThan(1e-130);
          expected *= t / (n + 1);
        }
      }
    }
  });

  it("agrees on grids with the same times asked one by one", () => {
    const grid = planGrid("logarithmic", 200, 5, 1e-5, 1e-4);
    const walked = propagateMarkov(generator, 2, [1, 0], grid);
    grid.times.forEach((t, i) => {
      expect(relative(walked[2 * i]!, Math.exp(-t))).toBeLessThan(1e-13);
    });
  });

  it("rejects descending strides and arrays of the wrong length", () => {
    const plan = planTimes([1], 1);
    const strides = [1, 0].map((level) => ({ level, count: 1, record: false }));
    expect(() => propagateMarkov(generator, 2, [1, 0], { ...plan, strides })).toThrow("level 0 after a higher one");
    expect(() => propagateMarkov(generator, 3, [1, 0, 0], plan)).toThrow("4 rates and 3 populations for size 3");
    expect(() => propagateMarkov(generator, 2, [1, 0, 0], plan)).toThrow("4 rates and 3 populations for size 2");
    expect(() => propagateMarkov(new Float64Array(9), 2, [1, 0], plan)).toThrow("9 rates and 2 populations for size 2");
  });
});
