import { describe, expect, it } from "vitest";
import type { BlochModel } from "../model.ts";
import { asRates } from "../rates/generator.ts";
import { vSystem } from "../testing/vSystem.ts";
import { quasiPeriodicWave } from "../wave.ts";
import { equilibriaOf, stationaryCurrents } from "./currents.ts";

/** The V system with detailed balance at temperature T. */
function thermal(T: number): BlochModel {
  const down = Math.exp(1 / T);
  return vSystem({
    epsilon: 1e-3,
    mu: 0.3,
    p: 0.2,
    pauli: [
      [0, 0.5, 0.4],
      [0.5 * down, 0, 0.3],
      [0.4 * down, 0.3, 0],
    ],
  });
}

describe("stationary currents", () => {
  it("vanish in detailed balance: a thermal bath and no wave", () => {
    const model = thermal(0.7);
    const still = { ...model, wave: quasiPeriodicWave([], []) };
    for (const { populations, currents } of equilibriaOf(still)) {
      expect(currents).toEqual([]);
      expect(populations[1]! / populations[0]!).toBeCloseTo(Math.exp(-1 / 0.7), 12);
    }
  });

  it("flow round and round where the wave drives one way and the bath another", () => {
    const [averaged, dominant, limit] = equilibriaOf(thermal(0.7));
    expect([averaged!.rung, dominant!.rung, limit!.rung]).toEqual(["averaged", "dominant", "limit"]);
    for (const { populations, currents } of [averaged!, dominant!]) {
      expect(currents.length).toBe(3);
      // Kirchhoff: as much leaves every level as enters it.
      populations.forEach((_, n) => {
        const net = currents.reduce(
          (sum, { from, to, current }) => sum + (to === n ? current : 0) - (from === n ? current : 0),
          0,
        );
        expect(Math.abs(net)).toBeLessThanOrEqual(1e-10);
      });
    }
    // One component in the limit: nowhere to flow.
    expect(limit!.currents).toEqual([]);
  });

  it("of a ring driven one way are equal everywhere", () => {
    const rates = asRates(Float64Array.of(0, 2, 0, 0, 0, 2, 2, 0, 0));
    const currents = stationaryCurrents(rates, [1 / 3, 1 / 3, 1 / 3]);
    expect(currents.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    for (const { current } of currents) expect(current).toBeCloseTo(2 / 3, 14);
  });
});

describe("Proposition 13 and Corollary 14", () => {
  it("keep the trace of every minimal stable class", () => {
    // Levels 1 and 2 by the wave, level 3 by itself: W = 0 and V13 = 0.
    const base = vSystem({ epsilon: 1e-2, mu: 0.3, p: 0.2, initial: [0.7, 0.1, 0.2] });
    const model = { ...base, couplingRe: Float64Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0) };
    for (const { populations, classes, constantLevels } of equilibriaOf(model)) {
      expect(populations[2]).toBeCloseTo(0.2, 15);
      expect(constantLevels).toEqual([2]);
      for (const { closed, startTrace, endTrace } of classes) {
        expect(closed).toBe(true);
        expect(endTrace).toBeCloseTo(startTrace, 14);
      }
      expect(populations[0]).toBeCloseTo(0.4, 12);
    }
  });

  it("empty a class that leads out", () => {
    const base = vSystem({
      epsilon: 1e-2,
      mu: 0.3,
      p: 0.2,
      pauli: [
        [0, 0, 0.5],
        [0, 0, 0],
        [0, 0, 0],
      ],
    });
    const model = { ...base, couplingRe: Float64Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0) };
    const [averaged] = equilibriaOf(model);
    expect(averaged!.classes.map(({ levels, closed }) => ({ levels, closed }))).toEqual([
      { levels: [0, 1], closed: false },
      { levels: [2], closed: true },
    ]);
    expect(averaged!.populations[2]).toBeCloseTo(1, 14);
    expect(averaged!.classes[0]!.endTrace).toBe(0);
    expect(averaged!.constantLevels).toEqual([]);
  });

  it("name the levels of a polarised component, not as constant ones", () => {
    const model = vSystem({ epsilon: 1e-3, mu: 0.45, p: 0.15 });
    const limit = equilibriaOf(model).at(-1)!;
    expect(limit.classes.map(({ levels }) => levels)).toEqual([[0, 1], [2]]);
    expect(limit.constantLevels).toEqual([2]);
  });
});
