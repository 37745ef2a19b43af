import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

const omega = [0, 1, Math.SQRT2];

export const twoColour: Preset = {
  id: "two-colour",
  tags: ["waves"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Two colours",
    levels: { omega, delta: [0, 0.4, -0.6], initial: [1, 0, 0] },
    coupling: {
      re: pairs(3, [
        [1, 2, 1],
        [1, 3, 0.7],
        [2, 3, 0.3],
      ]),
      im: matrix(3, () => 0),
    },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates(omega, 1, 0.3) },
    wave: { frequencies: [1, Math.SQRT2], modes: [...cosine([1, 0], 0.5), ...cosine([0, 1], 0.35)] },
    scaling: { epsilon: 1e-3, mu: 0.3, p: 0.25 },
    horizon: 4,
  },
};
