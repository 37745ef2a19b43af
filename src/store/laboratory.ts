import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf, LaboratoryClient, OperationName } from "../jobs/laboratory/contract.ts";
import type { JobOutcome } from "../jobs/messages.ts";

/** Whoever runs the operations of the laboratory. */
export type Laboratory = LaboratoryClient;

/** How the newest job of an operation stands. */
export type OperationStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

export interface OperationState<Result> {
  readonly status: OperationStatus;
  /** What the newest job that has shown anything has said so far */
  readonly result: Result | null;
}

/** An operation whose results a view shows. */
export interface Operation<Name extends OperationName, Result> {
  readonly store: StoreApi<OperationState<Result>>;
  /** Starts a job; the results of older ones stay until it has some of its own. */
  run(input: InputOf<Name>): void;
  /** Cancels the newest job of this operation; those of others go on. */
  cancel(): void;
}

/**
 * Collects the events of one operation's jobs into a result, never one older than is shown already. `start` is the empty
 * result of an input, `withEvent` adds an event to it.
 */
export function createOperation<Name extends OperationName, Result>(
  laboratory: Laboratory,
  name: Name,
  start: (input: InputOf<Name>) => Result,
  withEvent: (result: Result, event: EventOf<Name>) => Result,
): Operation<Name, Result> {
  const store = createStore<OperationState<Result>>(() => ({ status: { kind: "idle" }, result: null }));
  let newest = 0;
  let shown = 0;
  return {
    store,
    run(input) {
      let result = start(input);
      store.setState({ status: { kind: "running" } });
      newest = laboratory.submit(name, input, {
        onEvent(event, id) {
          if (event.kind === "progress") {
            if (id === newest) store.setState({ status: event });
            return;
          }
          result = withEvent(result, event);
          if (id < shown) return;
          shown = id;
          store.setState({ result });
        },
        onOutcome(outcome) {
          if (outcome.id === newest) store.setState({ status: statusOf(outcome) });
        },
      });
    },
    cancel: () => laboratory.cancel(newest),
  };
}

function statusOf(outcome: JobOutcome): OperationStatus {
  switch (outcome.status) {
    case "done":
      return { kind: "idle" };
    case "cancelled":
      return { kind: "cancelled" };
    case "failed":
      return { kind: "failed", reason: outcome.reason };
  }
}
