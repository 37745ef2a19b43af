import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propagateMarkov } from "../../numerics/markovMap.ts";
import { planTimes } from "../../numerics/samplePlanner.ts";
import { uniform } from "../../numerics/testing/uniform.ts";
import { asRates, generatorOf } from "../rates/generator.ts";
import { equilibriumOf } from "./equilibrium.ts";

function generatorFrom(size: number, rates: readonly (readonly [number, number, number])[]) {
  const values = new Float64Array(size * size);
  for (const [from, to, rate] of rates) if (from !== to) values[from * size + to] = rate;
  return generatorOf(asRates(values), size);
}

describe("equilibriumOf", () => {
  it("shares a transient level between closed classes by its branching ratio", () => {
    const generator = generatorFrom(5, [
      [0, 1, 1e-9],
      [0, 3, 3e-9],
      [1, 2, 1],
      [2, 1, 3],
      [3, 4, 5],
    ]);
    const state = equilibriumOf(generator, 5, [0.8, 0.1, 0.1, 0, 0]);
    [0, 0.3, 0.1, 0, 0.6].forEach((value, n) => {
      expect(state[n]).toBeCloseTo(value, 14);
    });
  });

  it("keeps what has no rates where it is", () => {
    expect(Array.from(equilibriumOf(generatorFrom(2, []), 2, [0.2, 0.5]))).toEqual([0.2, 0.5]);
  });

  it("needs no detailed balance: a cycle carries a current", () => {
    const generator = generatorFrom(3, [
      [0, 1, 1],
      [1, 2, 2],
      [2, 0, 4],
    ]);
    equilibriumOf(generator, 3, [1, 0, 0]).forEach((value, n) => {
      expect(value).toBeCloseTo([4 / 7, 2 / 7, 1 / 7][n]!, 15);
    });
  });

  it("follows a thousand levels without overflowing", () => {
    const chain = Array.from({ length: 999 }, (_, n) => [n, n + 1, 1] as const);
    const state = equilibriumOf(generatorFrom(1000, chain), 1000, new Float64Array(1000).fill(1));
    expect(state[999]).toBe(1000);
  });

  it("is where the evolution goes", () => {
    const systems = fc.integer({ min: 1, max: 6 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        rates: fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: size - 1 }),
            fc.integer({ min: 0, max: size - 1 }),
            uniform(-3, 3).map((x) => 10 ** x),
          ),
          { maxLength: 14 },
        ),
        start: fc.array(uniform(0, 1), { minLength: size, maxLength: size }),
      }),
    );
    fc.assert(
      fc.property(systems, ({ size, rates, start }) => {
        const generator = generatorFrom(size, rates);
        const late = propagateMarkov(generator, size, start, planTimes([1e12], 1));
        equilibriumOf(generator, size, start).forEach((value, n) => {
          expect(Math.abs(value - late[n]!)).toBeLessThan(1e-10);
        });
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
