import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extremesOf } from "./peaks.ts";
import { uniform } from "./testing/uniform.ts";

const all = { share: 0, most: 1000 };
const grid = (from: number, to: number, count: number) =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

describe("peaks and dips", () => {
  it("are found where a parabola has its vertex, on any grid", () => {
    fc.assert(
      fc.property(
        uniform(-3, 3),
        uniform(0.2, 5),
        fc.boolean(),
        fc.array(uniform(0.01, 0.5), { minLength: 30, maxLength: 60 }),
        (vertex, curvature, up, steps) => {
          let at = -8;
          const x = steps.map((step) => {
            at += step;
            return at;
          });
          const sign = up ? 1 : -1;
          const y = x.map((value) => sign * (2 - curvature * (value - vertex) ** 2));
          const found = extremesOf(x, y, all);
          const inside = vertex > x[1]! && vertex < x.at(-2)!;
          if (!inside) return;
          expect(found).toHaveLength(1);
          expect(found[0]!.kind).toBe(up ? "peak" : "dip");
          expect(Math.abs(found[0]!.position - vertex)).toBeLessThan(1e-6);
          expect(Math.abs(found[0]!.value - sign * 2)).toBeLessThan(1e-6);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("alternate along a curve, each prominent by what it stands above the valley beside it", () => {
    const x = grid(0, 4 * Math.PI, 400);
    const found = extremesOf(x, x.map(Math.sin), all);
    expect(found.map(({ kind }) => kind)).toEqual(["peak", "dip", "peak", "dip"]);
    expect(found[1]!.prominence).toBeCloseTo(2, 3);
    expect(found[0]!.prominence).toBeCloseTo(1, 3);
    found.forEach(({ position }, i) => {
      expect(position).toBeCloseTo((i + 0.5) * Math.PI, 4);
    });
  });

  it("have the width at half of their prominence", () => {
    const x = grid(-400, 400, 16001);
    const [peak] = extremesOf(
      x,
      x.map((value) => 1 / (1 + (value - 1) ** 2)),
      all,
    );
    expect(peak!.width).toBeCloseTo(2, 4);
    const [dip] = extremesOf(
      x,
      x.map((value) => -3 / (1 + (value / 2) ** 2)),
      all,
    );
    expect(dip).toMatchObject({ kind: "dip", position: expect.closeTo(0, 9), value: expect.closeTo(-3, 9) });
    expect(dip!.width).toBeCloseTo(4, 3);
  });

  it("are none in a straight or constant curve, nor in rounding, nor at an end", () => {
    const x = grid(0, 1, 50);
    expect(extremesOf(x, x, all)).toEqual([]);
    expect(
      extremesOf(
        x,
        x.map(() => 3),
        all,
      ),
    ).toEqual([]);
    expect(
      extremesOf(
        x,
        x.map((_, i) => 1 + 1e-14 * (i % 2)),
        all,
      ),
    ).toEqual([]);
    expect(
      extremesOf(
        x,
        x.map((value) => (value - 1) ** 2),
        all,
      ),
    ).toEqual([]);
    expect(extremesOf([], [], all)).toEqual([]);
    expect(extremesOf([1], [1], all)).toEqual([]);
  });

  it("leave out what is small beside the curve, and the least prominent of too many", () => {
    const x = grid(0, 20, 2000);
    const y = x.map((value) => Math.exp(-((value - 5) ** 2)) + 0.02 * Math.sin(20 * value));
    expect(extremesOf(x, y, { share: 0.1, most: 10 })).toHaveLength(1);
    expect(extremesOf(x, y, { share: 0.001, most: 3 })).toHaveLength(3);
  });

  it("take a flat top as one peak in its middle", () => {
    const found = extremesOf([0, 1, 2, 3, 4], [0, 1, 1, 1, 0], all);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ position: 2, value: 1, width: 3 });
  });

  it("stay with the curve when it is turned over, scaled or moved", () => {
    fc.assert(
      fc.property(fc.array(uniform(-1, 1), { minLength: 3, maxLength: 40 }), uniform(0.1, 10), (y, scale) => {
        const x = y.map((_, i) => i);
        const before = extremesOf(x, y, { share: 0.05, most: 100 });
        const turned = extremesOf(
          x,
          y.map((value) => -scale * value),
          { share: 0.05, most: 100 },
        );
        expect(turned.map(({ kind, index }) => [kind, index])).toEqual(
          before.map(({ kind, index }) => [kind === "peak" ? "dip" : "peak", index]),
        );
        for (const { from, index, to, position, width } of before) {
          expect(from).toBeLessThan(index);
          expect(to).toBeGreaterThan(index);
          expect(position).toBeGreaterThanOrEqual(index - 1);
          expect(position).toBeLessThanOrEqual(index + 1);
          expect(width).toBeGreaterThan(0);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
