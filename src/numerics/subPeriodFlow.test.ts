import { describe, expect, it } from "vitest";
import { prefersSubPeriods } from "./cocycleCost.ts";
import type { QuasiPeriodicSystem } from "./quasiPeriodicSystem.ts";
import { SubPeriodFlow } from "./subPeriodFlow.ts";
import { TaylorIntegrator } from "./taylor.ts";
import { drain, largestDifference, numbers, pair, system } from "./testing/systems.ts";
import { TorusGrid } from "./torusGrid.ts";

const POINT = new TorusGrid([]);

/** A slow coordinate coupled by the wave to a fast pair that rotates and decays. */
function slowAndFast(
  rotation: number,
  decay: number,
  frequencies: readonly number[],
  modes: readonly { alpha: number[]; re: number; im: number }[],
  coupling = 0.3,
): QuasiPeriodicSystem {
  return system({
    constant: [
      [-1e-3, 0, 0],
      [0, -decay, rotation],
      [0, -rotation, -decay],
    ],
    modulated: [
      [0, coupling, 0],
      [-coupling, 0, 0],
      [0, 0, 0],
    ],
    frequencies,
    modes,
    slow: 1,
  });
}

const ONE = pair([1], 0.5);
const TWO = [...pair([1, 0], 0.4), ...pair([0, 1], 0.1, 0.05)];
const OPTIONS = { refinement: 1, tailTolerance: 1e-10 };

function flowOf(of: QuasiPeriodicSystem, otherSizes: readonly number[] = [], tailTolerance = OPTIONS.tailTolerance) {
  const period = (2 * Math.PI) / (of.modulation.frequencies[0] ?? 1);
  const flow = new SubPeriodFlow(of, otherSizes, { ...OPTIONS, tailTolerance, period });
  const points = otherSizes.reduce((product, size) => product * size, 1);
  const maps = new Float64Array(points * of.size ** 2);
  const { value } = drain(flow.build(maps));
  return { flow, maps, built: value, period };
}

/** A state carried over a part of a period by the flow, and the rest by the series. */
function carry(of: QuasiPeriodicSystem, flow: SubPeriodFlow, phases: number[], duration: number): Float64Array {
  const state = Float64Array.of(1, 0.2, -0.1);
  const covered = drain(flow.advance(state, phases, duration)).value;
  expect(covered).toBeLessThanOrEqual(duration);
  new TaylorIntegrator(of, 1).advanceState(state, phases, 0, duration - covered);
  return state;
}

function direct(of: QuasiPeriodicSystem, phases: readonly number[], duration: number): Float64Array {
  const state = Float64Array.of(1, 0.2, -0.1);
  new TaylorIntegrator(of, 1).advanceState(state, phases, 0, duration);
  return state;
}

describe("SubPeriodFlow, where the series works as well", () => {
  it.each([
    ["a fast decay", slowAndFast(1, 100, [1], ONE), []],
    ["a fast rotation", slowAndFast(80, 0.5, [1], ONE), []],
    ["a constant wave", slowAndFast(3, 100, [], pair([], 0.7)), []],
    ["two colours", slowAndFast(1, 100, [1.9, Math.SQRT2], TWO), [15]],
  ] as const)("finds the same maps and states: %s", (_, of, otherSizes) => {
    const { flow, maps, built, period } = flowOf(of, otherSizes);
    expect(built).toBe(true);
    const size = otherSizes[0] ?? 1;
    for (let point = 0; point < size; point++) {
      const expected = new Float64Array(9);
      new TaylorIntegrator(of, 3).writeMap(expected, [0, point / size], period);
      expect(largestDifference(maps.slice(point * 9, point * 9 + 9), expected)).toBeLessThan(1e-11);
    }
    const next = numbers(1);
    for (let i = 0; i < 5; i++) {
      const start = [0, Math.abs(next())].slice(0, Math.max(1, of.modulation.frequencies.length));
      const duration = Math.abs(next()) * period;
      expect(largestDifference(carry(of, flow, [...start], duration), direct(of, start, duration))).toBeLessThan(1e-10);
    }
  });

  it("walks the period of a slow wave that turns the levels thousands of times", () => {
    // Frequency 2·10⁻³ beside a rotation by 1 + 0.5·φ: harmonics in the hundreds over one period.
    const of = system({
      constant: [
        [-1e-3, 0, 0],
        [0, -1e-3, 1],
        [0, -1, -1e-3],
      ],
      modulated: [
        [0, 0.1, 0],
        [-0.1, 0, 0.5],
        [0, -0.5, 0],
      ],
      frequencies: [2e-3],
      modes: ONE,
      slow: 1,
    });
    // The phases within a period are met once each: they must be finer than the tail that is asked of the others.
    for (const [tail, error] of [
      [1e-10, 1e-11],
      [1e-6, 1e-8],
    ] as const) {
      const { flow, maps, built, period } = flowOf(of, [], tail);
      expect(built).toBe(true);
      const expected = new Float64Array(9);
      new TaylorIntegrator(of, 3).writeMap(expected, [0], period);
      expect(largestDifference(maps, expected)).toBeLessThan(error);
      const duration = 0.617 * period;
      expect(largestDifference(carry(of, flow, [0], duration), direct(of, [0], duration))).toBeLessThan(error);
    }
  });

  it("walks at every phase of further colours", () => {
    const of = system({
      constant: [
        [-1e-3, 0, 0],
        [0, -1e-3, 1],
        [0, -1, -1e-3],
      ],
      modulated: [
        [0, 0.1, 0],
        [-0.1, 0, 0.5],
        [0, -0.5, 0],
      ],
      frequencies: [2e-3, 1.3e-3, 1.1e-3],
      modes: [...pair([1, 0, 0], 0.5), ...pair([0, 1, 0], 4e-4, 2e-4), ...pair([0, 0, 1], 1e-4)],
      slow: 1,
    });
    const { maps, built, period } = flowOf(of, [15, 11], 1e-6);
    expect(built).toBe(true);
    for (const point of [0, 5, 82, 164]) {
      const expected = new Float64Array(9);
      new TaylorIntegrator(of, 3).writeMap(expected, [0, Math.floor(point / 11) / 15, (point % 11) / 11], period);
      expect(largestDifference(maps.slice(point * 9, point * 9 + 9), expected)).toBeLessThan(1e-8);
    }
  });

  it("keeps a conserved sum on the walk", () => {
    const of = system({
      constant: [
        [-1e-3, 2e-3, 0, 0],
        [1e-3, -2e-3, 0, 0],
        [0, 0, -1e-3, 1],
        [0, 0, -1, -1e-3],
      ],
      modulated: [
        [0, 0, 0.1, 0],
        [0, 0, -0.1, 0],
        [-0.1, 0.1, 0, 0.5],
        [0, 0, -0.5, 0],
      ],
      frequencies: [2e-3],
      modes: ONE,
      slow: 2,
      conservesSlowSum: true,
    });
    const { maps, built } = flowOf(of);
    expect(built).toBe(true);
    for (let column = 0; column < 4; column++) expect(Math.abs(maps[column]! + maps[4 + column]!)).toBeLessThan(1e-16);
  });
});

describe("SubPeriodFlow, where nothing else works", () => {
  it("lets a fast pair follow the slow coordinate: y' = −(coupling φ)² y/γ up to O(γ⁻²)", () => {
    for (const decay of [1e4, 1e6, 1e12, 1e40]) {
      const coupling = Math.sqrt(decay);
      const of = slowAndFast(0, decay, [1], ONE, coupling);
      const { maps, built } = flowOf(of);
      expect(built).toBe(true);
      // The mean of cos² over a period is 1/2.
      const slaved = Math.expm1(-2 * Math.PI * (1e-3 + 0.5));
      expect(Math.abs(maps[0]! - slaved)).toBeLessThan(10 / decay + 1e-13);
    }
  });

  it("takes work that grows with the logarithm of the rate", () => {
    const work = (decay: number) => {
      const { flow } = flowOf(slowAndFast(1, decay, [1], ONE));
      return flow.operations;
    };
    expect(work(1e9) / work(1e3)).toBeLessThan(4);
    expect(prefersSubPeriods(slowAndFast(1, 1e9, [1], ONE), POINT, 2 * Math.PI)).toBe(true);
    expect(prefersSubPeriods(slowAndFast(1, 1, [1], ONE), POINT, 2 * Math.PI)).toBe(false);
  });
});

describe("SubPeriodFlow beside a coherence in resonance", () => {
  /** A slow coordinate, a pair that turns once a period and hardly decays, and one that dies within 1/100 of a radian. */
  function withResonance(decay: number, shift: number, strength: number): QuasiPeriodicSystem {
    const modulated = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (_, j) => strength * Math.sin(1 + 3 * i - 2 * j)),
    );
    return system({
      constant: [
        [-1e-3, 0, 0, 0, 0],
        [0, -decay, 1 + shift, 0, 0],
        [0, -1 - shift, -decay, 0, 0],
        [0, 0, 0, -100, 0.3],
        [0, 0, 0, -0.3, -100],
      ],
      rotations: [
        { re: 1, im: 2, decay, speed: 1, shift },
        { re: 3, im: 4, decay: 100, speed: 0.3, shift: 0 },
      ],
      modulated,
      frequencies: [1],
      modes: ONE,
      slow: 1,
    });
  }

  it("keeps the digits of a life of 10⁹ periods", () => {
    const decay = 1e-10;
    const shift = 3e-10;
    const { maps, period } = flowOf(withResonance(decay, shift, 0));
    expect(maps[6]! / -(decay * period)).toBeCloseTo(1, 8);
    expect(maps[7]! / (shift * period)).toBeCloseTo(1, 8);
  });

  it("carries states from any phase over any part of a period", () => {
    const of = withResonance(1e-5, 5e-3, 0.05);
    const { flow, period } = flowOf(of);
    const integrator = new TaylorIntegrator(of, 1);
    for (const [phase, part] of [
      [0, 0.617],
      [0.3, 0.25],
      [0.85, 0.9],
    ] as const) {
      const expected = Float64Array.of(1, 0.2, -0.1, 0.05, 0.3);
      const state = expected.slice();
      integrator.advanceState(expected, [phase], 0, part * period);
      const phases = [phase];
      const covered = drain(flow.advance(state, phases, part * period)).value;
      integrator.advanceState(state, phases, 0, part * period - covered);
      expect(largestDifference(state, expected)).toBeLessThan(1e-12);
    }
  });
});

describe("SubPeriodFlow gives up in words", () => {
  it("is false when another dimension of the grid is too small", () => {
    expect(
      flowOf(slowAndFast(1, 100, [1.9, 1], [...pair([1, 0], 0.4), ...pair([0, 1], 0.1), ...pair([0, 3], 0.1)]), [3])
        .built,
    ).toBe(false);
  });

  it("throws when a period is too long even to be walked", () => {
    const of = system({
      constant: [
        [0, 1],
        [-1, 0],
      ],
      modulated: [
        [0, 1],
        [-1, 0],
      ],
      frequencies: [1e-12],
      modes: ONE,
      slow: 1,
    });
    expect(() => flowOf(of)).toThrow(/One period of the wave is too long/);
  });
});
