import { describe, expect, it } from "vitest";
import { coarseToFine, type EpsilonRange, epsilonGrid } from "../../scenario/convergence/epsilonGrid.ts";
import { fitSlope } from "../../store/convergenceCurves.ts";
import type { BlochModel } from "../model.ts";
import { strobePeriod } from "../strobe.ts";
import { twoLevel } from "../testing/twoLevel.ts";
import { vSystem } from "../testing/vSystem.ts";
import { errorPoint } from "./errorPoint.ts";
import { promisesOf } from "./promises.ts";
import type { ConvergenceEvent, ErrorPoint } from "./results.ts";
import { supremumTimes } from "./sampleTimes.ts";
import { convergenceSweep } from "./sweep.ts";

/** W(n, m) = base·e^{ω(n,m)/2}, as in the mathematics, section 6. */
const OMEGA = [0, 1, 1];
const PAULI = [
  [0, 0.5, 0.4],
  [0.5, 0, 0.3],
  [0.4, 0.3, 0],
].map((row, n) => row.map((base, m) => base * Math.exp((OMEGA[n]! - OMEGA[m]!) / 2)));

const system = (mu: number, p: number): BlochModel => ({
  ...vSystem({ epsilon: 0.1, mu, p, pauli: PAULI }),
  horizon: 2,
});

function sweep(model: BlochModel, range: EpsilonRange): ConvergenceEvent[] {
  return [...convergenceSweep(model, epsilonGrid(range))].filter((event) => event !== null);
}

const pointsOf = (events: readonly ConvergenceEvent[]): ErrorPoint[] =>
  events.flatMap((event) => (event.kind === "point" ? [event.point] : []));

describe("the values of ε", () => {
  it("are equally spaced in log ε, the ends exact, and always the same doubles", () => {
    const values = epsilonGrid({ largest: 0.1, smallest: 1e-7, count: 40 });
    expect(values).toEqual(epsilonGrid({ largest: 0.1, smallest: 1e-7, count: 40 }));
    expect([values[0], values.at(-1)]).toEqual([0.1, 1e-7]);
    for (let i = 1; i < 40; i++) expect(Math.log10(values[i - 1]! / values[i]!)).toBeCloseTo(6 / 39, 10);
  });

  it("come from coarse to fine: both ends, the middle, then what lies between, each once", () => {
    expect(coarseToFine(9)).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
    for (const count of [0, 1, 2, 3, 40]) {
      const sorted = coarseToFine(count).sort((a, b) => a - b);
      expect(sorted).toEqual(Array.from({ length: count }, (_, i) => i));
    }
  });
});

describe("the samples of a supremum", () => {
  it.each([1e-1, 1e-4, 1e-7])("lie on (0, T] at ε = %s, in every decade, and meet the inside of periods", (epsilon) => {
    const model = { ...system(0.3, 0.2), epsilon };
    const period = strobePeriod(model);
    const times = supremumTimes(model, period, [1]);
    expect(times.every((time, i) => time > (times[i - 1] ?? 0) && time <= 2)).toBe(true);
    expect(times).toContain(1);
    expect(times.at(-1)).toBe(2);
    const late = times.filter((time) => time > 100 * epsilon ** 2 * period);
    for (let i = 1; i < late.length; i++) expect(late[i]! / late[i - 1]!).toBeLessThan(10);
    const phases = times.map((time) => (time / (epsilon ** 2 * period)) % 1);
    expect(phases.filter((phase) => phase > 0.1 && phase < 0.9).length).toBeGreaterThanOrEqual(4);
  });
});

describe("a sweep", () => {
  const range = { largest: 0.02, smallest: 0.001, count: 9 };

  it.each([
    { mu: 0.1, p: 0.3, averaged: 1.79, dominant: 0.14, coherence: 0.91 },
    { mu: 0.3, p: 0.2, averaged: 1.42, dominant: 0.49, coherence: 0.74 },
    { mu: 0.4, p: 0.2, averaged: 1.19, dominant: 0.51, coherence: 0.65 },
    { mu: 0.4, p: 0.8, averaged: 1.19, dominant: 0.76, coherence: 0.62 },
  ])("finds the orders of the mathematics, section 6, within 0.05 at μ = $mu, p = $p", (row) => {
    const points = pointsOf(sweep(system(row.mu, row.p), range));
    const slope = (of: (point: ErrorPoint) => number) =>
      fitSlope(
        points.map(({ epsilon }) => epsilon),
        points.map(of),
        range,
      )!.slope;
    const added = (rung: string) => (point: ErrorPoint) =>
      point.errors.find((error) => error.rung === rung)!.toAbove!.max;
    const averaged = (point: ErrorPoint) => point.errors.find(({ rung }) => rung === "averaged")!.toBloch!.max;
    expect(Math.abs(slope(averaged) - row.averaged)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(slope(added("dominant")) - row.dominant)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(slope(({ coherence }) => coherence!) - row.coherence)).toBeLessThanOrEqual(0.05);
  });

  it("says what is promised first, then every ε once, in the order given", () => {
    const grid = epsilonGrid({ ...range, count: 5 });
    const events = [...convergenceSweep(system(0.3, 0.2), grid.toReversed())].filter((event) => event !== null);
    expect(events[0]!.kind).toBe("promises");
    expect(pointsOf(events).map(({ epsilon }) => epsilon)).toEqual(grid.toReversed());
  });

  it("has finite errors down to ε = 10⁻⁷ for every rung that exists, and none for the dominant one at μ = 0", () => {
    for (const mu of [0, 0.3]) {
      const points = pointsOf(sweep(system(mu, 0.3), { largest: 0.1, smallest: 1e-7, count: 3 }));
      for (const { errors, coherence, missing } of points) {
        expect(missing).toEqual([]);
        expect(errors.map(({ rung }) => rung)).toEqual(
          ["delayed", "timeDependent", "averaged", "dominant", "limit"].filter((rung) => mu > 0 || rung !== "dominant"),
        );
        for (const { toBloch, toAbove } of errors) {
          for (const norms of [toBloch!, toAbove!]) {
            expect([norms.l1, norms.l2, norms.max].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
          }
        }
        expect(coherence).toBeGreaterThan(0);
      }
    }
  });

  it("finds rounding at most between Bloch and (14) where they are the same: two levels, V(n, n) = 0", () => {
    const modes = [{ alpha: [1], re: 0.5, im: 0 }];
    const model = twoLevel({ epsilon: 1e-3, mu: 0.3, frequencies: [0.8], modes });
    const run = errorPoint(model);
    let step = run.next();
    while (!step.done) step = run.next();
    expect(step.value.errors[0]!.toBloch!.max).toBeLessThan(1e-14);
  });
});

describe("what the paper promises", () => {
  it("of a distance to Bloch is the largest bound on the way down", () => {
    const promises = promisesOf({ mu: 0.3, p: 0.2 });
    expect(promises.map(({ toBloch }) => toBloch?.exponent)).toEqual(
      [0.4, 0.4, 0.4, 0.3, 0.1].map((x) => expect.closeTo(x, 12)),
    );
    expect(promises.find(({ rung }) => rung === "timeDependent")!.toAbove!.exponent).toBeCloseTo(1.1, 12);
  });

  it("is nothing of the dominant rung at μ = 0, which does not exist", () => {
    expect(promisesOf({ mu: 0, p: 0.3 }).find(({ rung }) => rung === "dominant")).toMatchObject({
      available: false,
      toAbove: null,
      toBloch: null,
    });
  });
});
