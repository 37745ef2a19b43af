import { describe, expect, it } from "vitest";
import { laboratoryTicks, roundSeconds } from "./laboratoryTicks.ts";
import { scalesFor } from "./scales.ts";
import { themes } from "./theme.ts";

describe("seconds below the time axis", () => {
  it("are powers of ten on a logarithmic axis, no more than fit", () => {
    const axis = { logTime: true, timeRange: [-5, 1] as const };
    expect(roundSeconds(3e-7, axis, 20)).toEqual([1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6]);
    const few = roundSeconds(3e-7, axis, 3);
    expect(few.length).toBeLessThanOrEqual(3);
    for (const seconds of few) expect(seconds / 3e-7).toBeLessThanOrEqual(10);
  });

  it("are round steps on a linear axis", () => {
    expect(roundSeconds(1e-9, { logTime: false, timeRange: [0, 10] }, 6)).toEqual([0, 2e-9, 4e-9, 6e-9, 8e-9, 1e-8]);
  });

  it("stand where they fall on t", () => {
    const size = { width: 800, height: 500, lowestPopulation: 0, highestPopulation: 1, errorRange: [-8, 0] as const };
    const scales = scalesFor({ ...size, logTime: true, start: 1e-4, horizon: 10, secondTimeRow: true }, themes.light);
    const ticks = laboratoryTicks(1e-8, scales, themes.light);
    expect(ticks.find(({ text }) => text === "1 ns")?.x).toBeCloseTo(-1, 12);
    const plain = scalesFor({ ...size, logTime: true, start: 1e-4, horizon: 10 }, themes.light);
    expect(scales.margin.b).toBeGreaterThan(plain.margin.b);
  });
});
