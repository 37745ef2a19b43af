import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

const omega = [0, 1, 3];

/** Relaxation 3 → 2 is quick and 2 → 1 slow, at the temperature 2; the wave pumps 1–3. */
export const threeLevelPump: Preset = {
  id: "three-level-pump",
  tags: ["atoms", "relaxation"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Three-level pump",
    levels: { omega, delta: [0, 0, 0], initial: [1, 0, 0] },
    coupling: { re: pairs(3, [[1, 3, 1]]), im: matrix(3, () => 0) },
    relaxation: {
      gamma: uniformDephasing(3, 1),
      pauli: thermalRates(
        omega,
        2,
        pairs(3, [
          [1, 2, 0.05],
          [1, 3, 0.05],
          [2, 3, 2],
        ]),
      ),
    },
    wave: { frequencies: [3], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-4, mu: 0.3, p: 0.3 },
    horizon: 10,
  },
};
