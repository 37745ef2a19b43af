import type { ConvergenceEvent } from "../../physics/convergence/results.ts";
import type { Scenario } from "../../scenario/format.ts";

/** Errors of every rung against ε: the ladder of Sections 2 to 6, everything of the scenario kept but ε. */
export interface ConvergenceOperation {
  /** The scenario's own ε plays no part */
  readonly input: { readonly scenario: Scenario; readonly epsilons: readonly number[] };
  readonly event: ConvergenceEvent;
}
