import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

const omega = [0, 1, 1.02];

/** The line is ε^μ = 0.045 wide, the transition 1–3 misses it by 0.02: not resonant, as ε → 0; resonant, at this ε. */
export const nearMiss: Preset = {
  id: "near-miss",
  tags: ["limits", "waves"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "A near miss",
    levels: { omega, delta: [0, 0, 0], initial: [1, 0, 0] },
    coupling: {
      re: pairs(3, [
        [1, 2, 1],
        [1, 3, 1],
      ]),
      im: matrix(3, () => 0),
    },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates(omega, 1, 0.02) },
    wave: { frequencies: [1], modes: cosine([1], 0.3) },
    scaling: { epsilon: 1e-3, mu: 0.45, p: 0.3 },
    horizon: 3,
  },
};
