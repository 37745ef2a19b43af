import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../format.ts";
import { thermalRates } from "../thermal.ts";
import { cosine, matrix, type Preset, pairs, uniformDephasing } from "./preset.ts";

/** Two levels, ω = (0, 1), V₁₂ = 1, γ = 1, W = 0, on which the paper's formulas can be told from their misprints. */
function twoLevels(name: string, changes: Partial<Scenario>): Scenario {
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name,
    levels: { omega: [0, 1], delta: [0, 0], initial: [1, 0] },
    coupling: { re: pairs(2, [[1, 2, 1]]), im: matrix(2, () => 0) },
    relaxation: { gamma: uniformDephasing(2, 1), pauli: matrix(2, () => 0) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 0.01, mu: 0.25, p: 0.5 },
    horizon: 3,
    ...changes,
  };
}

/** ε^p δ(2) = 0.2: on the far side of the line the decay is 2.5 times as fast. */
export const detunedAway: Preset = {
  id: "detuned-away",
  tags: ["misprints", "exact"],
  scenario: twoLevels("Two levels, detuned away", {
    levels: { omega: [0, 1], delta: [0, 2], initial: [1, 0] },
    wave: { frequencies: [0.8], modes: cosine([1], 0.5) },
  }),
};

/** Two multi-indices, (1, 0) and (0, 2), on one frequency: 0.3 and s. */
function interference(name: string, s: number): Scenario {
  return twoLevels(name, {
    wave: { frequencies: [1, 0.5], modes: [...cosine([1, 0], 0.3), ...cosine([0, 2], s)] },
    scaling: { epsilon: 0.01, mu: 0.3, p: 0.3 },
  });
}

export const constructive: Preset = {
  id: "interference-constructive",
  tags: ["misprints", "waves"],
  scenario: { ...interference("Interference, constructive", 0.4), horizon: 1 },
};

export const destructive: Preset = {
  id: "interference-destructive",
  tags: ["misprints", "waves"],
  scenario: { ...interference("Interference, destructive", -0.4), horizon: 20 },
};

export const strongRelaxation: Preset = {
  id: "mu-zero",
  tags: ["misprints", "limits"],
  scenario: twoLevels("Two levels, μ = 0", {
    wave: { frequencies: [0.5], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-3, mu: 0, p: 0.5 },
    horizon: 4,
  }),
};

const thermalEnergies = [0, 0.7, 1.5];

export const thermalState: Preset = {
  id: "thermal-state",
  tags: ["misprints", "relaxation", "exact"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "Relaxation alone",
    levels: { omega: thermalEnergies, delta: [0, 0, 0], initial: [0, 0, 1] },
    coupling: { re: matrix(3, () => 0), im: matrix(3, () => 0) },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates(thermalEnergies, 1, 0.5) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-3, mu: 0.3, p: 0.3 },
    horizon: 8,
  },
};

export const decoupledLevel: Preset = {
  id: "decoupled-level",
  tags: ["misprints", "relaxation"],
  scenario: {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    name: "A decoupled level",
    levels: { omega: [0, 1, 1.6], delta: [0, 0, 0], initial: [0.6, 0, 0.4] },
    coupling: { re: pairs(3, [[1, 2, 1]]), im: matrix(3, () => 0) },
    relaxation: { gamma: uniformDephasing(3, 1), pauli: thermalRates([0, 1, 1.6], 1, 0.3) },
    wave: { frequencies: [1], modes: cosine([1], 0.5) },
    scaling: { epsilon: 1e-4, mu: 0.4, p: 0.4 },
    horizon: 10,
  },
};
