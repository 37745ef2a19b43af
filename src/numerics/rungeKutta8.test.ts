import { describe, expect, it } from "vitest";
import { RungeKutta8, type Slope } from "./rungeKutta8.ts";

/** Equation, start, exact solution at τ. */
const PROBLEMS: [string, Slope, number[], (tau: number) => number[]][] = [
  [
    "rotation",
    (_, y, slope) => {
      slope[0] = y[1]!;
      slope[1] = -y[0]!;
    },
    [1, 0],
    (tau) => [Math.cos(tau), -Math.sin(tau)],
  ],
  [
    "driven decay",
    (tau, y, slope) => {
      slope[0] = -y[0]! + Math.cos(tau);
    },
    [0],
    (tau) => [(Math.cos(tau) + Math.sin(tau) - Math.exp(-tau)) / 2],
  ],
  [
    "y' = y²",
    (_, y, slope) => {
      slope[0] = y[0]! ** 2;
    },
    [-1],
    (tau) => [-1 / (1 + tau)],
  ],
];

function solve(slope: Slope, start: number[], end: number, tolerance: number, firstStep = 0.01): RungeKutta8 {
  const solver = new RungeKutta8(slope, 0, Float64Array.from(start), {
    relativeTolerance: tolerance,
    absoluteTolerance: tolerance,
    firstStep,
  });
  while (solver.tau < end) solver.advance(end);
  return solver;
}

const errorOf = (solver: RungeKutta8, exact: number[]) => Math.max(...exact.map((x, i) => Math.abs(x - solver.y[i]!)));

describe("RungeKutta8", () => {
  it.each(PROBLEMS)("solves %s to its tolerance with bounded work", (_, slope, start, exact) => {
    for (const tolerance of [1e-6, 1e-9, 1e-12]) {
      const solver = solve(slope, start, 20, tolerance);
      expect(solver.tau).toBe(20);
      expect(errorOf(solver, exact(20))).toBeLessThan(100 * tolerance);
      expect(solver.evaluations).toBeLessThan(12 * 20 * (1 + tolerance ** (-1 / 8)));
    }
  });

  it("is of order 8: one step of half the length has 1/2^9 of the error", () => {
    const [, slope, start, exact] = PROBLEMS[1]!;
    // So loose a tolerance that any step is accepted.
    const errors = [0.8, 0.4, 0.2].map((h) => {
      const solver = new RungeKutta8(slope, 0, Float64Array.from(start), {
        relativeTolerance: 1e9,
        absoluteTolerance: 1e9,
        firstStep: h,
      });
      solver.advance(h);
      expect(solver.steps).toBe(1);
      return errorOf(solver, exact(h));
    });
    for (const i of [0, 1]) {
      const order = Math.log2(errors[i]! / errors[i + 1]!);
      expect(order).toBeGreaterThan(8.5);
      expect(order).toBeLessThan(9.8);
    }
  });

  it("takes steps that grow with the eighth root of the tolerance, and rejects few", () => {
    for (const [, slope, start] of PROBLEMS.slice(0, 2)) {
      const [loose, fine] = [1e-7, 1e-11].map((tolerance) => solve(slope, start, 200, tolerance));
      // 10^{4/8} = 3.2; the fifth-order estimate alone, without that of order three, would give 10^{4/6} = 4.6.
      expect(fine!.steps / loose!.steps).toBeGreaterThan(2.5);
      expect(fine!.steps / loose!.steps).toBeLessThan(3.9);
      for (const { steps, evaluations } of [loose!, fine!]) expect(evaluations).toBeLessThan(12 * 1.4 * steps);
    }
  });

  it("does not depend on where an integration is interrupted, up to its tolerance", () => {
    const [, slope, start, exact] = PROBLEMS[0]!;
    const solver = new RungeKutta8(slope, 0, Float64Array.from(start), {
      relativeTolerance: 1e-12,
      absoluteTolerance: 1e-12,
      firstStep: 0.1,
    });
    for (const stop of [1e-9, 0.3, 0.3, 0.30001, 7, 20]) while (solver.tau < stop) solver.advance(stop);
    expect(errorOf(solver, exact(20))).toBeLessThan(1e-10);
    // A step cut short by an output does not shrink the steps after it.
    expect(solver.steps).toBeLessThan(solve(slope, start, 20, 1e-12).steps + 10);
  });

  it("takes the steps of one equation for any number of copies of it", () => {
    const [, slope, start] = PROBLEMS[1]!;
    const copies = 50;
    const one = solve(slope, start, 20, 1e-9);
    const many = solve(
      (tau, y, slopes) => {
        for (let i = 0; i < copies; i++) slope(tau, y.subarray(i, i + 1), slopes.subarray(i, i + 1));
      },
      Array.from({ length: copies }, () => start[0]!),
      20,
      1e-9,
    );
    expect(many.steps).toBe(one.steps);
    expect(many.evaluations).toBe(one.evaluations);
    for (const y of many.y) expect(y).toBeCloseTo(one.y[0]!, 14);
  });

  it("asks for relative precision of what is large, and for absolute precision of what is small", () => {
    const [, slope] = PROBLEMS[0]!;
    const stepsOf = (size: number, relativeTolerance: number, absoluteTolerance: number) => {
      const options = { relativeTolerance, absoluteTolerance, firstStep: 0.1 };
      const solver = new RungeKutta8(slope, 0, Float64Array.of(size, 0), options);
      while (solver.tau < 50) solver.advance(50);
      return solver.steps;
    };
    // A linear equation of any size, where the tolerance goes with it. A power of two: every rounding goes with it too.
    const scale = 2 ** 20;
    expect(stepsOf(scale, 1e-9, 1e-9 * scale)).toBe(stepsOf(1, 1e-9, 1e-9));
    expect(stepsOf(scale, 0, 1e-9 * scale)).toBe(stepsOf(1, 0, 1e-9));
    // Where either allows it, steps are long: a tolerance a million times larger takes steps 10^{6/8} = 5.6 times longer.
    expect(stepsOf(1, 0, 1e-9) / stepsOf(1, 1e-3, 1e-9)).toBeGreaterThan(3);
    expect(stepsOf(1, 1e-9, 1e-3) / stepsOf(1, 1e-3, 1e-3)).toBeLessThan(1.5);
    // What is below the absolute tolerance is not resolved at all.
    expect(stepsOf(1e-9, 1e-9, 1e-6)).toBeLessThan(12);
  });

  it("grows sixfold at most, and by that much where nothing moves", () => {
    const still: Slope = (_, __, slope) => {
      slope[0] = 0;
    };
    // 0.001·(1 + 6 + 6² + …) reaches 1000 with the ninth step, halves of the rest before the end.
    const solver = solve(still, [0.25], 1000, 1e-9, 0.001);
    expect(solver.y[0]).toBe(0.25);
    expect(solver.steps).toBeGreaterThanOrEqual(8);
    expect(solver.steps).toBeLessThanOrEqual(11);
    expect(solver.evaluations).toBe(12 * solver.steps);
  });

  it("evaluates the slope at the start of a step once, however often the step is tried", () => {
    const [, slope, start] = PROBLEMS[0]!;
    let calls = 0;
    const solver = new RungeKutta8(
      (tau, y, result) => {
        calls++;
        slope(tau, y, result);
      },
      0,
      Float64Array.from(start),
      { relativeTolerance: 1e-12, absoluteTolerance: 1e-12, firstStep: 8 },
    );
    solver.advance(100);
    expect(solver.steps).toBe(1);
    expect(solver.evaluations).toBe(calls);
    // One, and eleven for each attempt: 8 is too long and is cut to a fifth at most.
    expect((calls - 1) % 11).toBe(0);
    expect((calls - 1) / 11).toBeGreaterThan(1);
    expect(solver.tau).toBeGreaterThanOrEqual(8 * 0.2 ** ((calls - 1) / 11 - 1));
  });

  it("begins anew after a step that was too long with what its error asks for, no less", () => {
    const [, slope, start] = PROBLEMS[0]!;
    const usual = 20 / solve(slope, start, 20, 1e-10).steps;
    const options = { relativeTolerance: 1e-10, absoluteTolerance: 1e-10, firstStep: 1.5 * usual };
    const solver = new RungeKutta8(slope, 0, Float64Array.from(start), options);
    solver.advance(100);
    expect(solver.evaluations).toBeGreaterThan(12);
    expect(solver.tau).toBeGreaterThan(0.6 * usual);
  });

  it("goes in two halves where one step does not reach the end and would leave a splinter", () => {
    const constant: Slope = (_, __, slope) => {
      slope[0] = 1;
    };
    const options = { relativeTolerance: 1e-9, absoluteTolerance: 1e-9, firstStep: 0.9 };
    const solver = new RungeKutta8(constant, 0, Float64Array.of(0), options);
    solver.advance(1);
    expect(solver.tau).toBe(0.5);
    solver.advance(1);
    expect(solver.tau).toBe(1);
    expect(solver.y[0]).toBeCloseTo(1, 14);
  });

  it("leaves 0 by relative precision alone", () => {
    const cosine: Slope = (tau, _, slope) => {
      slope[0] = Math.cos(tau);
    };
    const options = { relativeTolerance: 1e-10, absoluteTolerance: 0, firstStep: 0.01 };
    const solver = new RungeKutta8(cosine, 0, Float64Array.of(0), options);
    while (solver.tau < 1.5) solver.advance(1.5);
    expect(solver.y[0]).toBeCloseTo(Math.sin(1.5), 10);
    expect(solver.steps).toBeLessThan(15);
  });

  it("tries a step sixty times, and no more", () => {
    let calls = 0;
    const options = { relativeTolerance: 1e-9, absoluteTolerance: 1e-9, firstStep: 1 };
    const solver = new RungeKutta8(
      (_, __, slope) => {
        calls++;
        slope[0] = Number.NaN;
      },
      0,
      Float64Array.of(1),
      options,
    );
    expect(() => solver.advance(10)).toThrow("cannot proceed at τ = 0");
    expect(calls).toBe(1 + 60 * 11);
    expect(solver.evaluations).toBe(calls);
    expect(solver.steps).toBe(0);
  });

  it("stops before a pole, where steps fall below the rounding of τ", () => {
    const square = PROBLEMS[2]![1];
    // y = 1/(1 − τ)
    expect(() => solve(square, [1], 2, 1e-9)).toThrow(/cannot proceed at τ = (1|0\.99999)/);
  });

  it("throws where no step is small enough, naming the time, instead of going on for ever", () => {
    const wall: Slope = (tau, _, slope) => {
      slope[0] = tau < 0.5 ? 1 : Number.NaN;
    };
    expect(() => solve(wall, [0], 1, 1e-9)).toThrow(/cannot proceed at τ = 0\.\d+: the step fell to/);
  });
});
