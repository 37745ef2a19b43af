import type { Numbered } from "../messages.ts";
import type { WorkerHandle } from "../workerHandle.ts";

export interface FakeRun<Request, Chunk, Outcome> {
  readonly request: Request;
  readonly onChunk: (chunk: Chunk) => void;
  readonly end: (outcome: Outcome) => void;
}

export interface FakeWorker<Request, Chunk, Outcome> {
  readonly runs: FakeRun<Request, Chunk, Outcome>[];
  readonly state: {
    alive: boolean;
    terminated: boolean;
    /** Ids that it was told of ahead */
    readonly prepared: number[];
    /** Ids that it was asked to cancel */
    readonly cancels: number[];
    crash: (reason: string) => void;
  };
  readonly handle: WorkerHandle<Request, Chunk, Outcome>;
}

/** A worker that does what the test says, when the test says it. */
export function fakeWorker<Request extends Numbered, Chunk, Outcome>(): FakeWorker<Request, Chunk, Outcome> {
  const runs: FakeRun<Request, Chunk, Outcome>[] = [];
  const state = {
    alive: true,
    terminated: false,
    prepared: [] as number[],
    cancels: [] as number[],
    crash: (_reason: string) => {},
  };
  const handle: WorkerHandle<Request, Chunk, Outcome> = {
    run: (request, onChunk) => new Promise((end) => runs.push({ request, onChunk, end })),
    prepare: ({ id }) => {
      state.prepared.push(id);
    },
    cancel: (id) => {
      state.cancels.push(id);
    },
    ping: () => (state.alive ? Promise.resolve(true) : new Promise(() => {})),
    onCrash: (listener) => {
      state.crash = listener;
    },
    terminate: () => {
      state.terminated = true;
    },
  };
  return { runs, state, handle };
}
