import { expect, test } from "vitest";
import { analyse } from "../../physics/asymptotics/analyse.ts";
import { equilibriaOf } from "../../physics/asymptotics/currents.ts";
import type { Scenario } from "../format.ts";
import { modelOf, populationsAt } from "../testing/curves.ts";
import { opticalPumping } from "./opticalPumping.ts";
import { powerBroadening, saturation } from "./saturation.ts";
import { stationaryCurrent } from "./stationaryCurrent.ts";
import { threeLevelPump } from "./threeLevelPump.ts";

/** s = 2Ψ/W of a line in resonance. */
function saturationOf({ levels, ...rest }: Scenario): number {
  const { dominantRates } = analyse(modelOf({ ...rest, levels: { ...levels, delta: [0, 0] } }));
  return (2 * dominantRates[0]![1]!) / rest.relaxation.pauli[1]![0]!;
}

test("saturation: s = 1 leaves a quarter in level 2, and no wave passes a half", () => {
  expect(saturationOf(saturation.scenario)).toBeCloseTo(1, 4);
  expect(populationsAt(saturation.scenario, "bloch", 40)[1]).toBeCloseTo(0.25, 3);
  const strong = structuredClone(saturation.scenario);
  for (const mode of strong.wave.modes) mode.re *= 100;
  const much = populationsAt(strong, "averaged", 40)[1]!;
  expect(much).toBeGreaterThan(0.499);
  expect(much).toBeLessThan(0.5);
});

test("power broadening: five half-widths off, half of the peak is left", () => {
  const s = saturationOf(powerBroadening.scenario);
  expect(s).toBeCloseTo(24, 2);
  const peak = s / 2 / (1 + s);
  const { delta } = powerBroadening.scenario.levels;
  expect(delta[1]).toBeCloseTo(Math.sqrt(1 + s), 3);
  const { equilibrium } = analyse(modelOf(powerBroadening.scenario));
  expect(equilibrium.dominant![1]).toBeCloseTo(peak / 2, 4);
  // The other side of the wave's spectrum adds a little, which (25) leaves out.
  expect(populationsAt(powerBroadening.scenario, "bloch", 40)[1]).toBeCloseTo(peak / 2, 2);
});

test("optical pumping: all end where the light does not reach", () => {
  const end = populationsAt(opticalPumping.scenario, "bloch", 200);
  expect(end[1]).toBeCloseTo(1, 9);
  expect(populationsAt(opticalPumping.scenario, "bloch", 5)[2]).toBe(0);
  expect(analyse(modelOf(opticalPumping.scenario)).equilibrium.averaged[1]).toBeCloseTo(1, 12);
});

test("three-level pump: level 2 ends above level 1, and not without the wave", () => {
  const [low, middle] = populationsAt(threeLevelPump.scenario, "bloch", 10);
  expect(middle! / low!).toBeGreaterThan(2.5);
  // Saturated, 1 and 3 are equal, and 2 stands above 3 by at most their Boltzmann factor e^{(3−1)/2}.
  expect(middle! / low!).toBeLessThan(Math.E);
  const dark = structuredClone(threeLevelPump.scenario);
  dark.wave.modes = [];
  const [ground, second] = populationsAt(dark, "averaged", 200);
  expect(ground).toBeGreaterThan(second!);
});

test("a current of 4/15 goes round for ever through equal populations", () => {
  for (const x of populationsAt(stationaryCurrent.scenario, "bloch", 40)) expect(x).toBeCloseTo(1 / 3, 9);
  const [averaged] = equilibriaOf(modelOf(stationaryCurrent.scenario));
  expect(averaged!.currents).toHaveLength(3);
  for (const { from, to, current } of averaged!.currents) {
    expect(to).toBe((from + 1) % 3);
    expect(current).toBeCloseTo(4 / 15, 9);
  }
});
