import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** Rates round the ring 1 → 2 → 3 → 1, and back. */
const AROUND = 1;
const BACK = 0.2;

export const stationaryCurrent: Preset = {
  id: "stationary-current",
  tags: ["relaxation", "exact"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "A current that never stops",
    levels: { omega: [0, 1, 1.7], delta: [0, 0, 0], initial: [1, 0, 0] },
    coupling: { re: pairs(3, [[1, 2, 1]]), im: matrix(3, () => 0) },
    relaxation: {
      gamma: uniformDephasing(3, 1),
      pauli: matrix(3, (from, to) => (from === to ? 0 : (from + 1) % 3 === to ? AROUND : BACK)),
    },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-4, mu: 0.3, p: 0.3 },
    horizon: 8,
  },
};
