import { createJobClient, type JobClient, type JobClientOptions, type WorkerHandle } from "./jobClient.ts";
import type { EventOf, InputOf, LaboratoryChunk, LaboratoryRequest, OperationName } from "./laboratory/contract.ts";
import type { JobOutcome } from "./messages.ts";

export type LaboratoryWorker = WorkerHandle<LaboratoryRequest, LaboratoryChunk, JobOutcome>;

export interface OperationListener<Name extends OperationName> {
  readonly onEvent: (event: EventOf<Name>, id: number) => void;
  /** Exactly once per job */
  readonly onOutcome: (outcome: JobOutcome) => void;
}

export interface LaboratoryClient {
  /** Starts an operation, or lets it wait for the running one; the newest wins, whatever the operation. Returns its id. */
  submit<Name extends OperationName>(operation: Name, input: InputOf<Name>, listener: OperationListener<Name>): number;
  /** Cancels the job of this id if it is running or waiting; those of other operations go on. */
  cancel(id: number): void;
}

/** The client of the laboratory worker, which is started by the first operation that is asked for. */
export function createLaboratoryClient(
  options: Pick<JobClientOptions<LaboratoryRequest, LaboratoryChunk, JobOutcome>, "spawn" | "onRestart">,
): LaboratoryClient {
  let client: JobClient<LaboratoryRequest, LaboratoryChunk, JobOutcome> | null = null;
  return {
    submit(operation, input, { onEvent, onOutcome }) {
      client ??= createJobClient({
        ...options,
        name: "the laboratory worker",
        shows: ({ event }) => event.kind !== "progress",
      });
      return client.submit(
        { operation, input },
        {
          // A job's events are those of its own operation.
          onChunk: ({ event, id }) => onEvent(event as EventOf<typeof operation>, id),
          onOutcome,
        },
      );
    },
    cancel: (id) => client?.cancel(id),
  };
}
