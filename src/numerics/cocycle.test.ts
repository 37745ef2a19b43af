import { describe, expect, it } from "vitest";
import { Cocycle } from "./cocycle.ts";
import { composeRows } from "./denseMap.ts";
import type { QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { takeScratch } from "./scratch.ts";
import { TaylorIntegrator } from "./taylor.ts";
import { build, ONE, OPTIONS, series, THREE, TWO } from "./testing/cocycles.ts";
import { drain, drivenPairs, largestDifference, pair, randomSystem, system, witness } from "./testing/systems.ts";
import { TorusGrid } from "./torusGrid.ts";

describe("a cocycle over one frequency", () => {
  it("doubles to the product of its one-period maps, one by one", () => {
    const random = randomSystem(1, 4, 2, [1.7], ONE);
    const { cocycle } = build(random, [], 0);
    const step = cocycle.values.slice();
    let product = step.slice();
    for (let k = 1; k < 16; k++) {
      const next = new Float64Array(product.length);
      composeRows(next, 0, product, 0, step, 0, 4, 0, 4);
      product = next;
    }
    expect(largestDifference(build(random, [], 4).cocycle.values, product)).toBeLessThan(1e-14);
  });

  it("keeps the relative precision of a rate of 1e-14 a period over a million million periods", () => {
    const slow = system({ constant: [[-1e-14]] });
    const { cocycle } = build(slow, [], 40);
    const exact = Math.expm1(-1e-14 * cocycle.period * 2 ** 40);
    expect(Math.abs(cocycle.values[0]! / exact - 1)).toBeLessThan(1e-13);
  });

  it("conserves the slow sum through 47 doublings", () => {
    const next = [0.3, 0.7, 0.2].map((rate) => rate * 1e-12);
    const conserving = system({
      constant: [
        [-next[0]!, next[1]!, 0.1],
        [next[0]!, -next[1]!, -0.1],
        [-0.1, 0.1, -1],
      ].map((row, i) => row.map((x, j) => (i < 2 && j === 2 ? x * 1e-6 : x))),
      slow: 2,
      conservesSlowSum: true,
    });
    const { cocycle } = build(conserving, [], 47);
    for (let column = 0; column < 3; column++) {
      expect(Math.abs(cocycle.values[column]! + cocycle.values[3 + column]!)).toBeLessThan(1e-16);
    }
  });
});

describe("a cocycle of a system that conserves a sum", () => {
  /** Three slow coordinates that exchange what they have, by rates that no double holds, and a driven pair. */
  const exchanging = (conservesSlowSum: boolean) => {
    const rates = [
      [0, 0.1, 0.7],
      [0.3, 0, 0.13],
      [0.07, 1.1, 0],
    ];
    const losses = [0, 1, 2].map((j) => -rates.reduce((sum, row) => sum + row[j]!, 0));
    return system({
      constant: [
        ...rates.map((row, i) => [...row.map((x, j) => 0.01 * (i === j ? losses[j]! : x)), 0, 0]),
        [0, 0, 0, -0.3, 1.1],
        [0, 0, 0, -1.1, -0.3],
      ],
      modulated: [
        [0, 0, 0, 0, 0.3],
        [0, 0, 0, 0, -0.3],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [-0.15, 0.15, 0, 0, 0],
      ],
      frequencies: [2.3, Math.SQRT2],
      modes: TWO,
      slow: 3,
      conservesSlowSum,
    });
  };
  const largestSum = ({ values, grid }: Cocycle) => {
    let largest = 0;
    for (let point = 0; point < grid.points; point++) {
      for (let column = 0; column < 5; column++) {
        const at = 25 * point + column;
        largest = Math.max(largest, Math.abs(values[at]! + values[at + 5]! + values[at + 10]!));
      }
    }
    return largest;
  };

  it("holds to it at every phase, where rounding would double with every level", () => {
    const run = (conserves: boolean) => build(exchanging(conserves), [15], 45, { tailTolerance: 1 }).cocycle;
    expect(largestSum(run(true))).toBeLessThan(1e-15);
    expect(largestSum(run(false))).toBeGreaterThan(1e-6);
  });
});

describe("a cocycle over several frequencies", () => {
  it.each([
    ["two", [2.3, Math.SQRT2], TWO, [25]],
    ["three", [2.3, Math.SQRT2, 1], THREE, [25, 21]],
  ] as const)("has at every grid phase the map that the series finds: %s", (_, frequencies, modes, sizes) => {
    const random = randomSystem(2, 3, 1, frequencies, modes);
    for (const levels of [0, 1, 4]) {
      const { cocycle, fits } = build(random, sizes, levels);
      expect(fits.every(Boolean)).toBe(true);
      for (const point of [0, 1, Math.floor(cocycle.grid.points / 2), cocycle.grid.points - 1]) {
        const expected = series(random, [0, ...cocycle.grid.phases(point)], cocycle.period * 2 ** levels);
        expect(largestDifference(cocycle.values.slice(point * 9, point * 9 + 9), expected)).toBeLessThan(1e-12);
      }
    }
  });

  it("walks a state from any phase as direct integration does", () => {
    const frequencies = [2.3, Math.SQRT2, 1];
    const random = randomSystem(3, 4, 2, frequencies, THREE);
    const { cocycle } = build(random, [19, 15], 2);
    const state = Float64Array.of(1, 0, 0.5, 0);
    const phases = [0.31, 0.87];
    const seen: Float64Array[] = [];
    cocycle.walk(state, phases, 3, (index, there) => {
      expect(index).toBe(seen.length);
      seen.push(there.slice());
    });
    expect(seen).toHaveLength(3);
    seen.forEach((there, i) => {
      const expected = witness(random, [1, 0, 0.5, 0], [0, 0.31, 0.87], 0, cocycle.period * 4 * (i + 1));
      expect(largestDifference(there, expected)).toBeLessThan(2e-11);
    });
    expect(largestDifference(state, seen[2]!)).toBe(0);
    frequencies.slice(1).forEach((frequency, j) => {
      const turns = [0.31, 0.87][j]! + (frequency * cocycle.period * 12) / (2 * Math.PI);
      expect(phases[j]).toBeCloseTo(turns % 1, 12);
    });
  });

  it("knows the phase after 2^60 periods to the last digit: whole turns are dropped without rounding", () => {
    for (const [first, second] of [
      [1, Math.SQRT1_2],
      [3, Math.SQRT2],
      [Math.PI, 0.3],
    ] as const) {
      const of = randomSystem(1, 1, 1, [first, second], [...pair([1, 0], 0.1), ...pair([0, 1], 0.1)]);
      const { cocycle } = build(of, [3], 60, { tailTolerance: 1 });
      // Exactly: doubles are whole numbers of 2^−60 here, and second·2^60/first has a remainder.
      const [numerator, denominator] = [second, first].map((x) => BigInt(x * 2 ** 60)) as [bigint, bigint];
      const rest = (numerator << 60n) % denominator;
      const exact = Number((rest << 60n) / denominator) / 2 ** 60;
      const off = cocycle.turns[0]! - exact;
      // Twice the precision of a double leaves 2^−106·2^60.
      expect(Math.abs(off - Math.round(off))).toBeLessThan(2 ** -40);
    }
  });

  it("walks a state in resonance with a further colour, and shows it as it is", () => {
    const of = drivenPairs([{ speed: 1 }, { speed: 0.7, decay: 5e-5 }, { speed: -0.3, shift: 1e-3 }], 0.05, [1, 0.7]);
    const { cocycle, fits } = build(of, [41], 2);
    expect(fits.every(Boolean)).toBe(true);
    expect(cocycle.frame.restsOverPeriods).toBe(false);
    const start = [1, 0.2, -0.1, 0.3, 0.4, -0.2, 0.1];
    const state = Float64Array.from(start);
    const phases = [0.31];
    let visits = 0;
    cocycle.walk(state, phases, 2, (index, there) => {
      const expected = witness(of, start, [0, 0.31], 0, cocycle.period * 4 * (index + 1));
      expect(largestDifference(there, expected)).toBeLessThan(2e-11);
      visits++;
    });
    expect(visits).toBe(2);
    cocycle.walk(state, phases, 1);
    expect(largestDifference(state, witness(of, start, [0, 0.31], 0, cocycle.period * 12))).toBeLessThan(2e-11);
  });

  it("keeps the digits of a coherence that turns with a further colour, through 30 doublings", () => {
    const decay = 1e-11;
    const { cocycle } = build(drivenPairs([{ speed: Math.SQRT1_2, decay }], 0, [1, Math.SQRT1_2]), [5], 30);
    const exact = Math.expm1(-decay * cocycle.period * 2 ** 30);
    for (const place of [4, 8]) expect(cocycle.values[place]! / exact).toBeCloseTo(1, 12);
    for (const place of [5, 7]) expect(Math.abs(cocycle.values[place]!)).toBeLessThan(1e-12);
  });

  it("has the first phase on its grid as well, over a base step of any length", () => {
    const random = randomSystem(2, 3, 1, [2.3, Math.SQRT2], TWO);
    const cocycle = new Cocycle(random, new TorusGrid([21, 19]), { ...OPTIONS, period: 0.4, allPhases: true });
    for (let fits = drain(cocycle.integrate()).value; cocycle.level < 2; fits = drain(cocycle.double()).value)
      expect(fits).toBe(true);
    for (const point of [0, 1, 100, 398]) {
      const expected = series(random, cocycle.grid.phases(point), 1.6);
      expect(largestDifference(cocycle.values.slice(point * 9, point * 9 + 9), expected)).toBeLessThan(1e-11);
    }
    [2.3, Math.SQRT2].forEach((frequency, j) => {
      const turns = (frequency * 1.6) / (2 * Math.PI);
      expect(cocycle.turns[j]).toBeCloseTo(turns % 1, 12);
    });
  });

  it("agrees with the single frequency that commensurate ones merge into", () => {
    const modes = [...pair([1, 0], 0.3), ...pair([0, 1], 0.2, 0.1)];
    const merged = randomSystem(4, 4, 2, [1, 0.5], modes);
    expect(merged.modulation.frequencies).toEqual([0.5]);
    const apart: QuasiPeriodicSystem = {
      ...merged,
      modulation: {
        frequencies: [1, 0.5],
        terms: merged.modulation.terms.map((term) => ({
          ...term,
          index: term.frequency === 1 ? [1, 0] : [0, 1],
        })),
      },
    };
    const one = build(merged, [], 5).cocycle;
    const two = build(apart, [31], 6).cocycle;
    const [a, b] = [Float64Array.of(1, 0, 0, 0.2), Float64Array.of(1, 0, 0, 0.2)];
    one.walk(a, [], 3);
    two.walk(b, [0], 3);
    expect(largestDifference(a, b)).toBeLessThan(1e-12);
  });
});

describe("a large system", () => {
  /** 70 coordinates: more columns than are carried at once, the last of them fewer. */
  const large = randomSystem(8, 70, 4, [2.3], pair([1], 0.1));

  it("has the same maps when its columns are carried in parts", () => {
    const cocycle = new Cocycle(large, new TorusGrid([]), { ...OPTIONS, period: 0.05 });
    expect(drain(cocycle.integrate()).yields).toBe(2);
    // One for each part.
    expect(cocycle.steps).toBe(2);
    const whole = series(large, [0], 0.05);
    expect(largestDifference(cocycle.values, whole)).toBeLessThan(1e-14);
  });

  it("takes shorter steps for a second solution, in every part", () => {
    const stepsAt = (refinement: number) => {
      const cocycle = new Cocycle(large, new TorusGrid([]), { ...OPTIONS, refinement, period: 0.05 });
      drain(cocycle.integrate());
      return cocycle.steps;
    };
    expect(stepsAt(1)).toBe(2);
    expect(stepsAt(0.25)).toBeGreaterThan(4);
    expect(stepsAt(0.125)).toBeGreaterThan(1.9 * stepsAt(0.25));
  });

  it("counts the part of a step that its period is, for all columns", () => {
    const integrator = new TaylorIntegrator(large, 70);
    integrator.writeMap(new Float64Array(4900), [0], 0.05);
    const cocycle = new Cocycle(large, new TorusGrid([]), { ...OPTIONS, period: 0.05 });
    drain(cocycle.integrate());
    const share = 0.05 / integrator.lastStep;
    expect(cocycle.operations / (integrator.operationsPerStep * share)).toBeCloseTo(1, 9);
  });

  it("pauses while it is doubled: after every map of some size, and within one of millions of numbers", () => {
    const diagonal = (size: number) =>
      system({
        constant: Array.from({ length: size }, (_, i) =>
          Array.from({ length: size }, (_, j) => (i === j ? -i / size : 0)),
        ),
      });
    for (const [size, pauses] of [
      [10, 1],
      [60, 1],
      [70, 2],
      [160, 4],
    ] as const) {
      const { cocycle } = build(diagonal(size), [], 0);
      const before = cocycle.operations;
      expect(drain(cocycle.double()).yields).toBe(pauses);
      expect((cocycle.operations - before) / size ** 3).toBeCloseTo(1, 12);
      for (let i = 0; i < size; i++) {
        const exact = Math.expm1((-2 * i * cocycle.period) / size);
        expect(Math.abs(cocycle.values[i * size + i]! - exact)).toBeLessThan(1e-14);
      }
    }
  });

  it("counts the series of all its columns", () => {
    const integrator = new TaylorIntegrator(large, 70);
    integrator.writeMap(new Float64Array(4900), [0], 1);
    const cocycle = new Cocycle(large, new TorusGrid([]), { ...OPTIONS, period: 1 });
    // Thirty million multiplications at once are, over so many radians, seven columns.
    expect(drain(cocycle.integrate()).yields).toBe(10);
    const whole = integrator.operationsPerStep * integrator.steps;
    expect(cocycle.operations / whole).toBeGreaterThan(0.5);
    expect(cocycle.operations / whole).toBeLessThan(2);
  });
});

describe("a cocycle that is released", () => {
  it("leaves its arrays to the next one, and holds nothing", () => {
    const of = randomSystem(9, 7, 2, [2.3, Math.SQRT2], TWO);
    const { cocycle } = build(of, [5], 1, { tailTolerance: 1 });
    const { values } = cocycle;
    cocycle.release();
    expect(cocycle.values).toHaveLength(0);
    const taken = [1, 2].map(() => takeScratch(values.length));
    expect(taken).toContain(values);
    expect(taken[0]).not.toBe(taken[1]);
  });
});

describe("a long run", () => {
  it("breathes while it works", () => {
    const large = randomSystem(7, 40, 4, [2.3, Math.SQRT2], TWO);
    const cocycle = new Cocycle(large, new TorusGrid([5]), { ...OPTIONS, period: 1, tailTolerance: 1 });
    expect(drain(cocycle.integrate()).yields).toBeGreaterThanOrEqual(5);
    expect(drain(cocycle.double()).yields).toBeGreaterThan(0);
  });
});
