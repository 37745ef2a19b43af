import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

const omega = [0, 0, 1];

export const lambdaSystem: Preset = {
  id: "lambda-system",
  tags: ["table-1"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Λ system",
    levels: { omega, delta: [0, 1, 0], initial: [1, 0, 0] },
    coupling: {
      re: pairs(3, [
        [1, 3, 1],
        [2, 3, 0.8],
      ]),
      im: matrix(3, () => 0),
    },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates(omega, 1, 0.3) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-5, mu: 0.45, p: 0.3 },
    horizon: 10,
  },
};
