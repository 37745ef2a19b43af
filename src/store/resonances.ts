import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf } from "../jobs/laboratory/contract.ts";
import { DEFAULT_SEARCH, type SearchChoice } from "../scenario/resonances/choice.ts";
import { createOperation, type Laboratory, type Operation } from "./laboratory.ts";

export type ResonancesInput = InputOf<"resonances">;
export type DivisorSettings = ResonancesInput["request"];
type Event = EventOf<"resonances">;
type Part<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;

export type Resonances = Part<"resonances">["resonances"];
export type Meeting = Resonances["meetings"][number];
export type DivisorReport = Part<"divisors">["report"];
export type PairConstants = Part<"constants">["constants"];
export type Pair = DivisorSettings["pair"];

/** What the search has shown so far. */
export interface ResonancesResult {
  readonly input: ResonancesInput;
  readonly resonances: Resonances | null;
  /** Null for a periodic wave, and until the search is done */
  readonly report: DivisorReport | null;
  readonly constants: PairConstants | null;
}

export interface ResonancesOperation extends Operation<"resonances", ResonancesResult> {
  /** What the view looks for, and how it shows it */
  readonly choice: StoreApi<SearchChoice>;
}

export function createResonances(laboratory: Laboratory): ResonancesOperation {
  const operation = createOperation(
    laboratory,
    "resonances",
    (input): ResonancesResult => ({ input, resonances: null, report: null, constants: null }),
    withEvent,
  );
  return { ...operation, choice: createStore(() => DEFAULT_SEARCH) };
}

function withEvent(result: ResonancesResult, event: Event): ResonancesResult {
  switch (event.kind) {
    case "resonances":
      return { ...result, resonances: event.resonances };
    case "divisors":
      return { ...result, report: event.report };
    case "constants":
      return { ...result, constants: event.constants };
    case "progress":
      return result;
  }
}
