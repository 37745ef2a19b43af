import type {
  InputOf,
  LaboratoryChunk,
  LaboratoryOperations,
  LaboratoryRequest,
  LaboratoryService,
} from "../src/jobs/laboratory/contract.ts";
import type { JobOutcome } from "../src/jobs/messages.ts";
import { createJobService, type JobRuntime } from "./jobService.ts";

/** One handler per operation. `null` is a place to stop and nothing more. */
export type LaboratoryHandlers = {
  readonly [Name in keyof LaboratoryOperations]: (
    input: InputOf<Name>,
  ) => Generator<LaboratoryOperations[Name]["event"] | null, void, void>;
};

/** Runs operations one after the other, each in slices between which a cancel is heard. */
export function createLaboratoryService(
  handlers: LaboratoryHandlers,
  runtime: JobRuntime<LaboratoryChunk, JobOutcome>,
): LaboratoryService {
  return createJobService<LaboratoryRequest, LaboratoryChunk, JobOutcome>(
    {
      begin({ id, operation, input }) {
        // Each request carries the input of its own operation, which the compiler cannot follow.
        const handler = handlers[operation] as (given: typeof input) => Generator<LaboratoryChunk["event"] | null>;
        return { work: numbered(id, handler(input)) };
      },
    },
    runtime,
  );
}

function* numbered(
  id: number,
  events: Generator<LaboratoryChunk["event"] | null, void, void>,
): Generator<LaboratoryChunk | null, void, void> {
  for (const event of events) yield event && { id, event };
}
