import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../format.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** One line driven against decay at the rate 1, ε^μ = ε^p: δ counts in half-widths of the weak line. */
function drivenLine(name: string, amplitude: number, detuning: number): Scenario {
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name,
    levels: { omega: [0, 1], delta: [0, detuning], initial: [1, 0] },
    coupling: { re: pairs(2, [[1, 2, 1]]), im: matrix(2, () => 0) },
    relaxation: {
      gamma: uniformDephasing(2, 1),
      pauli: [
        [0, 0],
        [1, 0],
      ],
    },
    wave: { frequencies: [1], modes: cosine([1], amplitude) },
    scaling: { epsilon: 1e-5, mu: 0.3, p: 0.3 },
    horizon: 5,
  };
}

/** s = 4 φ²/(γ ε^μ) = 1. */
export const saturation: Preset = {
  id: "saturation",
  tags: ["atoms", "relaxation", "exact"],
  scenario: drivenLine("Saturation", 0.08891397, 0),
};

/** s = 24: the line is √25 times as wide, and δ stands at its new half-width. */
export const powerBroadening: Preset = {
  id: "power-broadening",
  tags: ["atoms", "relaxation", "exact"],
  scenario: drivenLine("Power broadening", 0.4355877, 5),
};
