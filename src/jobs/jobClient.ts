import { CANCEL_DEADLINE_MS, type KeptWorkerOptions, keepWorker } from "./keptWorker.ts";
import type { JobOutcome, Numbered } from "./messages.ts";
import { createChannel } from "./newestWins.ts";

export interface JobListener<Chunk, Outcome> {
  readonly onChunk: (chunk: Chunk) => void;
  /** The worker broke: everything is said once more, from the start */
  readonly onAgain?: () => void;
  /** Exactly once per job */
  readonly onOutcome: (outcome: Outcome | JobOutcome) => void;
}

export interface JobClientOptions<Request, Chunk, Outcome>
  extends Pick<KeptWorkerOptions<Request, Chunk, Outcome>, "name" | "spawn"> {
  /** A worker was lost and replaced; the reason is a sentence part for people */
  readonly onRestart: (reason: string) => void;
  /** Whether a chunk shows something: what older jobs say after it is stale */
  readonly shows: (chunk: Chunk) => boolean;
}

export interface JobClient<Request, Chunk, Outcome> {
  /** Starts a job, or lets it wait for the running one; a job that already waits gives way to it. Returns its id. */
  submit(request: Omit<Request, "id">, listener: JobListener<Chunk, Outcome>): number;
  /**
   * Cancels the running and the waiting job: they are reported at once. A
   * worker that does not hear of it in time is replaced, unless asked `gently`: when nobody waits.
   */
  cancel(how?: { readonly gently?: boolean }): void;
  /** Terminates the worker; unfinished jobs are reported cancelled. */
  dispose(): void;
}

interface Job<Request, Chunk, Outcome> {
  readonly request: Request;
  readonly listener: JobListener<Chunk, Outcome>;
  restarts: number;
  stopped: boolean;
  settled: boolean;
}

/** One worker, at most one running and one waiting job: the newest wins. No React, no DOM. */
export function createJobClient<
  Request extends Numbered,
  Chunk extends Numbered,
  Outcome extends Numbered & { readonly status: string },
>(options: JobClientOptions<Request, Chunk, Outcome>): JobClient<Request, Chunk, Outcome> {
  type Work = Job<Request, Chunk, Outcome>;
  const { name, spawn, onRestart, shows } = options;
  let lastId = 0;
  /** Jobs older than the newest one that has shown something are stale. */
  let newestShown = 0;
  let disposed = false;

  const worker = keepWorker<Request, Chunk, Outcome>(
    { name, spawn, onBroken: onRestart },
    {
      onChunk(chunk) {
        const job = channel.running;
        if (!job || job.settled || chunk.id < newestShown) return;
        if (shows(chunk)) newestShown = chunk.id;
        job.listener.onChunk(chunk);
      },
      onEnd(end) {
        const job = channel.running;
        if (!job) return;
        const { id } = job.request;
        if (end.kind === "outcome") finish(job, end.outcome);
        else if (end.kind === "rejected") finish(job, { status: "failed", id, reason: end.reason });
        else if (end.kind === "killed" || job.stopped || channel.waiting) finish(job, { status: "cancelled", id });
        // Done again once, and only once: it may be what broke the worker.
        else if (job.restarts > 0) finish(job, { status: "failed", id, reason: end.reason });
        else again(job);
      },
    },
  );
  const channel = createChannel<Work>({
    start: (job) => worker.run(job.request),
    stop,
    drop: cancelled,
  });
  worker.start();

  function again(job: Work): void {
    job.restarts++;
    job.listener.onAgain?.();
    worker.run(job.request);
  }

  function settle(job: Work, outcome: Outcome | JobOutcome): void {
    if (job.settled) return;
    job.settled = true;
    job.listener.onOutcome(outcome);
  }

  function cancelled(job: Work): void {
    settle(job, { status: "cancelled", id: job.request.id });
  }

  function finish(job: Work, outcome: Outcome | JobOutcome): void {
    // The next job first: the worker need not wait for what the page does with this one.
    channel.ended(job, { stopped: outcome.status === "cancelled" });
    settle(job, outcome);
  }

  function stop(job: Work, within?: number): void {
    job.stopped = true;
    worker.cancel(within);
  }

  return {
    submit(request, listener) {
      if (disposed) throw new Error(`invalid submit: this client of ${name} was disposed`);
      const id = ++lastId;
      // An object of type Omit<Request, "id"> with an id is a Request, which the compiler cannot see.
      const numbered = { ...request, id } as unknown as Request;
      const job: Work = { request: numbered, listener, restarts: 0, stopped: false, settled: false };
      channel.submit(job);
      // The worker need not wait until the page, which may be drawing, has heard that the running job has ended.
      if (channel.waiting === job) worker.prepare(numbered);
      return id;
    },
    cancel(how) {
      const { running, waiting } = channel;
      if (waiting) {
        channel.withdraw(waiting);
        worker.prepare(null);
      }
      if (running) {
        stop(running, how?.gently ? undefined : CANCEL_DEADLINE_MS);
        cancelled(running);
      }
      if (waiting) cancelled(waiting);
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      const unfinished = [channel.running, channel.waiting];
      channel.clear();
      worker.end();
      for (const job of unfinished) if (job) cancelled(job);
    },
  };
}
