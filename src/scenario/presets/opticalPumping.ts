import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** J = 1/2 → 1/2. Levels 1, 2: ground, m = −1/2 and 1/2; 3, 4: excited. σ⁺ light drives 1–4 alone. */
const DECAYS = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [1 / 3, 2 / 3, 0, 0],
  [2 / 3, 1 / 3, 0, 0],
];

export const opticalPumping: Preset = {
  id: "optical-pumping",
  tags: ["atoms", "relaxation"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Optical pumping",
    levels: { omega: [0, 0, 1, 1], delta: [0, 0, 0, 0], initial: [0.5, 0.5, 0, 0] },
    coupling: { re: pairs(4, [[1, 4, 1]]), im: matrix(4, () => 0) },
    relaxation: { gamma: uniformDephasing(4, 1), pauli: DECAYS },
    wave: { frequencies: [1], modes: cosine([1], 0.2) },
    scaling: { epsilon: 1e-4, mu: 0.3, p: 0.3 },
    horizon: 40,
  },
};
