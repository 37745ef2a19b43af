import { describe, expect, test } from "vitest";
import type { Comparison } from "./result.ts";
import { drivenPairs, verdictOf } from "./verdict.ts";

type Side = Comparison["present"];

const unperturbed: Side = {
  rates: [
    [0, 10, 8],
    [10, 0, 1e-4],
    [8, 1e-4, 0],
  ],
  layerTimes: [0.1],
  members: [[0, 1, 2]],
  componentRates: [[0]],
  equilibrium: [0.4, 0.3, 0.3],
  limitEquilibrium: [1 / 3, 1 / 3, 1 / 3],
};

const present: Side = {
  rates: [
    [0, 10, 2],
    [10, 0, 3e-4],
    [2, 3e-4, 0],
  ],
  layerTimes: [0.05, 0.4],
  members: [[0, 1], [2]],
  componentRates: [
    [0, 1],
    [2, 0],
  ],
  equilibrium: [0.4, 0.35, 0.25],
  limitEquilibrium: [0.4, 0.4, 0.2],
};

describe("what δ changes", () => {
  test("the strong transition that changes most, the slowest layer, Π and the long-time state", () => {
    const verdict = verdictOf({ present, unperturbed, thermal: [1, 0, 0] });
    expect(verdict.rateFactor).toBeCloseTo(0.25, 12);
    expect(verdict.layers).toEqual([2, 1]);
    expect(verdict.layerFactor).toBeCloseTo(4, 12);
    expect(verdict.sameProjector).toBe(false);
    expect(verdict.asymptotic).toBeCloseTo(1 / 3 - 0.2, 12);
  });

  test("nothing, against itself", () => {
    const verdict = verdictOf({ present: unperturbed, unperturbed, thermal: [1, 0, 0] });
    expect(verdict).toMatchObject({ rateFactor: 1, layerFactor: 1, sameProjector: true, asymptotic: 0 });
  });

  test("no wave, no rates and no layers to compare", () => {
    const dark: Side = { ...unperturbed, rates: unperturbed.rates.map((row) => row.map(() => 0)), layerTimes: [] };
    expect(verdictOf({ present: dark, unperturbed: dark, thermal: [1, 0, 0] })).toMatchObject({
      rateFactor: null,
      layerFactor: null,
    });
    expect(drivenPairs({ present: dark, unperturbed: dark, thermal: [1, 0, 0] }, 9)).toEqual([]);
  });

  test("pairs that the wave moves, strongest first, none of the weak ones", () => {
    expect(drivenPairs({ present, unperturbed, thermal: [1, 0, 0] }, 9)).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });
});
