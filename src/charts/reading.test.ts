import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChartReading, movedTo, readingTable, thinned } from "./reading.ts";

const row = (name: string, xs: readonly number[]) => ({
  name,
  colour: "#000000",
  points: xs.map((x) => ({ x, y: x, at: `x = ${x}`, value: `${name}${x}` })),
});
const reading: ChartReading = { along: "x", rows: [row("a", [1, 2, 4]), row("b", [2, 3])] };
const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];

describe("keys in a chart", () => {
  test("arrows go along a row and stop at its ends", () => {
    expect(movedTo(reading, { row: 0, point: 0 }, "ArrowRight", false)).toEqual({ row: 0, point: 1 });
    expect(movedTo(reading, { row: 0, point: 2 }, "ArrowRight", false)).toEqual({ row: 0, point: 2 });
    expect(movedTo(reading, { row: 0, point: 1 }, "End", false)).toEqual({ row: 0, point: 2 });
  });

  test("up and down change the row and stay at the same place", () => {
    expect(movedTo(reading, { row: 0, point: 1 }, "ArrowDown", false)).toEqual({ row: 1, point: 0 });
    expect(movedTo(reading, { row: 1, point: 1 }, "ArrowUp", false)).toEqual({ row: 0, point: 1 });
    expect(movedTo(reading, { row: 1, point: 1 }, "ArrowDown", false)).toEqual({ row: 1, point: 1 });
  });

  test("other keys are left alone", () => expect(movedTo(reading, { row: 0, point: 0 }, "a", false)).toBeNull());

  test("every key leads to a point that exists, from wherever the cursor was", () => {
    const rows = fc.array(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 5,
    });
    const place = fc.record({ row: fc.nat(9), point: fc.nat(99) });
    fc.assert(
      fc.property(rows, place, fc.constantFrom(...KEYS), fc.boolean(), (lists, from, key, shift) => {
        const chart = { along: "x", rows: lists.map((xs, i) => row(String(i), xs)) };
        const to = movedTo(chart, from, key, shift)!;
        expect(chart.rows[to.row]!.points[to.point]).toBeDefined();
      }),
    );
  });
});

test("the table has a line for every place, in order, and says what each row has there", () => {
  expect(readingTable(reading)).toEqual([
    { at: "x = 1", values: ["a1", ""] },
    { at: "x = 2", values: ["a2", "b2"] },
    { at: "x = 3", values: ["", "b3"] },
    { at: "x = 4", values: ["a4", ""] },
  ]);
});

test("a long list is thinned evenly and keeps its ends", () => {
  const list = Array.from({ length: 1000 }, (_, i) => i);
  const thin = thinned(list, 7);
  expect(thin).toHaveLength(7);
  expect([thin[0], thin.at(-1)]).toEqual([0, 999]);
  expect(thinned([1, 2], 7)).toEqual([1, 2]);
});
