import type { JobOutcome, JobService, Numbered, OnChunks } from "../src/jobs/messages.ts";
import { drainInSlices } from "./timeSlice.ts";

/** What every service stands on: handed in, so that it runs under test without a worker. */
export interface JobRuntime<Chunk, Outcome> {
  /** Wall clock, ms */
  readonly now: () => number;
  /** Lets waiting messages be heard */
  readonly breathe: () => Promise<void>;
  /** Hands chunks on, with the outcome if they are the last; resolves when they were taken */
  readonly deliver: (
    onChunks: OnChunks<Chunk, Outcome>,
    chunks: readonly Chunk[],
    outcome: Outcome | null,
  ) => Promise<void>;
}

/** A job that was accepted: its chunks, with `null` where it may be stopped. */
export type JobWork<Chunk> = Generator<Chunk | null, void, void>;

export interface JobKind<Request, Chunk, Outcome> {
  /** The work of a request, or the outcome of one that is not accepted */
  readonly begin: (request: Request) => { readonly work: JobWork<Chunk> } | { readonly outcome: Outcome };
  /** The outcome of a job that threw, where it is more than a failure */
  readonly outcomeOf?: (error: unknown, id: number) => Outcome | null;
}

/** A job on its way: what it finds is sent, or kept while nobody has asked for it. */
interface Begun<Send, End> {
  readonly id: number;
  /** Resolves when all is computed and on its way */
  readonly computed: Promise<End>;
  readonly sendTo: (send: Send) => void;
}

/** Runs jobs one after the other, each in slices between which a cancel is heard. */
export function createJobService<Request extends Numbered, Chunk, Outcome>(
  kind: JobKind<Request, Chunk, Outcome>,
  runtime: JobRuntime<Chunk, Outcome | JobOutcome>,
): JobService<Request, Chunk, Outcome | JobOutcome> {
  type End = Outcome | JobOutcome;
  type Send = (chunks: readonly Chunk[], outcome: End | null) => void;
  const cancelled = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();
  let ahead: Begun<Send, End> | null = null;

  function begin(request: Request, breath: Promise<void> | null): Begun<Send, End> {
    const kept: Parameters<Send>[] = [];
    let send: Send | null = null;
    const computed = last
      .then(() => breath)
      .then(() =>
        perform(request, (chunks, outcome) => (send ? send(chunks, outcome) : void kept.push([chunks, outcome]))),
      );
    // The next job does not wait until the page has taken what this one found.
    last = computed.catch(() => {});
    return {
      id: request.id,
      computed,
      sendTo(to) {
        send = to;
        for (const message of kept) to(...message);
      },
    };
  }

  async function perform(request: Request, send: Send): Promise<End> {
    const { id } = request;
    try {
      if (cancelled.has(id)) return { status: "cancelled", id };
      const begun = kind.begin(request);
      if ("outcome" in begun) return begun.outcome;
      const status = await drainInSlices(begun.work, {
        onEvents: (chunks, isLast) => send(chunks, isLast ? { status: "done", id } : null),
        isCancelled: () => cancelled.has(id),
        now: runtime.now,
        breathe: runtime.breathe,
      });
      return { status, id };
    } catch (error) {
      return failed(error, id);
    } finally {
      for (const old of cancelled) if (old <= id) cancelled.delete(old);
    }
  }

  function failed(error: unknown, id: number): End {
    const reason = error instanceof Error ? error.message : String(error);
    return kind.outcomeOf?.(error, id) ?? { status: "failed", id, reason };
  }

  function giveUpAhead(): void {
    if (ahead) cancelled.add(ahead.id);
    ahead = null;
  }

  return {
    async run(request, onChunks) {
      const job = ahead?.id === request.id ? ahead : null;
      if (job) ahead = null;
      else giveUpAhead();
      const { computed, sendTo } = job ?? begin(request, null);
      let delivered: Promise<void> = Promise.resolve();
      sendTo((chunks, outcome) => {
        const taken = runtime.deliver(onChunks, chunks, outcome);
        delivered = delivered.then(() => taken);
        // Looked at below, once; until then a failed delivery is not an unhandled one.
        delivered.catch(() => {});
      });
      try {
        const outcome = await computed;
        // It travels by another port than the chunks and must not overtake them.
        await delivered;
        return outcome;
      } catch (error) {
        return failed(error, request.id);
      }
    },
    prepare(request) {
      giveUpAhead();
      // A newer one may be waiting behind this message.
      ahead = begin(request, runtime.breathe());
    },
    cancel(id) {
      cancelled.add(id);
    },
    ping() {
      return true;
    },
  };
}
