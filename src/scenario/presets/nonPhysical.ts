import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { cosine, matrix, type Preset, pairs } from "./preset.ts";

const coupling = pairs(3, [
  [1, 1, 0.35],
  [1, 2, -1.09],
  [1, 3, 0.78],
  [2, 2, 0.82],
  [2, 3, 0.91],
  [3, 3, 0.46],
]);

export const nonPhysical: Preset = {
  id: "non-physical",
  tags: ["limits"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "A non-physical γ",
    levels: { omega: [0, 0.9, 1.41], delta: [0, 0, 0], initial: [0, 0, 1] },
    coupling: { re: coupling, im: matrix(3, () => 0) },
    relaxation: {
      gamma: pairs(3, [
        [1, 2, 0.05],
        [2, 3, 0.05],
        [1, 3, 1],
      ]),
      pauli: matrix(3, () => 0),
    },
    wave: { frequencies: [1.23], modes: cosine([1], 2.055) },
    scaling: { epsilon: 0.3, mu: 0.4, p: 0.5 },
    horizon: 2,
  },
};
