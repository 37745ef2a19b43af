import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { cosine, matrix, type Preset, pairs } from "./preset.ts";

/** Two lower levels whose coherence lives a million times as long as the others: γ(1,2) = 10⁻⁶. */
export const darkState: Preset = {
  id: "dark-state",
  tags: ["atoms", "limits"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Dark state",
    levels: { omega: [0, 0, 1], delta: [0, 0, 0], initial: [1, 0, 0] },
    coupling: {
      re: pairs(3, [
        [1, 3, 1],
        [2, 3, 1],
      ]),
      im: matrix(3, () => 0),
    },
    relaxation: {
      gamma: pairs(3, [
        [1, 2, 1e-6],
        [1, 3, 1],
        [2, 3, 1],
      ]),
      pauli: matrix(3, (from, to) => (from === 2 && to < 2 ? 1 : 0)),
    },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 0.01, mu: 0.3, p: 0.3 },
    horizon: 20,
  },
};
