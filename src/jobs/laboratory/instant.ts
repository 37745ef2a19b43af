import type { InstantEvent, InstantRequest } from "../../physics/instant/results.ts";
import type { Scenario } from "../../scenario/format.ts";

/** The exact Bloch state at a moment, the fast periods that follow it, the path of the states until the end. */
export interface InstantOperation {
  readonly input: InstantRequest & { readonly scenario: Scenario };
  readonly event: InstantEvent;
}
