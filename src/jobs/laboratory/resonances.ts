import type { DivisorRequest, ResonanceEvent } from "../../physics/resonances/results.ts";
import type { Scenario } from "../../scenario/format.ts";

/** Transitions and lines of a scenario, and its small divisors: Hypothesis 1, Lemma 7. */
export interface ResonancesOperation {
  readonly input: { readonly scenario: Scenario; readonly request: DivisorRequest };
  readonly event: ResonanceEvent;
}
