import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

const omega = [0, 1, 1, 1];

/** J = 0 → 1: the upper level splits into m = −1, 0, 1, which this polarisation reaches equally well. */
export const zeemanSublevels: Preset = {
  id: "zeeman-sublevels",
  tags: ["atoms", "table-1"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Zeeman sublevels",
    levels: { omega, delta: [0, -1, 0, 1], initial: [1, 0, 0, 0] },
    coupling: {
      re: pairs(4, [
        [1, 2, 0.8],
        [1, 3, 0.8],
        [1, 4, 0.8],
      ]),
      im: matrix(4, () => 0),
    },
    relaxation: { gamma: uniformDephasing(4, 1), pauli: thermalRates(omega, 1, 0.2) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-5, mu: 0.45, p: 0.3 },
    horizon: 10,
  },
};
