import type { JobOutcome, JobService, Numbered } from "../src/jobs/messages.ts";
import { drainInSlices } from "./timeSlice.ts";

export type OnChunks<Chunk> = (chunks: readonly Chunk[]) => void;

/** What every service stands on: handed in, so that it runs under test without a worker. */
export interface JobRuntime<Chunk> {
  /** Wall clock, ms */
  readonly now: () => number;
  /** Lets waiting messages be heard */
  readonly breathe: () => Promise<void>;
  /** Hands chunks on; resolves when they were taken */
  readonly deliver: (onChunks: OnChunks<Chunk>, chunks: readonly Chunk[]) => Promise<void>;
  /** Frees what a job's callback holds */
  readonly release: (onChunks: OnChunks<Chunk>) => void;
}

/** A job that was accepted: its chunks, with `null` where it may be stopped. */
export type JobWork<Chunk> = Generator<Chunk | null, void, void>;

export interface JobKind<Request, Chunk, Outcome> {
  /** The work of a request, or the outcome of one that is not accepted */
  readonly begin: (request: Request) => { readonly work: JobWork<Chunk> } | { readonly outcome: Outcome };
  /** The outcome of a job that threw, where it is more than a failure */
  readonly outcomeOf?: (error: unknown, id: number) => Outcome | null;
}

/** Runs jobs one after the other, each in slices between which a cancel is heard. */
export function createJobService<Request extends Numbered, Chunk, Outcome>(
  kind: JobKind<Request, Chunk, Outcome>,
  runtime: JobRuntime<Chunk>,
): JobService<Request, Chunk, Outcome | JobOutcome> {
  const cancelled = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();

  async function perform(request: Request, onChunks: OnChunks<Chunk>): Promise<Outcome | JobOutcome> {
    const { id } = request;
    if (cancelled.has(id)) return { status: "cancelled", id };
    let delivered: Promise<void> = Promise.resolve();
    const send = (chunks: readonly Chunk[]) => {
      const taken = runtime.deliver(onChunks, chunks);
      delivered = delivered.then(() => taken);
      // Looked at below, once; until then a failed delivery is not an unhandled one.
      delivered.catch(() => {});
    };
    try {
      const begun = kind.begin(request);
      if ("outcome" in begun) return begun.outcome;
      const status = await drainInSlices(begun.work, {
        onEvents: send,
        isCancelled: () => cancelled.has(id),
        now: runtime.now,
        breathe: runtime.breathe,
      });
      // The outcome travels by another port than the chunks and must not overtake them.
      await delivered;
      return { status, id };
    } catch (error) {
      await delivered.catch(() => {});
      const reason = error instanceof Error ? error.message : String(error);
      return kind.outcomeOf?.(error, id) ?? { status: "failed", id, reason };
    }
  }

  return {
    run(request, onChunks) {
      const outcome = last.then(async () => {
        try {
          return await perform(request, onChunks);
        } finally {
          for (const id of cancelled) if (id <= request.id) cancelled.delete(id);
          runtime.release(onChunks);
        }
      });
      last = outcome.catch(() => {});
      return outcome;
    },
    cancel(id) {
      cancelled.add(id);
    },
    ping() {
      return true;
    },
  };
}
