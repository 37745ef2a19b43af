import { describe, expect, test } from "vitest";
import { levelLayout } from "./levelLayout.ts";

const V_RATES = [
  [0, 90, 8],
  [90, 0, 0],
  [8, 0, 0],
];

describe("the level diagram", () => {
  test("stands higher energies above lower ones and brackets near-degenerate levels", () => {
    const { levels, brackets } = levelLayout([0, 1, 1], [0, 0, 1], V_RATES);
    const y = (level: number) => levels.find((line) => line.level === level)!.y;
    expect(y(0)).toBeGreaterThan(y(1));
    expect(y(1)).toBeGreaterThan(y(2));
    expect(brackets).toEqual([{ from: y(2), to: y(1) }]);
  });

  test("joins the pairs that the wave drives: exactly, or detuned by ε^pδ", () => {
    const { arrows } = levelLayout([0, 1, 1], [0, 0, 1], V_RATES);
    expect(arrows.map(({ lower, upper, exact }) => [lower.level, upper.level, exact])).toEqual([
      [0, 1, true],
      [0, 2, false],
    ]);
  });

  test("keeps every two lines apart, whatever the energies", () => {
    const { levels, height } = levelLayout([3, 0, 0, 0, 2, 1], [0, 0, 0, 5, 0, 0], []);
    const heights = levels.map(({ y }) => y);
    for (let i = 1; i < heights.length; i++) expect(heights[i - 1]! - heights[i]!).toBeGreaterThanOrEqual(27);
    expect(Math.max(...heights)).toBeLessThan(height);
    expect(Math.min(...heights)).toBeGreaterThan(0);
  });
});
