import type { SimulationChunk, SimulationOutcome, SimulationRequest } from "./contract.ts";

/** A worker as the client sees it; `spawn.ts` makes one around a real Worker. */
export interface WorkerHandle {
  run(request: SimulationRequest, onChunk: (chunk: SimulationChunk) => void): Promise<SimulationOutcome>;
  cancel(id: number): void;
  /** Resolves when the worker answers; never when it is gone */
  ping(): Promise<unknown>;
  /** Calls once with a reason when the worker reports that it broke */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}

export interface JobListener {
  readonly onChunk: (chunk: SimulationChunk) => void;
  /** Exactly once per job */
  readonly onOutcome: (outcome: SimulationOutcome) => void;
}

export type JobRequest = Omit<SimulationRequest, "id">;

export interface SimulationClientOptions {
  /** Makes a worker; called once now and again after each crash */
  readonly spawn: () => WorkerHandle;
  /** A worker was lost and replaced; the reason is a sentence part for people */
  readonly onRestart: (reason: string) => void;
}

export interface SimulationClient {
  /** Starts a job, or lets it wait for the running one; a job that already waits gives way to it. Returns its id. */
  submit(request: JobRequest, listener: JobListener): number;
  /** Cancels the running and the waiting job. */
  cancel(): void;
  /** Terminates the worker; unfinished jobs are reported cancelled. */
  dispose(): void;
}

/** A running job gets this long, ms, before a newer one stops it: quick jobs finish, so the picture follows the hand. */
export const PATIENCE_MS = 150;
/** Patience doubles, up to this, each time a job was stopped for a newer one: some job always gets to its end. */
export const LONGEST_PATIENCE_MS = 2400;
/** The worker is asked this often whether it lives, ms… */
export const PING_INTERVAL_MS = 1000;
/** …and is replaced after so many intervals without an answer. Counted, not timed: a laptop may have been asleep. */
export const UNANSWERED_PINGS = 5;
/** A new worker first has to be loaded, perhaps over a slow line. */
export const UNANSWERED_PINGS_AT_START = 30;

interface Job {
  readonly id: number;
  readonly request: JobRequest;
  readonly listener: JobListener;
  restarts: number;
  cancelled: boolean;
  settled: boolean;
}

/** One worker, at most one running and one waiting job: the newest wins. No React, no DOM. */
export function createSimulationClient({ spawn, onRestart }: SimulationClientOptions): SimulationClient {
  let lastId = 0;
  /** Jobs older than the newest one that has shown a curve are stale. */
  let newestShown = 0;
  let running: Job | null = null;
  let waiting: Job | null = null;
  let patience = PATIENCE_MS;
  let patienceTimer: ReturnType<typeof setTimeout> | undefined;
  let startedAt = 0;
  let disposed = false;
  let unanswered = 0;
  let answeredOnce = false;
  let worker = connect();
  const heartbeat = setInterval(beat, PING_INTERVAL_MS);

  function connect(): WorkerHandle {
    const handle = spawn();
    unanswered = 0;
    answeredOnce = false;
    handle.onCrash((reason) => {
      if (handle === worker && !disposed) restart(reason);
    });
    return handle;
  }

  function beat(): void {
    const handle = worker;
    if (unanswered >= (answeredOnce ? UNANSWERED_PINGS : UNANSWERED_PINGS_AT_START)) {
      restart("the simulation worker stopped answering");
      return;
    }
    unanswered++;
    handle.ping().then(
      () => {
        if (handle === worker) hear();
      },
      // A worker that cannot be asked is one that does not answer.
      () => {},
    );
  }

  function hear(): void {
    unanswered = 0;
    answeredOnce = true;
  }

  function start(job: Job): void {
    running = job;
    startedAt = performance.now();
    const handle = worker;
    handle
      .run({ ...job.request, id: job.id }, (chunk) => {
        if (handle !== worker) return;
        hear();
        receive(job, chunk);
      })
      .then(
        (outcome) => {
          if (handle === worker && running === job) finish(job, outcome);
        },
        (error: unknown) => {
          if (handle !== worker || running !== job) return;
          const reason = error instanceof Error ? error.message : String(error);
          finish(job, { status: "failed", id: job.id, reason });
        },
      );
  }

  function receive(job: Job, chunk: SimulationChunk): void {
    if (job.settled || chunk.id < newestShown) return;
    if (chunk.kind === "curves" || chunk.kind === "bloch") newestShown = chunk.id;
    job.listener.onChunk(chunk);
  }

  function settle(job: Job, outcome: SimulationOutcome): void {
    if (job.settled) return;
    job.settled = true;
    job.listener.onOutcome(outcome);
  }

  function finish(job: Job, outcome: SimulationOutcome): void {
    clearTimeout(patienceTimer);
    patienceTimer = undefined;
    if (outcome.status !== "cancelled") patience = PATIENCE_MS;
    else if (waiting) patience = Math.min(2 * patience, LONGEST_PATIENCE_MS);
    running = null;
    const next = waiting;
    waiting = null;
    if (next) start(next);
    settle(job, outcome);
  }

  /** Stops the running job once it has had its time, for the sake of the waiting one. */
  function stopWhenLong(job: Job): void {
    if (patienceTimer !== undefined || job.cancelled) return;
    const left = Math.max(0, startedAt + patience - performance.now());
    patienceTimer = setTimeout(() => {
      patienceTimer = undefined;
      if (running === job && waiting) stop(job);
    }, left);
  }

  function stop(job: Job): void {
    if (job.cancelled) return;
    job.cancelled = true;
    worker.cancel(job.id);
  }

  function restart(reason: string): void {
    const lost = running;
    const next = waiting;
    clearTimeout(patienceTimer);
    patienceTimer = undefined;
    running = null;
    waiting = null;
    worker.terminate();
    worker = connect();
    onRestart(reason);
    // Only the newest job is worth doing again, and only once: it may be what broke the worker.
    if (next) {
      start(next);
    } else if (lost && !lost.cancelled && lost.restarts === 0) {
      lost.restarts++;
      start(lost);
      return;
    }
    if (!lost) return;
    const { id } = lost;
    settle(lost, next || lost.cancelled ? { status: "cancelled", id } : { status: "failed", id, reason });
  }

  return {
    submit(request, listener) {
      if (disposed) throw new Error("invalid submit: this simulation client was disposed");
      const job: Job = { id: ++lastId, request, listener, restarts: 0, cancelled: false, settled: false };
      const displaced = waiting;
      if (running) {
        waiting = job;
        stopWhenLong(running);
      } else {
        start(job);
      }
      if (displaced) settle(displaced, { status: "cancelled", id: displaced.id });
      return job.id;
    },
    cancel() {
      const dropped = waiting;
      waiting = null;
      if (running) stop(running);
      if (dropped) settle(dropped, { status: "cancelled", id: dropped.id });
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      clearInterval(heartbeat);
      clearTimeout(patienceTimer);
      const unfinished = [running, waiting];
      running = null;
      waiting = null;
      worker.terminate();
      for (const job of unfinished) if (job) settle(job, { status: "cancelled", id: job.id });
    },
  };
}
