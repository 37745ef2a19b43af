import { describe, expect, it } from "vitest";
import { drain } from "../numerics/testing/systems.ts";
import { blochSystem } from "./bloch.ts";
import { certificateOf, certifiedError, comparedIndices, secondSolutionError } from "./certificate.ts";
import { solveByDoubling, tailToleranceFor } from "./doublingBloch.ts";
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
  return drain(secondSolutionError(model, system, plan, period, first, resolution)).value;
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
  });
});
