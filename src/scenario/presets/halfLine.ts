import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { cosine, matrix, type Preset, uniformDephasing } from "./preset.ts";

/** So many levels of infinitely many: the end is not felt before the horizon. */
const LEVELS = 12;

export const halfLine: Preset = {
  id: "half-line",
  tags: ["limits", "relaxation", "exact"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Half-line",
    levels: {
      omega: Array.from({ length: LEVELS }, (_, n) => n),
      delta: new Array<number>(LEVELS).fill(0),
      initial: Array.from({ length: LEVELS }, (_, n) => (n === 0 ? 1 : 0)),
    },
    coupling: { re: matrix(LEVELS, () => 0), im: matrix(LEVELS, () => 0) },
    relaxation: {
      gamma: uniformDephasing(LEVELS, 1),
      pauli: matrix(LEVELS, (n, m) => (Math.abs(n - m) === 1 ? 1 : 0)),
    },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-3, mu: 0.3, p: 0.3 },
    horizon: 8,
  },
};
