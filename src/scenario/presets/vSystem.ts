import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/**
 * The V system: two upper levels, equal but for ε^pδ, driven from one lower level by φ = cos τ. The pair 1–2 is
 * exactly resonant, 1–3 is detuned by ε^p, so every row of Table 1 shows itself as μ/p moves.
 */
export function vSystemScenario(name: string, ratio: number): Scenario {
  const omega = [0, 1, 1];
  const mu = 0.45;
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name,
    levels: { omega, delta: [0, 0, 1], initial: [1, 0, 0] },
    coupling: {
      re: pairs(3, [
        [1, 2, 1],
        [1, 3, 1],
      ]),
      im: matrix(3, () => 0),
    },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates(omega, 1, 0.3) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-5, mu, p: mu / ratio },
    horizon: 10,
  };
}

export const vSystem: Preset = {
  id: "v-system",
  tags: ["table-1"],
  scenario: vSystemScenario("V system", 1.3),
};
