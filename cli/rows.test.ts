import { describe, expect, it } from "vitest";
import { reorder, rows } from "./rows.ts";

describe("rows of populations", () => {
  it("join a curve that came in pieces", () => {
    const piece = (times: number[], populations: number[]) => ({
      rung: "bloch" as const,
      times: Float64Array.from(times),
      populations: Float64Array.from(populations),
    });
    expect(rows([piece([0, 1], [1, 0, 0.5, 0.5]), piece([2], [0.25, 0.75])])).toEqual([
      [1, 0],
      [0.5, 0.5],
      [0.25, 0.75],
    ]);
    expect(rows([piece([], [])])).toEqual([]);
  });

  it("follow the times in the order they were asked for", () => {
    const order = reorder([0, 1, 2], [2, 0, 2]);
    expect(order(["a", "b", "c"])).toEqual(["c", "a", "c"]);
    expect(() => order(["a"])).toThrow("1 rows for 3 times");
  });
});
