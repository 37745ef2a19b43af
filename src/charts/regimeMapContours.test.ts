import { describe, expect, it } from "vitest";
import { contourLines } from "./regimeMapContours.ts";

const SIZE = 24;
const field = (f: (x: number, y: number) => number) =>
  Float64Array.from({ length: SIZE * SIZE }, (_, cell) => f(cell % SIZE, Math.floor(cell / SIZE)));

describe("contour lines", () => {
  it("of a plane are straight lines, exactly where the plane has the value", () => {
    const lines = contourLines(
      field((x, y) => 2 * x + 3 * y),
      SIZE,
      50.5,
    );
    expect(lines).toHaveLength(1);
    for (const [x, y] of lines[0]!) expect(2 * x + 3 * y).toBeCloseTo(50.5, 10);
    expect(lines[0]!.length).toBeGreaterThan(SIZE);
  });

  it("of a bowl are one closed ring", () => {
    const lines = contourLines(
      field((x, y) => (x - 11.3) ** 2 + (y - 12.1) ** 2),
      SIZE,
      49,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]![0]).toEqual(lines[0]!.at(-1));
    for (const [x, y] of lines[0]!) expect(Math.hypot(x - 11.3, y - 12.1)).toBeCloseTo(7, 1);
  });

  it("at a saddle never cross", () => {
    const lines = contourLines(
      field((x, y) => (x - 11.5) * (y - 11.5)),
      SIZE,
      0.1,
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const side = Math.sign(line[0]![0] - 11.5);
      expect(line.every(([x]) => Math.sign(x - 11.5) === side)).toBe(true);
    }
  });

  it("have gaps where nothing is known, and none along a cliff", () => {
    const hole = field((x, y) => (Math.hypot(x - 12, y - 12) < 4 ? Number.NaN : y));
    const lines = contourLines(hole, SIZE, 11.5);
    expect(lines).toHaveLength(2);
    expect(lines.flat().every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const cliff = field((x) => (x < 10 ? 0 : 5));
    expect(contourLines(cliff, SIZE, 2)).toHaveLength(1);
    expect(contourLines(cliff, SIZE, 2, 3)).toEqual([]);
  });

  it("are none where every value is the level", () => {
    expect(
      contourLines(
        field(() => 1),
        SIZE,
        1,
      ),
    ).toEqual([]);
  });
});
