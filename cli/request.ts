import type { RungName } from "../src/physics/results.ts";

/** The rungs that can be asked for, in the ladder's order. */
export const MODELS = [
  "bloch",
  "delayed",
  "timeDependent",
  "averaged",
  "dominant",
  "limit",
] as const satisfies readonly RungName[];

export const DEFAULT_TOLERANCE = 1e-11;

/** What to solve for. */
export interface SolveRequest {
  readonly models: readonly RungName[];
  /** Slow times that override those of the document */
  readonly times?: readonly number[];
  readonly tolerance: number;
  readonly method: "doubling" | "direct";
  /** Also the long-time states of the rungs that follow the wave */
  readonly ends?: boolean;
}
