import type { JobOutcome, JobService, Numbered } from "../messages.ts";
import type { ConvergenceOperation } from "./convergence.ts";
import type { ManyLevels } from "./manyLevels.ts";
import type { ResonancesOperation } from "./resonances.ts";

/**
 * What the laboratory worker can do, one entry per operation: what it is given and what it streams back. Each operation
 * is a file of types here and a handler of the same name in `workers/laboratory/`.
 */
export interface LaboratoryOperations {
  readonly convergence: ConvergenceOperation;
  readonly "many-levels": ManyLevels;
  readonly resonances: ResonancesOperation;
}

export type OperationName = keyof LaboratoryOperations;
export type InputOf<Name extends OperationName> = LaboratoryOperations[Name]["input"];
/** Events without `null`; all have a `kind`, and `progress` shows nothing. Typed arrays are transferred, not copied. */
export type EventOf<Name extends OperationName> = LaboratoryOperations[Name]["event"];

/** What the page asks of the laboratory. Plain data: it crosses by structured clone. */
export type LaboratoryRequest = {
  [Name in OperationName]: Numbered & { readonly operation: Name; readonly input: InputOf<Name> };
}[OperationName];

export interface LaboratoryChunk extends Numbered {
  readonly event: EventOf<OperationName>;
}

export type LaboratoryService = JobService<LaboratoryRequest, LaboratoryChunk, JobOutcome>;
