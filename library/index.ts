/**
 * The core as a library: Bloch's equations and the ladder of rate equations below them, without page, worker or DOM.
 * What is not named here is not promised to stay.
 */
export type { SolvedLine as Solution } from "../cli/answer.ts";
export type { SolveRequest } from "../cli/request.ts";
export type {
  Analysis,
  Certificate,
  Cost,
  Curve,
  OutputRequest,
  RungName,
  SolveEvent,
  SolveOptions,
} from "../src/physics/results.ts";
export { solve as solveInSteps } from "../src/physics/solve.ts";
export { type CompileResult, compileInput } from "../src/scenario/compile.ts";
export type { FieldError, FieldWarning, Scenario } from "../src/scenario/format.ts";
export { findPreset, presets } from "../src/scenario/presets/index.ts";
export { parseScenario } from "../src/scenario/schema.ts";
export { ScenarioError, solve } from "./solve.ts";
