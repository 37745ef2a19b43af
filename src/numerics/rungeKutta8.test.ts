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
      expect(fine!.steps / loose!.steps).toBeGreaterThan(2);
      expect(fine!.steps / loose!.steps).toBeLessThan(5);
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

  it("throws where no step is small enough, naming the time, instead of going on for ever", () => {
    const wall: Slope = (tau, _, slope) => {
      slope[0] = tau < 0.5 ? 1 : Number.NaN;
    };
    expect(() => solve(wall, [0], 1, 1e-9)).toThrow(/cannot proceed at τ = 0\.\d+: the step fell to/);
  });
});
