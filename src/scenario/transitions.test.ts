import { expect, test } from "vitest";
import { analyse } from "../physics/asymptotics/analyse.ts";
import { compile } from "./compile.ts";
import { findPreset, presets } from "./presets/index.ts";
import { transitionsOf } from "./transitions.ts";

test("the V system: 1–2 exactly resonant, 1–3 detuned, and one photon of energy 1", () => {
  const { transitions, photons } = transitionsOf(findPreset("v-system")!.scenario);
  expect(transitions.map(({ lower, upper, kind }) => [lower, upper, kind])).toEqual([
    [0, 1, "exact"],
    [0, 2, "detuned"],
  ]);
  expect(photons).toEqual([{ frequency: 1, amplitude: 0.5 }]);
});

test("a pair that no line meets is coupled but not resonant; of two lines on one frequency amplitudes add", () => {
  const { scenario } = findPreset("two-colour")!;
  const { transitions, photons } = transitionsOf(scenario);
  expect(transitions.map(({ kind }) => kind)).toEqual(["detuned", "detuned", "none"]);
  expect(photons.map(({ frequency }) => frequency)).toEqual([1, Math.SQRT2]);
  const wave = {
    frequencies: [1, 0.5],
    modes: [
      { alpha: [1, 0], re: 0.3, im: 0 },
      { alpha: [0, 2], re: -0.3, im: 0 },
      { alpha: [0, 1], re: 0.2, im: 0 },
    ],
  };
  expect(transitionsOf({ ...scenario, wave }).photons).toEqual([{ frequency: 0.5, amplitude: 0.2 }]);
});

test("in every preset resonant means that (24) has a rate, exact that the rate has no detuning", () => {
  for (const { scenario } of presets) {
    const model = compile(scenario);
    const { dominantRates } = analyse(model);
    const { mu, epsilon } = scenario.scaling;
    for (const { lower, upper, kind, strength } of transitionsOf(scenario).transitions) {
      const rate = dominantRates[lower]![upper]!;
      expect(rate > 0, `${scenario.name} ${lower}–${upper}`).toBe(kind !== "none");
      const undetuned = strength / (epsilon ** mu * scenario.relaxation.gamma[lower]![upper]!);
      if (kind === "exact") expect(rate / undetuned).toBeCloseTo(1, 10);
      if (kind === "detuned") expect(rate).toBeLessThan(undetuned);
    }
  }
});
