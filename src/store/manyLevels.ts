import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf } from "../jobs/laboratory/contract.ts";
import { DEFAULT_CHOICE, type ManyLevelsChoice, settingsOf } from "../scenario/manyLevels/choice.ts";
import { createOperation, type Laboratory, type Operation } from "./laboratory.ts";

type Settings = InputOf<"many-levels">;
type Event = EventOf<"many-levels">;
type Part<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;

export type HypothesisSums = Part<"sums">["sums"];
export type TableTwo = Part<"tableTwo">["tableTwo"];
export type LevelPopulations = Part<"populations">["populations"];
export type TruncationErrors = Part<"truncation">["truncation"];
export type BlochTruncation = Part<"bloch">;
export type RequiredLevels = Part<"required">["required"];

/** What a study of many levels has shown so far; each part null until it has come. */
export interface ManyLevelsResult {
  readonly settings: Settings;
  readonly sums: HypothesisSums | null;
  readonly tableTwo: TableTwo | null;
  readonly populations: LevelPopulations | null;
  readonly truncation: TruncationErrors | null;
  readonly bloch: BlochTruncation | null;
  readonly required: RequiredLevels | null;
}

/** What a person has chosen, and whether a slider is being dragged. */
export interface ManyLevelsState {
  readonly choice: ManyLevelsChoice;
  readonly held: boolean;
}

export interface ManyLevels {
  readonly operation: Operation<"many-levels", ManyLevelsResult>;
  readonly chosen: StoreApi<ManyLevelsState>;
  choose(choice: ManyLevelsChoice): void;
  hold(held: boolean): void;
  /** Studies the present choice, from the start. */
  study(): void;
}

export function createManyLevels(laboratory: Laboratory): ManyLevels {
  const operation = createOperation(laboratory, "many-levels", emptyResult, withEvent);
  const chosen = createStore<ManyLevelsState>(() => ({ choice: DEFAULT_CHOICE, held: false }));
  return {
    operation,
    chosen,
    choose: (choice) => chosen.setState({ choice }),
    hold: (held) => {
      if (held !== chosen.getState().held) chosen.setState({ held });
    },
    study: () => operation.run(settingsOf(chosen.getState().choice)),
  };
}

function emptyResult(settings: Settings): ManyLevelsResult {
  return { settings, sums: null, tableTwo: null, populations: null, truncation: null, bloch: null, required: null };
}

function withEvent(result: ManyLevelsResult, event: Event): ManyLevelsResult {
  switch (event.kind) {
    case "sums":
      return { ...result, sums: event.sums };
    case "tableTwo":
      return { ...result, tableTwo: event.tableTwo };
    case "populations":
      return { ...result, populations: event.populations };
    case "truncation":
      return { ...result, truncation: event.truncation };
    case "bloch":
      return { ...result, bloch: event };
    case "required":
      return { ...result, required: event.required };
    case "progress":
      return result;
  }
}
