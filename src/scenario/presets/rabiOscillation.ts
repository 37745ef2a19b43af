import { SCENARIO_FORMAT, SCENARIO_VERSION } from "../format.ts";
import { matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** Ω = 2 and γ = 0.2 in the rotating frame, where the wave is constant: Ω > γ/2, so the populations swing. */
export const rabiOscillation: Preset = {
  id: "rabi-oscillation",
  tags: ["exact", "limits", "atoms"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Damped Rabi oscillation",
    levels: { omega: [0, 0], delta: [0, 0], initial: [1, 0] },
    coupling: { re: pairs(2, [[1, 2, 1]]), im: matrix(2, () => 0) },
    relaxation: { gamma: uniformDephasing(2, 0.2), pauli: matrix(2, () => 0) },
    wave: { frequencies: [1], modes: [{ alpha: [0], re: 1, im: 0 }] },
    scaling: { epsilon: 1, mu: 0, p: 1 },
    horizon: 30,
  },
};
