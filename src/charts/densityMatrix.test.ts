import { expect, test } from "vitest";
import { densityCells, handEnd, logarithmicShare, phaseColour, principal, topOfScale } from "./densityMatrix.ts";

const instant = {
  re: Float64Array.of(0.75, 3e-4, 0, 3e-4, 0.25, 0, 0, 0, 0),
  im: Float64Array.of(0, -4e-4, 0, 4e-4, 0, 1e-9, 0, -1e-9, 0),
  turns: Float64Array.of(0, 0.25, 0, 0.75, 0, 0, 0, 0, 0),
};
const cellOf = (n: number, m: number, rotating = false) =>
  densityCells(instant, { trace: 1, top: -3, rotating }).find((cell) => cell.n === n && cell.m === m)!;

test("populations fill their cell in proportion", () => {
  expect(cellOf(0, 0)).toMatchObject({ modulus: 0.75, share: 0.75, phase: null });
  expect(cellOf(2, 2).share).toBe(0);
});

test("coherences have modulus, logarithmic size and phase; their conjugates turn the other way", () => {
  expect(cellOf(0, 1).modulus).toBeCloseTo(5e-4, 15);
  expect(cellOf(0, 1).share).toBeCloseTo(1 + Math.log10(0.5) / 5, 12);
  expect(cellOf(0, 1).phase).toBeCloseTo(Math.atan2(-4, 3), 12);
  expect(cellOf(1, 0).phase).toBeCloseTo(Math.atan2(4, 3), 12);
});

test("in the frame of the transition the phase is turned by ω(n, m)τ", () => {
  expect(cellOf(0, 1, true).phase).toBeCloseTo(Math.atan2(-4, 3) + Math.PI / 2, 12);
  expect(cellOf(1, 0, true).phase).toBeCloseTo(-cellOf(0, 1, true).phase!, 12);
});

test("what is below the scale has no size and no phase", () => {
  expect(cellOf(1, 2)).toMatchObject({ share: 0, phase: null });
  expect(cellOf(0, 2)).toMatchObject({ modulus: 0, share: 0, phase: null });
});

test("the scale ends at half the largest sum of the curve, which counts every coherence twice", () => {
  expect(topOfScale([1e-9, 2e-3, 2e-4])).toBeCloseTo(-3, 12);
  expect(topOfScale([])).toBe(0);
  expect([1, 1e-3, 1e-5, 1e-8, 1e-9].map((x) => logarithmicShare(x, -3))).toEqual([1, 1, 0.6, 0, 0]);
});

test("angles, hands and hues go round alike", () => {
  expect(principal(3 * Math.PI)).toBeCloseTo(Math.PI, 12);
  expect(principal(-Math.PI)).toBe(Math.PI);
  const [x, y] = handEnd(Math.PI / 2, 10);
  expect(x).toBeCloseTo(0, 12);
  expect(y).toBeCloseTo(-10, 12);
  expect(phaseColour(Math.PI, "light")).toContain(" 180)");
  expect(phaseColour(-Math.PI / 2, "dark")).toContain(" 270)");
});
