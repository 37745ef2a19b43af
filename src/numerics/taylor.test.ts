import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeRows } from "./denseMap.ts";
import { angularSpeed, type QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { takeScratch } from "./scratch.ts";
import { TaylorIntegrator, taylorOperations } from "./taylor.ts";
import { largestDifference, pair, randomSystem, system, witness } from "./testing/systems.ts";
import { uniform } from "./testing/uniform.ts";

const ROTATION = [
  [0, 1],
  [-1, 0],
];

const TWO_COLOURS = [...pair([1, 0], 0.4, 0.1), ...pair([0, 1], 0.3), ...pair([1, -1], 0.1), ...pair([0, 0], 0.2)];

/** E over [start, start + duration], I + E the flow; in column blocks of `width`. */
function mapOver(
  of: QuasiPeriodicSystem,
  turns: readonly number[],
  start: number,
  duration: number,
  options: { width?: number; refinement?: number } = {},
): Float64Array {
  const { size } = of;
  const { width = size, refinement = 1 } = options;
  const map = new Float64Array(size * size);
  for (let first = 0; first < size; first += width) {
    const columns = Math.min(width, size - first);
    const block = new Float64Array(size * columns);
    const there = turns.map((turn, j) => turn + (of.modulation.frequencies[j]! * start) / (2 * Math.PI));
    new TaylorIntegrator(of, columns, { refinement }).writeMap(block, there, duration, first);
    for (let row = 0; row < size; row++) {
      for (let j = 0; j < columns; j++) map[row * size + first + j] = block[row * columns + j]!;
    }
  }
  return map;
}

describe("TaylorIntegrator against exact solutions", () => {
  it("rotates", () => {
    for (const angle of [1e-3, 1, 7, 100]) {
      const map = mapOver(system({ constant: ROTATION }), [], 0, angle);
      const exact = [Math.cos(angle) - 1, Math.sin(angle), -Math.sin(angle), Math.cos(angle) - 1];
      expect(largestDifference(map, exact)).toBeLessThan(1e-14 * (1 + angle));
    }
  });

  it("decays, by any rate next to any other", () => {
    const rates = [1e-14, 1e-3, 1, 30];
    const constant = rates.map((rate, i) => rates.map((_, j) => (i === j ? -rate : 0)));
    // Each in a block of its own, since errors are judged by blocks.
    for (const [i, rate] of rates.entries()) {
      const map = mapOver(system({ constant: [[-rate]] }), [], 0, 2);
      expect(Math.abs(map[0]! / Math.expm1(-2 * rate) - 1)).toBeLessThan(1e-14);
      const among = mapOver(system({ constant }), [], 0, 2)[i * 5]!;
      expect(Math.abs(among - Math.expm1(-2 * rate))).toBeLessThan(1e-14);
    }
  });

  it("keeps the relative precision of increments of 1e-16 next to the identity", () => {
    // A slow rotation by εT: E = cos εT − 1 = −2 sin²(εT/2) in the diagonal.
    const epsilon = 1e-9;
    const constant = [
      [0, epsilon],
      [-epsilon, 0],
    ];
    const map = mapOver(system({ constant, slow: 1 }), [], 0, 5);
    expect(Math.abs(map[0]! / (-2 * Math.sin(2.5 * epsilon) ** 2) - 1)).toBeLessThan(1e-14);
  });

  it("is the exponential of a constant matrix, known from its eigenvectors", () => {
    const basis = [
      [1, 1, 0],
      [0, 1, 1],
      [0, 0, 1],
    ];
    const inverse = [
      [1, -1, 1],
      [0, 1, -1],
      [0, 0, 1],
    ];
    const eigenvalues = [-0.3, -2, 0.1];
    const conjugated = (f: (x: number) => number) =>
      basis.map((row) =>
        inverse[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * f(eigenvalues[k]!) * inverse[k]![j]!, 0)),
      );
    const map = mapOver(system({ constant: conjugated((x) => x) }), [], 0, 4);
    expect(largestDifference(map, conjugated((x) => Math.expm1(4 * x)).flat())).toBeLessThan(1e-14);
  });

  it("follows a quasi-periodic drive that commutes with the rest: e^{−τ} R(∫φ)", () => {
    const damping = [
      [-0.1, 0],
      [0, -0.1],
    ];
    const frequencies = [1, Math.SQRT2];
    const driven = system({
      constant: damping,
      modulated: ROTATION,
      frequencies,
      modes: [...pair([1, 0], 0.8), ...pair([0, 1], 0, -0.6), ...pair([0, 0], 0.3)],
    });
    // φ = 1.6 cos τ + 1.2 sin √2τ + 0.3
    const integral = (tau: number) =>
      1.6 * Math.sin(tau) + (1.2 * (1 - Math.cos(Math.SQRT2 * tau))) / Math.SQRT2 + 0.3 * tau;
    for (const tau of [0.5, 12, 60]) {
      const state = Float64Array.of(1, 0);
      new TaylorIntegrator(driven, 1).advanceState(state, [0, 0], 0, tau);
      const size = Math.exp(-0.1 * tau);
      const exact = [size * Math.cos(integral(tau)), -size * Math.sin(integral(tau))];
      expect(largestDifference(state, exact)).toBeLessThan(2e-14 * (1 + tau / 10));
    }
  });
});

describe("TaylorIntegrator where slow and fast coordinates meet", () => {
  /**
   * Beside motion of order 1 that a few terms follow, one entry of 10⁻⁹ that the wave drives five times as fast: it keeps its
   * digits in whichever block of slow and fast rows and columns it is. The first coordinate, a slow one, rests.
   */
  const DRIVEN = 1e-9;
  const RATE = 0.5;
  const DURATION = 4.1;
  const cases = [1, 2].flatMap((row) => [1, 2].map((column) => [row, column] as const));

  it.each(cases)("keeps a small entry in row %i, column %i", (row, column) => {
    const diagonal = row === column;
    const at = (i: number, j: number, x: number, y: number) =>
      [0, 1, 2].map((r) => [0, 1, 2].map((c) => (r === i && c === j ? x : r === c && r > 0 ? y : 0)));
    const driven = system({
      constant: at(row, column, 0, -RATE),
      modulated: at(row, column, DRIVEN, 0),
      frequencies: [5],
      modes: pair([1], 0.5),
      slow: 2,
    });
    // ∫ cos 5τ; between two that decay alike the integral decays with them.
    const integral = (DRIVEN * Math.sin(5 * DURATION)) / 5;
    const exact = diagonal ? Math.expm1(integral) : integral * Math.exp(-RATE * DURATION);
    const whole = mapOver(driven, [0], 0, DURATION);
    expect(Math.abs(whole[3 * row + column]! / exact - 1)).toBeLessThan(1e-12);
    const block = new Float64Array(6);
    new TaylorIntegrator(driven, 2).writeMap(block, [0], DURATION, 1);
    expect(Math.abs(block[2 * row + column - 1]! / exact - 1)).toBeLessThan(1e-12);
  });

  it("depends on the product of φ and L₁ alone, of whatever size they are", () => {
    const modes = (size: number) => [...pair([1], 0.4 * size, 0.2 * size), ...pair([3], 0, 0.1 * size)];
    const of = (size: number) =>
      system({
        constant: ROTATION,
        modulated: [
          [0, 0.7 / size],
          [0.2 / size, 0],
        ],
        frequencies: [1.3],
        modes: modes(size),
      });
    const expected = mapOver(of(1), [0.1], 0, 6);
    for (const size of [2 ** -60, 2 ** 60]) expect(mapOver(of(size), [0.1], 0, 6)).toEqual(expected);
  });
});

describe("TaylorIntegrator on random systems", () => {
  const cases = fc.tuple(
    fc.integer({ min: 1, max: 1e6 }),
    fc.integer({ min: 2, max: 6 }),
    uniform(0.01, 0.99),
    uniform(-5, 5),
  );
  const frequencies = [1.3, Math.SQRT1_2];
  const DURATION = 9;

  it("agrees with the Runge–Kutta method", () => {
    fc.assert(
      fc.property(cases, ([seed, size, , start]) => {
        const random = randomSystem(seed, size, 2, frequencies, TWO_COLOURS);
        const y = Float64Array.from({ length: size }, (_, i) => 1 / (1 + i));
        const expected = witness(random, y, [0.3, 0.8], start, DURATION);
        new TaylorIntegrator(random, 1).advanceState(y, [0.3, 0.8], start, DURATION);
        expect(largestDifference(y, expected)).toBeLessThan(1e-11);
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it("gives the same map wherever the interval is split, however the columns are, and with shorter steps", () => {
    fc.assert(
      fc.property(cases, ([seed, size, share, start]) => {
        const random = randomSystem(seed, size, 1, frequencies, TWO_COLOURS);
        const whole = mapOver(random, [0.3, 0.8], start, DURATION);
        const first = mapOver(random, [0.3, 0.8], start, share * DURATION);
        const later = mapOver(random, [0.3, 0.8], start + share * DURATION, (1 - share) * DURATION);
        const product = new Float64Array(size * size);
        composeRows(product, 0, first, 0, later, 0, size, 0, size);
        expect(largestDifference(whole, product)).toBeLessThan(1e-13);
        expect(largestDifference(whole, mapOver(random, [0.3, 0.8], start, DURATION, { width: 2 }))).toBeLessThan(
          1e-13,
        );
        expect(
          largestDifference(whole, mapOver(random, [0.3, 0.8], start, DURATION, { refinement: 0.6 })),
        ).toBeLessThan(1e-13);
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it("starts from a phase as from the time at which the wave has it", () => {
    const random = randomSystem(7, 4, 2, frequencies, TWO_COLOURS);
    const turns = frequencies.map((f) => (f * 2.7) / (2 * Math.PI));
    expect(largestDifference(mapOver(random, turns, 0, DURATION), mapOver(random, [0, 0], 2.7, DURATION))).toBeLessThan(
      1e-13,
    );
  });

  it("visits outputs on the way: the same states as when each is the end", () => {
    const random = randomSystem(8, 4, 2, frequencies, TWO_COLOURS);
    const outputs = [0, 1e-9, 0.4, 0.4, 3, 8.99, DURATION];
    const seen: number[][] = [];
    const state = Float64Array.of(1, 0, 0, 0);
    new TaylorIntegrator(random, 1).advanceState(state, [0, 0], 0, DURATION, outputs, (index, there) => {
      expect(index).toBe(seen.length);
      seen.push(Array.from(there));
    });
    expect(seen).toHaveLength(outputs.length);
    expect(seen.at(-1)).toEqual(Array.from(state));
    outputs.forEach((tau, i) => {
      const alone = Float64Array.of(1, 0, 0, 0);
      new TaylorIntegrator(random, 1).advanceState(alone, [0, 0], 0, tau);
      expect(largestDifference(seen[i]!, alone)).toBeLessThan(1e-14);
    });
  });
});

describe("the work of a TaylorIntegrator", () => {
  it("is bounded by the motion it must resolve, whatever the state", () => {
    const frequencies = [1, Math.SQRT2];
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomSystem(seed, 4, 2, frequencies, TWO_COLOURS);
      for (const refinement of [1, 0.6]) {
        const integrator = new TaylorIntegrator(random, 1, { refinement });
        integrator.advanceState(Float64Array.of(1, 0, 1e-30, 0), [0, 0], 0, 50);
        expect(integrator.steps).toBeLessThanOrEqual(Math.ceil((50 * angularSpeed(random)) / (0.6 * refinement)));
        expect(integrator.steps).toBeGreaterThan(0);
      }
    }
  });

  it("does not grow near a steady state, where increments are noise", () => {
    // Populations at rest up to rounding, coherences gone.
    const resting = system({
      constant: [
        [-0.2, 0.2, 0],
        [0.2, -0.2, 0],
        [0, 0, -1],
      ],
      slow: 2,
    });
    const work = (state: Float64Array) => {
      const integrator = new TaylorIntegrator(resting, 1);
      integrator.advanceState(state, [], 0, 1000);
      return integrator.steps;
    };
    const moving = work(Float64Array.of(1, 0, 0.5));
    const still = Float64Array.of(0.5 + 1e-16, 0.5 - 1e-16, 1e-17);
    expect(work(still)).toBeLessThanOrEqual(2 * moving);
    expect(Math.abs(still[0]! - 0.5)).toBeLessThan(1e-15);
  });

  it("is nothing over no time, and one step where nothing moves", () => {
    const still = system({ constant: [[0]] });
    const integrator = new TaylorIntegrator(still, 1);
    const state = Float64Array.of(0.25);
    integrator.advanceState(state, [], 0, 0);
    expect(integrator.steps).toBe(0);
    integrator.advanceState(state, [], 0, 1e100);
    expect(integrator.steps).toBe(1);
    expect(state[0]).toBe(0.25);
  });

  it("goes with the refinement", () => {
    const random = randomSystem(3, 4, 2, [1, Math.SQRT2], TWO_COLOURS);
    const stepsOf = (refinement?: number) => {
      const integrator = new TaylorIntegrator(random, 1, refinement === undefined ? {} : { refinement });
      integrator.advanceState(Float64Array.of(1, 0, 0, 0), [0, 0], 0, 100);
      return integrator.steps;
    };
    expect(stepsOf(1)).toBe(stepsOf());
    for (const refinement of [0.5, 0.25]) {
      expect(stepsOf(refinement) / stepsOf(1)).toBeGreaterThan(0.9 / refinement);
      expect(stepsOf(refinement) / stepsOf(1)).toBeLessThan(1.1 / refinement);
    }
  });

  it("of a step is two sparse products for each of 28 terms, and a convolution with half as many images on average", () => {
    const none = system({ constant: [0, 1, 2].map(() => [0, 0, 0]) });
    expect(taylorOperations(none, 1)).toBe((28 * 28 * 3) / 2);
    const some = randomSystem(4, 3, 1, [1], pair([1], 0.5));
    const entries = some.constant.values.length + some.modulated.values.length;
    expect(taylorOperations(some, 1) - taylorOperations(none, 1)).toBe(28 * entries);
    expect(taylorOperations(some, 5)).toBe(5 * taylorOperations(some, 1));
    expect(new TaylorIntegrator(some, 2).operationsPerStep).toBe(taylorOperations(some, 2));
  });

  it("is little where the bound on the motion says much: steps grow by half while the series allows it", () => {
    // N² = 0, and the flow is 1 + Nτ.
    const nilpotent = system({
      constant: [
        [1, -1],
        [1, -1],
      ],
    });
    const integrator = new TaylorIntegrator(nilpotent, 2);
    const map = new Float64Array(4);
    integrator.writeMap(map, [], 1000);
    expect(largestDifference(map, [1000, -1000, 1000, -1000])).toBeLessThan(1e-9);
    // 1.5·(1 + 1.5 + 1.5² + …)
    expect(integrator.steps).toBeLessThan(20);
  });

  it("remembers the step of a long way after a short one, which says nothing against it", () => {
    const integrator = new TaylorIntegrator(system({ constant: ROTATION }), 1);
    const state = Float64Array.of(1, 0);
    integrator.advanceState(state, [], 0, 50);
    const usual = integrator.lastStep;
    expect(usual).toBeGreaterThan(2.4);
    for (const duration of [1e-9, 1e-3, 0.5]) {
      integrator.advanceState(state, [], 0, duration);
      expect(integrator.lastStep).toBe(usual);
    }
  });

  it("is a step for every 2.4 radians of a rotation at most, whatever is left for the last one", () => {
    for (const angle of [20, 20.1, 20.2, 20.3, 20.4]) {
      const integrator = new TaylorIntegrator(system({ constant: ROTATION }), 1);
      integrator.advanceState(Float64Array.of(1, 0), [], 0, angle);
      expect(integrator.steps).toBeLessThanOrEqual(Math.ceil(angle / 2.4));
    }
  });
});

describe("the ends of a TaylorIntegrator", () => {
  it("shows an output a rounding beyond the end the state of the end", () => {
    const random = randomSystem(8, 4, 2, [1.3], pair([1], 0.5));
    const seen: number[][] = [];
    const state = Float64Array.of(1, 0, 0, 0);
    const outputs = [1, 3, 3 * (1 + Number.EPSILON), 3 * (1 + 4 * Number.EPSILON)];
    new TaylorIntegrator(random, 1).advanceState(state, [0], 0, 3, outputs, (_, there) => seen.push([...there]));
    expect(seen).toHaveLength(4);
    for (const there of seen.slice(1)) expect(there).toEqual([...state]);
    expect(largestDifference(seen[0]!, [...state])).toBeGreaterThan(1e-3);
  });

  it("can be used for one column after the other, for states between maps, from any time", () => {
    const random = randomSystem(11, 4, 2, [1.3], pair([1], 0.5));
    const integrator = new TaylorIntegrator(random, 1);
    const whole = mapOver(random, [0.2], 0, 4);
    for (const column of [2, 0, 3, 1]) {
      const map = new Float64Array(4);
      integrator.writeMap(map, [0.2], 4, column);
      const state = Float64Array.from({ length: 4 }, (_, i) => (i === column ? 1 : 0));
      const expected = state.map((x, i) => x + whole[4 * i + column]!);
      expect(
        largestDifference(
          map,
          [0, 1, 2, 3].map((i) => whole[4 * i + column]!),
        ),
      ).toBeLessThan(1e-14);
      integrator.advanceState(state, [0.2], 0, 4);
      expect(largestDifference(state, expected)).toBeLessThan(1e-14);
    }
  });

  it("gives its arrays back when it is released, and is of no use any more", () => {
    const random = randomSystem(11, 13, 2, [1.3], pair([1], 0.5));
    const integrator = new TaylorIntegrator(random, 1);
    const state = new Float64Array(13).fill(1);
    integrator.advanceState(state, [0], 0, 1);
    const lengths = [29 * 13, 28 * 13, 29];
    // Whatever of these lengths was kept before is taken away first.
    for (const length of lengths) for (let i = 0; i < 4; i++) takeScratch(length);
    integrator.release();
    const returned = lengths.map((length) => takeScratch(length));
    expect(returned.every((array) => array.some((x) => x !== 0))).toBe(true);
    expect(() => integrator.advanceState(state, [0], 0, 1)).toThrow();
  });
});
