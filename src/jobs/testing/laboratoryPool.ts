import { expect, vi } from "vitest";
import type { EventOf, InputOf, LaboratoryChunk, LaboratoryRequest, Priority } from "../laboratory/contract.ts";
import { createLaboratoryPool } from "../laboratoryPool.ts";
import type { JobOutcome } from "../messages.ts";
import { type FakeWorker, fakeWorker } from "./fakeWorker.ts";

type Event = EventOf<"many-levels">;

export const progress = (fraction: number): Event => ({ kind: "progress", fraction, secondsLeft: 1 });
export const result = (error: number): Event => ({ kind: "truncation", truncation: { levels: [2], errors: [error] } });

/** An input that can be told from others by its number of levels. */
export const input = (levels: number): InputOf<"many-levels"> => ({
  family: "rydberg",
  detuning: "exact",
  decay: 2,
  relaxation: 0.2,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.2,
  horizon: 5,
  levels,
  eta: 0.1,
});

/** A pool of fake workers, with a log of all that its jobs say. */
export function setup(size = 2) {
  const workers: FakeWorker<LaboratoryRequest, LaboratoryChunk, JobOutcome>[] = [];
  const restarts: string[] = [];
  const log: string[] = [];
  const pool = createLaboratoryPool({
    size,
    spawn: () => {
      const worker = fakeWorker<LaboratoryRequest, LaboratoryChunk, JobOutcome>();
      workers.push(worker);
      return worker.handle;
    },
    onRestart: (reason) => restarts.push(reason),
  });
  /** What a worker was last asked for. */
  const last = (worker: number) => workers[worker]!.runs.at(-1)!;
  const levelsOf = (worker: number) =>
    workers[worker]!.runs.map(({ request }) => (request.input as InputOf<"many-levels">).levels);
  const say = (worker: number, event: Event) => last(worker).onChunk({ id: last(worker).request.id, event });
  const end = async (worker: number, status: "done" | "cancelled" = "done") => {
    last(worker).end({ status, id: last(worker).request.id });
    await vi.advanceTimersByTimeAsync(0);
  };
  /** A job of parts of so many levels; its events and its end are logged. */
  const submit = (levels: number[], { priority, channel }: { priority?: Priority; channel?: string } = {}): number => {
    const id: number = pool.submitParts("many-levels", levels.map(input), {
      ...(priority && { priority }),
      ...(channel && { channel }),
      onEvent: (event, job, part) => {
        expect(job).toBe(id);
        log.push(`${event.kind} ${id}.${part}`);
      },
      onProgress: ({ fraction }) => log.push(`${Math.round(100 * fraction)}% ${id}`),
      onOutcome: (outcome) => log.push(`${outcome.status} ${outcome.id}`),
    });
    return id;
  };
  return { pool, workers, restarts, log, last, levelsOf, say, end, submit };
}
