import { describe, expect, it } from "vitest";
import type { Curve, RungName } from "../physics/results.ts";
import { distanceBetween, largestDistance } from "./distance.ts";
import { referenceOf } from "./lowerCurves.ts";

const curve = (rung: RungName, times: number[], populations: number[]): Curve => ({
  rung,
  times: Float64Array.from(times),
  populations: Float64Array.from(populations),
});

const BLOCH = curve("bloch", [0, 1, 2], [1, 0, 0.6, 0.4, 0.2, 0.8]);
const DOMINANT = curve("dominant", [0, 1, 2], [1, 0, 0.3, 0.8, 0.2, 0.8]);

describe("the distance of two curves in the chart", () => {
  it("is the maximum, the Euclidean or the sum norm over levels", () => {
    expect(distanceBetween(DOMINANT, BLOCH, "max")[1]).toBeCloseTo(0.4, 15);
    expect(distanceBetween(DOMINANT, BLOCH, "l2")[1]).toBeCloseTo(0.5, 15);
    expect(distanceBetween(DOMINANT, BLOCH, "l1")[1]).toBeCloseTo(0.7, 15);
    expect([...distanceBetween(DOMINANT, BLOCH, "l1")].filter((x) => x === 0)).toHaveLength(2);
  });

  it("interpolates between samples and has no value outside them", () => {
    const finer = curve("limit", [0.5, 3], [0.8, 0.2, 0, 1]);
    const [between, outside] = distanceBetween(finer, BLOCH, "max");
    expect(between).toBeCloseTo(0, 15);
    expect(outside).toBeNaN();
  });

  it("is largest where the curves lie farthest apart", () => {
    expect(largestDistance(DOMINANT, BLOCH, "l2")).toBeCloseTo(0.5, 15);
    expect(largestDistance(curve("limit", [5], [0, 1]), BLOCH, "max")).toBeNaN();
  });
});

describe("the curve that a distance is measured from", () => {
  it("is Bloch, or the next rung above among those drawn", () => {
    const curves = [BLOCH, DOMINANT, curve("averaged", [0], [1, 0]), curve("limit", [0], [1, 0])];
    expect(referenceOf("limit", "bloch", curves)?.rung).toBe("bloch");
    expect(referenceOf("limit", "above", curves)?.rung).toBe("dominant");
    expect(referenceOf("dominant", "above", curves)?.rung).toBe("averaged");
    expect(referenceOf("averaged", "above", curves)?.rung).toBe("bloch");
    expect(referenceOf("averaged", "above", [DOMINANT])).toBeUndefined();
  });
});
