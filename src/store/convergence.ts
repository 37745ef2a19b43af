import type { EventOf, InputOf } from "../jobs/laboratory/contract.ts";
import { createOperation, type Laboratory, type Operation } from "./laboratory.ts";

export type ConvergenceInput = InputOf<"convergence">;
export type EpsilonRange = ConvergenceInput["range"];
type Event = EventOf<"convergence">;
export type Promises = Extract<Event, { kind: "promises" }>;
export type ErrorPoint = Extract<Event, { kind: "point" }>["point"];
export type Norm = keyof NonNullable<ErrorPoint["errors"][number]["toBloch"]>;

/** What a sweep has shown so far. */
export interface ConvergenceResult {
  readonly input: ConvergenceInput;
  readonly promises: Promises | null;
  /** Largest ε first */
  readonly points: readonly ErrorPoint[];
}

export type ConvergenceOperation = Operation<"convergence", ConvergenceResult>;

export function createConvergence(laboratory: Laboratory): ConvergenceOperation {
  return createOperation(
    laboratory,
    "convergence",
    (input): ConvergenceResult => ({ input, promises: null, points: [] }),
    withEvent,
  );
}

function withEvent(result: ConvergenceResult, event: Event): ConvergenceResult {
  switch (event.kind) {
    case "promises":
      return { ...result, promises: event };
    case "point": {
      const { point } = event;
      const after = result.points.findIndex(({ epsilon }) => epsilon < point.epsilon);
      const at = after < 0 ? result.points.length : after;
      return { ...result, points: result.points.toSpliced(at, 0, point) };
    }
    case "progress":
      return result;
  }
}
