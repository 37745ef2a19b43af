import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** Half the golden ratio's small part: as far from any fraction as a number can be. */
const BEAT = (Math.sqrt(5) - 1) / 4;

const omega = [0, 1 - BEAT, 1, 1 + BEAT];

/** cos τ · cos bτ: the carrier's own frequency is not in the spectrum of the product. */
export const beatingWave: Preset = {
  id: "beating-wave",
  tags: ["waves"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Beating wave",
    levels: { omega, delta: [0, 0, 0, 0], initial: [1, 0, 0, 0] },
    coupling: {
      re: pairs(4, [
        [1, 2, 1],
        [1, 3, 1],
        [1, 4, 1],
      ]),
      im: matrix(4, () => 0),
    },
    relaxation: { gamma: uniformDephasing(4, 1), pauli: thermalRates(omega, 1, 0.005) },
    wave: { frequencies: [1, BEAT], modes: [...cosine([1, 1], 0.25), ...cosine([1, -1], 0.25)] },
    scaling: { epsilon: 1e-5, mu: 0.45, p: 0.3 },
    horizon: 5,
  },
};
