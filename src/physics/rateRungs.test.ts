import { describe, expect, it } from "vitest";
import { planGrid, planTimes } from "../numerics/samplePlanner.ts";
import { availableRungs } from "./ladder.ts";
import { type RateRungName, rateRung } from "./rateRungs.ts";
import { referenceSolutions } from "./testing/reference.ts";
import { vSystem } from "./testing/vSystem.ts";

const RUNGS: RateRungName[] = ["averaged", "dominant", "limit"];

describe("constant-rate rungs against the reference solutions, every time within 1e-11", () => {
  const cases = referenceSolutions().flatMap((solution) => RUNGS.map((rung) => ({ ...solution, rung })));
  it.each(cases)("$file $rung", ({ model, rung, times, populations }) => {
    const expected = populations[rung];
    expect(availableRungs(model).includes(rung)).toBe(expected !== undefined);
    if (expected === undefined) return;
    for (const step of [2 * Math.PI * model.epsilon ** 2, 1e-5, 0.37, 100]) {
      const { populations: actual } = rateRung(model, rung, planTimes(times, step));
      expected.flat().forEach((value, i) => {
        expect(Math.abs(actual[i]! - value), `t = ${times[Math.floor(i / model.levelCount)]}`).toBeLessThan(1e-11);
      });
    }
  });
});

describe("rateRung", () => {
  it("owns its times, so that they can be handed to another thread", () => {
    const plan = planTimes([0, 1], 0.1);
    const { times } = rateRung(vSystem({ epsilon: 0.01, mu: 0.3, p: 0.2 }), "averaged", plan);
    expect(times).toEqual(plan.times);
    expect(times.buffer).not.toBe(plan.times.buffer);
  });

  it("refuses the dominant rung at μ = 0", () => {
    const model = vSystem({ epsilon: 0.01, mu: 0, p: 0.2 });
    expect(() => rateRung(model, "dominant", planTimes([1], 0.1))).toThrow("dominant at mu = 0");
  });

  it("gives the same populations on a grid as at the same times asked one by one", () => {
    const model = vSystem({ epsilon: 1e-5, mu: 0.3, p: 0.2 });
    const step = 2 * Math.PI * 1e-10;
    for (const axis of ["logarithmic", "linear"] as const) {
      const grid = planGrid(axis, 300, 1, step, 1e-8);
      const walked = rateRung(model, "dominant", grid).populations;
      const asked = rateRung(model, "dominant", planTimes(Array.from(grid.times), step)).populations;
      walked.forEach((value, i) => {
        expect(Math.abs(value - asked[i]!)).toBeLessThan(1e-13);
      });
    }
  });
});
