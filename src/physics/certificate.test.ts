import { describe, expect, it } from "vitest";
import { drain } from "../numerics/testing/systems.ts";
import { blochSystem } from "./bloch.ts";
import { certificateOf, certifiedError, comparedIndices, secondSolutionError } from "./certificate.ts";
import { type Resolution, solveByDoubling, tailToleranceFor } from "./doublingBloch.ts";
import type { BlochModel } from "./model.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";
import { timesPlan } from "./testing/blochCurve.ts";

const TWO_COLOURS = {
  frequencies: [1, Math.SQRT2],
  modes: [
    { alpha: [1, 0], re: 0.5, im: 0 },
    { alpha: [0, 1], re: 0.35, im: 0.1 },
  ],
};

/** The error that a second solution finds when the first one is off by `slip` in one population at every time. */
function errorFound(model: BlochModel, slip: number): number {
  const system = blochSystem(model, "bloch");
  const plan = timesPlan(model, [0, 0.3, 1, 2]);
  const period = strobePeriod(model);
  const resolution = { refinement: 1, tailTolerance: tailToleranceFor(1e-11) };
  const first = drain(solveByDoubling(model, system, plan, period, resolution, { fraction: 0 })).value;
  for (let i = 0; i < plan.times.length; i++) first.populations[i * model.levelCount]! += slip;
  return drain(secondSolutionError({ model, system, plan, period, solution: first, resolution })).value;
}

describe("the second solution", () => {
  it.each([
    ["one colour, doubled", atom({ epsilon: 0.01 })],
    ["two colours, doubled", atom({ epsilon: 0.01, ...TWO_COLOURS })],
    ["two colours, marched", atom({ epsilon: 0.5, ...TWO_COLOURS })],
  ])("finds the error of the first: %s", (_, model) => {
    expect(errorFound(model, 0)).toBeLessThan(1e-11);
    // Another computation, so its rounding differs.
    expect(errorFound(model, 0)).toBeGreaterThan(0);
    for (const slip of [1e-3, 1e-9]) {
      expect(errorFound(model, slip) / slip).toBeGreaterThan(0.98);
      expect(errorFound(model, slip) / slip).toBeLessThan(1.02);
    }
  });

  /** What the second solution finds in a first one of this resolution, over the error that the first one has. */
  function shareFound(model: BlochModel, resolution: Resolution): number {
    const system = blochSystem(model, "bloch");
    const plan = timesPlan(model, [0.5, 2]);
    const period = strobePeriod(model);
    const at = (chosen: Resolution) =>
      drain(solveByDoubling(model, system, plan, period, chosen, { fraction: 0 })).value;
    const first = at(resolution);
    const good = at({ refinement: 1, tailTolerance: 1e-13 });
    const error = first.populations.reduce((most, x, i) => Math.max(most, Math.abs(x - good.populations[i]!)), 0);
    expect(error).toBeGreaterThan(1e-9);
    return drain(secondSolutionError({ model, system, plan, period, solution: first, resolution })).value / error;
  }

  it("takes shorter steps, and so finds what too long ones did", () => {
    const share = shareFound(atom({ epsilon: 0.05 }), { refinement: 2.5, tailTolerance: 1e-12 });
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1.1);
  });

  it("takes a wider grid, and so finds what too narrow a one did", () => {
    // Any tail is accepted: the grid stays as narrow as asked.
    const narrow = { refinement: 1, tailTolerance: Number.POSITIVE_INFINITY, degrees: [2] };
    const share = shareFound(atom({ epsilon: 0.02, ...TWO_COLOURS }), narrow);
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1.2);
  });

  it("looks at samples spread over the whole curve, both ends included", () => {
    for (const count of [1, 2, 24, 25, 600, 1001]) {
      const chosen = comparedIndices(count);
      expect(chosen[0]).toBe(0);
      expect(chosen.at(-1)).toBe(count - 1);
      expect(chosen.length).toBe(Math.min(24, count));
      for (let i = 1; i < chosen.length; i++) {
        expect(chosen[i]! - chosen[i - 1]!).toBeGreaterThan(0);
        expect(chosen[i]! - chosen[i - 1]!).toBeLessThanOrEqual(Math.ceil(count / 23));
      }
    }
    expect(comparedIndices(0)).toEqual([]);
  });
});

describe("a certificate", () => {
  const model = atom();
  const judge = (rows: number[][], error = 0, physical = true) =>
    certificateOf(model, Float64Array.from(rows.flat()), error, 1e-10, physical);
  const good = [
    [1, 0, 0],
    [0.5, 0.25, 0.25],
  ];

  it("passes what is accurate, keeps its trace and stays positive", () => {
    expect(judge(good)).toEqual({ error: 0, traceDefect: 0, minPopulation: 0, passed: true });
  });

  it("fails an error beyond ten tolerances", () => {
    expect(certifiedError(1e-10)).toBe(1e-9);
    expect(judge(good, 0.9e-9).passed).toBe(true);
    expect(judge(good, 1.1e-9)).toMatchObject({ error: 1.1e-9, passed: false });
  });

  it("passes what lies just on a limit", () => {
    expect(judge(good, 1e-9).passed).toBe(true);
    expect(judge([[1 + 1e-9, -1e-9, 0]]).passed).toBe(true);
    // A defect of 1 in 10¹².
    const heavy = atom({ initial: [1e12, 0, 0] });
    const certificate = certificateOf(heavy, Float64Array.of(1e12 + 1, 0, 0), 0, 1e-10, true);
    expect(certificate).toMatchObject({ traceDefect: 1e-12, passed: true });
  });

  it("fails a trace that drifts", () => {
    const drifted = judge([[1, 0, 3e-12]]);
    expect(drifted.passed).toBe(false);
    expect(drifted.traceDefect).toBeCloseTo(3e-12, 14);
  });

  it("fails a negative population of a physical model, and reports that of another", () => {
    const negative = [[1 + 1e-6, -1e-6, 0]];
    expect(judge(negative)).toMatchObject({ minPopulation: -1e-6, passed: false });
    expect(judge(negative, 0, false)).toMatchObject({ minPopulation: -1e-6, passed: true });
  });

  it("never passes what is not a number", () => {
    expect(judge(good, Number.NaN).passed).toBe(false);
    expect(judge([[Number.NaN, 0.5, 0.5]]).passed).toBe(false);
    expect(judge([[Number.POSITIVE_INFINITY, 0, 0]]).passed).toBe(false);
  });

  it("is relative to the trace", () => {
    const heavy = atom({ initial: [1e6, 0, 0] });
    const rows = Float64Array.of(1e6, 0, 1e-7);
    const certificate = certificateOf(heavy, rows, 1e-4, 1e-10, true);
    expect(certificate.error).toBeCloseTo(1e-10, 15);
    expect(certificate.traceDefect).toBeLessThan(2e-13);
    expect(certificate.passed).toBe(true);
    const negative = (depth: number) =>
      certificateOf(heavy, Float64Array.of(1e6 + depth, -depth, 0), 0, 1e-10, true).passed;
    expect(negative(0.9e-3)).toBe(true);
    expect(negative(1.1e-3)).toBe(false);
  });
});
