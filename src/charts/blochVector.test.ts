import { expect, test } from "vitest";
import {
  blochVector,
  equator,
  FIRST_VIEW,
  largestAcross,
  lineThrough,
  magnification,
  type Point,
  project,
  strongestPair,
  turned,
} from "./blochVector.ts";

test("pure states lie on the sphere, levels at its poles, mixtures inside", () => {
  expect(blochVector(1, 0, 0, 0)).toEqual([0, 0, -1]);
  expect(blochVector(0, 0.4, 0, 0)).toEqual([0, 0, 1]);
  // (|1⟩ + i|2⟩)/√2: ρ(1, 2) = −i/2.
  expect(blochVector(0.5, 0.5, 0, -0.5)).toEqual([0, -1, 0]);
  const [u, v, w] = blochVector(0.5, 0.3, 0.1, 0.2)!;
  expect(Math.hypot(u, v, w)).toBeLessThan(1);
  expect(blochVector(0, 0, 0, 0)).toBeNull();
});

test("a projection keeps lengths and handedness: it is a rotation, seen from the front", () => {
  for (const view of [FIRST_VIEW, { turn: 0.4, tilt: -1.1 }]) {
    const axes = [project([1, 0, 0], view), project([0, 1, 0], view), project([0, 0, 1], view)];
    const [a, b, c] = axes.map(({ x, y, depth }) => [x, -y, depth]) as [number[], number[], number[]];
    for (const axis of [a, b, c]) expect(Math.hypot(...axis)).toBeCloseTo(1, 12);
    const determinant =
      a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) -
      a[1]! * (b[0]! * c[2]! - b[2]! * c[0]!) +
      a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!);
    expect(determinant).toBeCloseTo(1, 12);
  }
});

test("at first u points to the left front, v to the right, w upwards", () => {
  const u = project([1, 0, 0], FIRST_VIEW);
  const v = project([0, 1, 0], FIRST_VIEW);
  const w = project([0, 0, 1], FIRST_VIEW);
  expect(u.x).toBeLessThan(-0.3);
  expect(u.depth).toBeGreaterThan(0.3);
  expect(v.x).toBeGreaterThan(0.3);
  expect(w.y).toBeLessThan(-0.9);
});

test("turning goes round, tilting stops before the poles", () => {
  const all = turned(FIRST_VIEW, 2 * Math.PI, 0);
  expect(all.turn).toBeCloseTo(FIRST_VIEW.turn, 12);
  expect(turned(FIRST_VIEW, 0, 9).tilt).toBeLessThan(Math.PI / 2);
  expect(turned(FIRST_VIEW, 0, -9).tilt).toBeGreaterThan(-Math.PI / 2);
});

test("the equator is in front on one half, behind on the other, and closed", () => {
  const points = equator();
  const { front, back } = lineThrough(points, FIRST_VIEW, 100);
  const count = (d: string) => d.split("L").length - 1;
  expect(count(front) + count(back)).toBe(72);
  expect(Math.abs(count(front) - count(back))).toBeLessThanOrEqual(4);
  points.at(-1)!.forEach((x, i) => {
    expect(x).toBeCloseTo(points[0]![i]!, 12);
  });
});

test("u and v are magnified in steps of 1, 2, 5 and never beyond the ball's reach", () => {
  expect(magnification(0.5)).toBe(1);
  expect(magnification(0.3)).toBe(2);
  expect(magnification(4e-4)).toBe(2000);
  expect(magnification(8e-4)).toBe(1000);
  expect(magnification(0)).toBe(1);
  expect(largestAcross([[3e-4, 4e-4, 1] as Point, null, [0, 0, 1] as Point])).toBeCloseTo(5e-4, 12);
});

test("the strongest pair: by its rate, else by its coupling, else the first two", () => {
  const zeros = [0, 1, 2].map(() => [0, 0, 0]);
  const rates = [
    [0, 1, 7],
    [1, 0, 0],
    [7, 0, 0],
  ];
  const coupling = {
    re: [
      [0, 0, 0],
      [0, 0, -0.5],
      [0, -0.5, 0],
    ],
    im: zeros,
  };
  expect(strongestPair(rates, coupling)).toEqual([0, 2]);
  expect(strongestPair(zeros, coupling)).toEqual([1, 2]);
  expect(strongestPair(zeros, { re: zeros, im: zeros })).toEqual([0, 1]);
});
