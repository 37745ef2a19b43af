import type { BlochModel, Rates } from "../physics/model.ts";
import { quasiPeriodicWave } from "../physics/wave.ts";
import type { FieldError, FieldWarning, Scenario } from "./format.ts";
import type { ScenarioLimits } from "./limits.ts";
import { completeModes } from "./modes.ts";
import { parseScenario } from "./schema.ts";

export type CompileResult =
  | { ok: true; scenario: Scenario; model: BlochModel; warnings: FieldWarning[] }
  | { ok: false; errors: FieldError[] };

/**
 * Scenario → BlochModel (Eq. (1) in typed arrays, row-major N×N, dimensionless). Trusts its input: a scenario that
 * did not come from `parseScenario`, a preset or a field's setter must be parsed first.
 */
export function compile(scenario: Scenario): BlochModel {
  const { levels, coupling, relaxation, wave, scaling, horizon } = scenario;
  const levelCount = levels.omega.length;
  const pauli = flat(relaxation.pauli, levelCount) as Rates;
  const dephasing = flat(relaxation.gamma, levelCount);
  for (let n = 0; n < levelCount; n++) {
    pauli[n * levelCount + n] = 0;
    dephasing[n * levelCount + n] = 0;
  }
  return {
    levelCount,
    energies: Float64Array.from(levels.omega),
    detunings: Float64Array.from(levels.delta),
    initialPopulations: Float64Array.from(levels.initial),
    couplingRe: flat(coupling.re, levelCount),
    couplingIm: flat(coupling.im, levelCount),
    dephasing,
    pauli,
    wave: quasiPeriodicWave(wave.frequencies, completeModes(wave.modes).modes),
    epsilon: scaling.epsilon,
    mu: scaling.mu,
    p: scaling.p,
    horizon,
  };
}

/** Parses and compiles in one go, for the command line and the workers. Never throws on account of its input. */
export function compileInput(input: unknown, limits?: ScenarioLimits): CompileResult {
  const parsed = parseScenario(input, limits);
  return parsed.ok ? { ...parsed, model: compile(parsed.scenario) } : parsed;
}

function flat(matrix: readonly (readonly number[])[], levelCount: number): Float64Array {
  const result = new Float64Array(levelCount * levelCount);
  matrix.forEach((row, n) => {
    result.set(row, n * levelCount);
  });
  return result;
}
