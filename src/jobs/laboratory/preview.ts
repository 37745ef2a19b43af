import type { Regime, TimeLayer } from "../../physics/results.ts";
import type { Scenario } from "../../scenario/format.ts";

/** What the dynamics of a scenario look like: Bloch alone, sampled for a small picture on logarithmic time. */
export interface PreviewOperation {
  readonly input: { readonly scenario: Scenario };
  readonly event:
    | {
        readonly kind: "preview";
        readonly regime: Regime;
        readonly layers: readonly TimeLayer[];
        /** Null where the doubling method would be too much work */
        readonly curve: {
          readonly times: Float64Array;
          /** times × N */
          readonly populations: Float64Array;
        } | null;
      }
    | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number };
}
