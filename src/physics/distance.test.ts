import { describe, expect, it } from "vitest";
import { curveDistance, ladderDistances } from "./distance.ts";
import type { Curve, RungName } from "./results.ts";

const curve = (rung: RungName, ...populations: number[]): Curve => ({
  rung,
  times: Float64Array.of(0, 1),
  populations: Float64Array.from(populations),
});

const BLOCH = curve("bloch", 1, 0, 0.5, 0.5);
const DELAYED = curve("delayed", 1, 0, 0.8, 0.1);
const AVERAGED = curve("averaged", 0.9, 0.1, 0.5, 0.5);
const LIMIT = curve("limit", 0.5, 0.5, 0.5, 0.5);

describe("the distance of two curves", () => {
  it("is the ℓ¹, ℓ² and maximum norm of their difference at every sample, and the largest of all", () => {
    const { samples, sup } = curveDistance(DELAYED, BLOCH);
    expect(samples.l1[1]).toBeCloseTo(0.7, 15);
    expect(samples.l2[1]).toBeCloseTo(0.5, 15);
    expect(samples.max[1]).toBeCloseTo(0.4, 15);
    expect([samples.l1[0], samples.l2[0], samples.max[0]]).toEqual([0, 0, 0]);
    expect(sup).toEqual({ l1: samples.l1[1], l2: samples.l2[1], max: samples.max[1] });
  });

  it("is symmetric", () => {
    expect(curveDistance(BLOCH, DELAYED).sup).toEqual(curveDistance(DELAYED, BLOCH).sup);
  });

  it("needs the same samples", () => {
    const elsewhere: Curve = { ...LIMIT, times: Float64Array.of(0, 2) };
    expect(() => curveDistance(elsewhere, BLOCH)).toThrow("differ in sample time 1");
    expect(() => curveDistance({ ...LIMIT, times: Float64Array.of(0) }, BLOCH)).toThrow("different samples");
    const threeLevels = { ...LIMIT, populations: new Float64Array(6) };
    expect(() => curveDistance(threeLevels, BLOCH)).toThrow("different samples or levels");
  });

  it("takes times for the same up to rounding, whatever their size", () => {
    for (const unit of [1e-9, 1, 1e9]) {
      const at = (time: number): Curve => ({ ...BLOCH, times: Float64Array.of(0, time * unit) });
      expect(curveDistance(at(1 + 1e-13), at(1)).sup.l1).toBe(0);
      expect(() => curveDistance(at(1 + 1e-11), at(1))).toThrow("differ in sample time 1");
    }
  });
});

describe("the distances along the ladder", () => {
  it("compare each rung with Bloch and with the rung above it", () => {
    const found = ladderDistances([LIMIT, AVERAGED, BLOCH, DELAYED], { mu: 0.3, p: 0.2 });
    expect(found.map(({ rung }) => rung)).toEqual(["delayed", "averaged", "limit"]);
    expect(found.map(({ toBloch }) => toBloch?.to)).toEqual(["bloch", "bloch", "bloch"]);
    // The time-dependent and the dominant rung were not solved.
    expect(found.map(({ toAbove }) => toAbove?.to)).toEqual(["bloch", undefined, undefined]);
  });

  it("put the limit right below the averaged rung at μ = 0", () => {
    const found = ladderDistances([AVERAGED, LIMIT], { mu: 0, p: 0.2 });
    expect(found.at(-1)).toMatchObject({ rung: "limit", toBloch: null, toAbove: { to: "averaged" } });
  });
});
