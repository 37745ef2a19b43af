import type { JobOutcome, JobService, Numbered } from "../messages.ts";
import type { ConvergenceOperation } from "./convergence.ts";
import type { HeadlineOperation } from "./headline.ts";
import type { InstantOperation } from "./instant.ts";
import type { LineShapesOperation } from "./lineShapes.ts";
import type { ManyLevels } from "./manyLevels.ts";
import type { PreviewOperation } from "./preview.ts";
import type { RegimeMapOperation } from "./regimeMap.ts";
import type { ResonancesOperation } from "./resonances.ts";
import type { ScanOperation } from "./scan.ts";

/**
 * What the laboratory worker can do, one entry per operation: what it is given and what it streams back. Each operation
 * is a file of types here and a handler of the same name in `workers/laboratory/`.
 */
export interface LaboratoryOperations {
  readonly convergence: ConvergenceOperation;
  readonly headline: HeadlineOperation;
  readonly instant: InstantOperation;
  readonly "line-shapes": LineShapesOperation;
  readonly "many-levels": ManyLevels;
  readonly preview: PreviewOperation;
  readonly "regime-map": RegimeMapOperation;
  readonly resonances: ResonancesOperation;
  readonly scan: ScanOperation;
}

export type OperationName = keyof LaboratoryOperations;
export type InputOf<Name extends OperationName> = LaboratoryOperations[Name]["input"];
/**
 * Events without `null`; all have a `kind`, and `progress` shows nothing. Typed arrays are transferred, not copied. The
 * same input gives the same events but for progress: a part whose worker broke is done again, and what it has said
 * already is not said twice.
 */
export type EventOf<Name extends OperationName> = LaboratoryOperations[Name]["event"];

/** What the page asks of the laboratory. Plain data: it crosses by structured clone. */
export type LaboratoryRequest = {
  [Name in OperationName]: Numbered & { readonly operation: Name; readonly input: InputOf<Name> };
}[OperationName];

export interface LaboratoryChunk extends Numbered {
  readonly event: EventOf<OperationName>;
}

export type LaboratoryService = JobService<LaboratoryRequest, LaboratoryChunk, JobOutcome>;

/** What a person looks at goes before what is computed in advance. */
export type Priority = "seen" | "behind";

/** How far a job is; the time left is unknown until some of it is done. */
export interface JobProgress {
  /** From 0 to 1 */
  readonly fraction: number;
  readonly secondsLeft: number | null;
}

export interface OperationListener<Name extends OperationName> {
  readonly onEvent: (event: EventOf<Name>, id: number) => void;
  /** Exactly once per job */
  readonly onOutcome: (outcome: JobOutcome) => void;
}

/** How the parts of one job are run, and who hears of them. */
export interface PartsOptions<Name extends OperationName> {
  /** "seen" unless given */
  readonly priority?: Priority;
  /** A job takes the place of older ones of its channel; the operation's name unless given */
  readonly channel?: string;
  /** How much of the job each part is, in any unit; all alike unless given */
  readonly weights?: readonly number[];
  /** `part` is the index of the input; the events of one part come in their order, those of several mixed. No progress. */
  readonly onEvent: (event: EventOf<Name>, id: number, part: number) => void;
  /** Of all parts together; only of a job that lasts */
  readonly onProgress?: (progress: JobProgress, id: number) => void;
  /** Exactly once per job, after all its events */
  readonly onOutcome: (outcome: JobOutcome) => void;
}

/** Whoever runs the operations of the laboratory. Nothing is called back before `submit` has returned. */
export interface LaboratoryClient {
  /** A job of one part, in the channel of its operation. Progress comes as the operation reports it. Returns the job's id. */
  submit<Name extends OperationName>(operation: Name, input: InputOf<Name>, listener: OperationListener<Name>): number;
  /** A job of many parts, taken up in the given order and computed side by side. Returns the job's id. */
  submitParts<Name extends OperationName>(
    operation: Name,
    inputs: readonly InputOf<Name>[],
    options: PartsOptions<Name>,
  ): number;
  /**
   * Cancels the job of this id, if it is running or waiting, and reports it at once; those of other channels go on. A
   * worker that does not stop in time is replaced, unless asked `gently`: when nobody waits, but it is not wanted any more.
   */
  cancel(id: number, how?: { readonly gently?: boolean }): void;
}
