import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** Energies that no line of either colour meets: their sum 1 + √2 and their difference √2 − 1. */
const omega = [0, 1 + Math.SQRT2, Math.SQRT2 - 1];

export const combinationResonance: Preset = {
  id: "combination-resonance",
  tags: ["waves"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Combination resonance",
    levels: { omega, delta: [0, 0, 0], initial: [1, 0, 0] },
    coupling: {
      re: pairs(3, [
        [1, 2, 1],
        [1, 3, 1],
      ]),
      im: matrix(3, () => 0),
    },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates(omega, 1, 0.02) },
    wave: {
      frequencies: [1, Math.SQRT2],
      modes: [...cosine([1, 0], 0.4), ...cosine([0, 1], 0.4), ...cosine([1, 1], 0.1), ...cosine([-1, 1], 0.1)],
    },
    scaling: { epsilon: 1e-5, mu: 0.4, p: 0.4 },
    horizon: 10,
  },
};
