import { describe, expect, it } from "vitest";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";

const TURN = 2 * Math.PI;

describe("strobePeriod", () => {
  it("is that of the fastest frequency in use, commensurate ones merged", () => {
    expect(strobePeriod(atom())).toBe(TURN);
    expect(strobePeriod(atom({ modes: [{ alpha: [3], re: 0.5, im: 0 }] }))).toBe(TURN / 3);
    const two = [
      { alpha: [1, 0], re: 0.5, im: 0 },
      { alpha: [0, 1], re: 0.5, im: 0 },
    ];
    expect(strobePeriod(atom({ frequencies: [1, Math.SQRT2], modes: two }))).toBe(TURN / Math.SQRT2);
    expect(strobePeriod(atom({ frequencies: [1, 0.5], modes: two }))).toBe(2 * TURN);
    expect(strobePeriod(atom({ frequencies: [1, 70], modes: two.slice(0, 1) }))).toBe(TURN);
  });

  it("is a turn of the fastest transition where the wave does not oscillate, and anything where nothing turns", () => {
    expect(strobePeriod(atom({ omega: [0, 4, 1], modes: [] }))).toBe(TURN / 4);
    expect(strobePeriod(atom({ omega: [0, 4, 1], modes: [{ alpha: [0], re: 1, im: 0 }] }))).toBe(TURN / 4);
    expect(strobePeriod(atom({ omega: [2, 2, 2], modes: [] }))).toBe(1);
  });
});
