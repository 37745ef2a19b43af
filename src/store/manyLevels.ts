import type { EventOf, InputOf } from "../jobs/laboratory/contract.ts";
import { createOperation, type Laboratory, type Operation } from "./laboratory.ts";

export type ManyLevelsSettings = InputOf<"many-levels">;
type Event = EventOf<"many-levels">;
type Parts = { readonly [Kind in Event["kind"]]?: Extract<Event, { kind: Kind }> };

/** What a study of many levels has shown so far. */
export interface ManyLevelsResult extends Omit<Parts, "progress"> {
  readonly settings: ManyLevelsSettings;
}

export type ManyLevelsOperation = Operation<"many-levels", ManyLevelsResult>;

export function createManyLevels(laboratory: Laboratory): ManyLevelsOperation {
  return createOperation(
    laboratory,
    "many-levels",
    (settings): ManyLevelsResult => ({ settings }),
    (result, event) => ({ ...result, [event.kind]: event }),
  );
}
