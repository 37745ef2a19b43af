/** Bloch and rung 1 by doubling against numbers that other programs found. */
import { describe, expect, it } from "vitest";
import { HIGH_PRECISION } from "./testing/highPrecision.ts";
import { referenceSolutions } from "./testing/reference.ts";
import { solved } from "./testing/solved.ts";

describe("the reference solutions, every time within 1e-9", () => {
  it.each(referenceSolutions())("$file", ({ model, times, populations }) => {
    const { bloch, curves, certificate } = solved(model, times, { rungs: ["bloch", "delayed"] });
    populations.bloch!.flat().forEach((expected, i) => {
      expect(Math.abs(bloch.populations[i]! - expected)).toBeLessThan(1e-9);
    });
    populations.delayed!.flat().forEach((expected, i) => {
      expect(Math.abs(curves.get("delayed")!.populations[i]! - expected)).toBeLessThan(1e-9);
    });
    expect(certificate).toMatchObject({ passed: true });
    expect(certificate!.traceDefect).toBeLessThan(1e-12);
  });

  it("are met by the coarse tolerance that is asked for", () => {
    for (const { model, times, populations } of referenceSolutions()) {
      for (const tolerance of [1e-4, 1e-7, 1e-13]) {
        const { bloch } = solved(model, times, { tolerance, certify: false });
        populations.bloch!.flat().forEach((expected, i) => {
          expect(Math.abs(bloch.populations[i]! - expected)).toBeLessThan(Math.max(1e-12, 10 * tolerance));
        });
      }
    }
  });
});

describe("arithmetic of 33 digits and more, within 1e-11", () => {
  it.each(HIGH_PRECISION)("$name", ({ model, times, populations }) => {
    const { bloch, certificate } = solved(model, times);
    populations.flat().forEach((expected, i) => {
      expect(Math.abs(bloch.populations[i]! - expected)).toBeLessThan(1e-11);
    });
    expect(certificate!.passed).toBe(true);
    // Work grows with the logarithm of the number of periods.
    expect(bloch.cost.doublings).toBeLessThan(50);
    expect(bloch.cost.steps).toBeLessThan(1000);
  });
});
