import type { Moment } from "./wholePeriods.ts";

/** A state of Eq. (1), the moment it belongs to and the phases of all frequencies of the wave there, turns. */
export interface ReachedState {
  readonly moment: Moment;
  readonly state: Float64Array;
  readonly turns: readonly number[];
}

/** A way to the state at any moment in [0, T] at a cost that does not grow as ε → 0. */
export interface Reach {
  /** The state at the moment, or at the nearest one that this way can reach */
  stateAt(moment: Moment): Generator<null, ReachedState>;
}
