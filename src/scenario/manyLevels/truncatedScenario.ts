import { familyModel } from "../../physics/asymptotics/manyLevels/familyModel.ts";
import type { BlochModel } from "../../physics/model.ts";
import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../format.ts";
import { type ManyLevelsChoice, settingsOf } from "./choice.ts";

/** The first levels of a family as a scenario of their own: what the solver of any scenario then takes. */
export function truncatedScenario(choice: ManyLevelsChoice, levels: number, name: string): Scenario {
  return { ...scenarioOf(familyModel(settingsOf(choice), levels)), name };
}

/** The scenario that compiles to a model. */
export function scenarioOf(model: BlochModel): Scenario {
  const rows = (matrix: Float64Array) =>
    Array.from({ length: model.levelCount }, (_, n) =>
      Array.from(matrix.subarray(n * model.levelCount, (n + 1) * model.levelCount)),
    );
  return {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    levels: {
      omega: Array.from(model.energies),
      delta: Array.from(model.detunings),
      initial: Array.from(model.initialPopulations),
    },
    coupling: { re: rows(model.couplingRe), im: rows(model.couplingIm) },
    relaxation: { gamma: rows(model.dephasing), pauli: rows(model.pauli) },
    wave: {
      frequencies: Array.from(model.wave.frequencies),
      modes: model.wave.modes.map(({ alpha, re, im }) => ({ alpha: [...alpha], re, im })),
    },
    scaling: { epsilon: model.epsilon, mu: model.mu, p: model.p },
    horizon: model.horizon,
  };
}
