import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf, LaboratoryClient, OperationName } from "../jobs/laboratory/contract.ts";
import type { JobOutcome } from "../jobs/messages.ts";
import { canonicalText } from "./memory/canonical.ts";
import { createLru } from "./memory/lru.ts";

/** Whoever runs the operations of the laboratory. */
export type Laboratory = LaboratoryClient;

/** How the newest job of an operation stands. */
export type OperationStatus =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  /** The time left is unknown until some of the job is done */
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly reason: string };

export interface OperationState<Result> {
  readonly status: OperationStatus;
  /** What the newest job that has shown anything has said so far */
  readonly result: Result | null;
}

/** An operation whose results a view shows. */
export interface Operation<Name extends OperationName, Result, Input = InputOf<Name>> {
  readonly store: StoreApi<OperationState<Result>>;
  /** Starts a job, unless all is known; the results of older ones stay until it has some of its own. */
  run(input: Input): void;
  /** Cancels the newest job of this operation; those of others go on. */
  cancel(): void;
}

/** What there is before a job begins. */
export interface Beginning<Name extends OperationName, Result> {
  /** With all that is known */
  readonly result: Result;
  /** Whether that is worth showing */
  readonly known: boolean;
  /** What is still to be computed, in order; nothing where all is known */
  readonly parts: readonly InputOf<Name>[];
  /** Told of every event of the job, to know it next time */
  readonly heard?: (event: EventOf<Name>) => void;
  /** Told how far the job has come in the end */
  readonly ended?: (result: Result, complete: boolean) => void;
}

export interface OperationKind<Name extends OperationName, Result, Input> {
  readonly name: Name;
  readonly begin: (input: Input) => Beginning<Name, Result>;
  readonly withEvent: (result: Result, event: EventOf<Name>) => Result;
}

/** Results that are remembered of one operation, bytes. */
const MEMORY = 8e6;

/**
 * An operation of one part. `start` is the empty result of an input, `withEvent` adds an event to it. The result of an
 * input that was computed to its end lately is known, and shown at once.
 */
export function createOperation<Name extends OperationName, Result>(
  laboratory: Laboratory,
  name: Name,
  start: (input: InputOf<Name>) => Result,
  withEvent: (result: Result, event: EventOf<Name>) => Result,
): Operation<Name, Result> {
  const memory = createLru<Result>(MEMORY);
  return operate<Name, Result, InputOf<Name>>(laboratory, {
    name,
    begin(input) {
      const key = canonicalText(input);
      const known = memory.get(key);
      if (known !== undefined) return { result: known, known: true, parts: [] };
      return {
        result: start(input),
        known: false,
        parts: [input],
        ended(result, complete) {
          if (complete) memory.set(key, result);
        },
      };
    },
    withEvent,
  });
}

/** Collects the events of one operation's jobs into a result, never one older than is shown already. */
export function operate<Name extends OperationName, Result, Input>(
  laboratory: Laboratory,
  { name, begin, withEvent }: OperationKind<Name, Result, Input>,
): Operation<Name, Result, Input> {
  const store = createStore<OperationState<Result>>(() => ({ status: { kind: "idle" }, result: null }));
  /** Runs are numbered here: an older job may end while a newer one is being submitted */
  let newest = 0;
  let shown = 0;
  let job: number | null = null;
  return {
    store,
    run(input) {
      const run = ++newest;
      const beginning = begin(input);
      let { result } = beginning;
      if (beginning.known) shown = run;
      if (beginning.parts.length === 0) {
        // What older jobs would still find is not looked at any more.
        if (job !== null) laboratory.cancel(job, { gently: true });
        job = null;
        store.setState({ status: { kind: "idle" }, result });
        return;
      }
      store.setState({ status: { kind: "running" }, ...(beginning.known && { result }) });
      job = laboratory.submitParts(name, beginning.parts, {
        onEvent(event) {
          result = withEvent(result, event);
          beginning.heard?.(event);
          if (run < shown) return;
          shown = run;
          store.setState({ result });
        },
        onProgress(progress) {
          if (run === newest) store.setState({ status: { kind: "progress", ...progress } });
        },
        onOutcome(outcome) {
          beginning.ended?.(result, outcome.status === "done");
          if (run === newest) store.setState({ status: statusOf(outcome) });
        },
      });
    },
    cancel() {
      if (job !== null) laboratory.cancel(job);
    },
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
