import type { JobOutcome, Numbered } from "./messages.ts";

/** A worker as the client sees it; `spawn.ts` makes one around a real Worker. */
export interface WorkerHandle<Request, Chunk, Outcome> {
  run(request: Request, onChunk: (chunk: Chunk) => void): Promise<Outcome>;
  cancel(id: number): void;
  /** Resolves when the worker answers; never when it is gone */
  ping(): Promise<unknown>;
  /** Calls once with a reason when the worker reports that it broke */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}

export interface JobListener<Chunk, Outcome> {
  readonly onChunk: (chunk: Chunk) => void;
  /** Exactly once per job */
  readonly onOutcome: (outcome: Outcome | JobOutcome) => void;
}

export interface JobClientOptions<Request, Chunk, Outcome> {
  /** What the worker is called when people are told about it */
  readonly name: string;
  /** Makes a worker; called once now and again after each crash */
  readonly spawn: () => WorkerHandle<Request, Chunk, Outcome>;
  /** A worker was lost and replaced; the reason is a sentence part for people */
  readonly onRestart: (reason: string) => void;
  /** Whether a chunk shows something: what older jobs say after it is stale */
  readonly shows: (chunk: Chunk) => boolean;
}

export interface JobClient<Request, Chunk, Outcome> {
  /** Starts a job, or lets it wait for the running one; a job that already waits gives way to it. Returns its id. */
  submit(request: Omit<Request, "id">, listener: JobListener<Chunk, Outcome>): number;
  /** Cancels the running and the waiting job, or the one of this id if it is among them. */
  cancel(id?: number): void;
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

interface Job<Request, Chunk, Outcome> {
  readonly request: Request;
  readonly listener: JobListener<Chunk, Outcome>;
  restarts: number;
  cancelled: boolean;
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
  let running: Work | null = null;
  let waiting: Work | null = null;
  let patience = PATIENCE_MS;
  let patienceTimer: ReturnType<typeof setTimeout> | undefined;
  let startedAt = 0;
  let disposed = false;
  let unanswered = 0;
  let answeredOnce = false;
  let worker = connect();
  const heartbeat = setInterval(beat, PING_INTERVAL_MS);

  function connect(): WorkerHandle<Request, Chunk, Outcome> {
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
      restart(`${name} stopped answering`);
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

  function start(job: Work): void {
    running = job;
    startedAt = performance.now();
    const handle = worker;
    handle
      .run(job.request, (chunk) => {
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
          finish(job, { status: "failed", id: job.request.id, reason });
        },
      );
  }

  function receive(job: Work, chunk: Chunk): void {
    if (job.settled || chunk.id < newestShown) return;
    if (shows(chunk)) newestShown = chunk.id;
    job.listener.onChunk(chunk);
  }

  function settle(job: Work, outcome: Outcome | JobOutcome): void {
    if (job.settled) return;
    job.settled = true;
    job.listener.onOutcome(outcome);
  }

  function finish(job: Work, outcome: Outcome | JobOutcome): void {
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
  function stopWhenLong(job: Work): void {
    if (patienceTimer !== undefined || job.cancelled) return;
    const left = Math.max(0, startedAt + patience - performance.now());
    patienceTimer = setTimeout(() => {
      patienceTimer = undefined;
      if (running === job && waiting) stop(job);
    }, left);
  }

  function stop(job: Work): void {
    if (job.cancelled) return;
    job.cancelled = true;
    worker.cancel(job.request.id);
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
    const { id } = lost.request;
    settle(lost, next || lost.cancelled ? { status: "cancelled", id } : { status: "failed", id, reason });
  }

  return {
    submit(request, listener) {
      if (disposed) throw new Error(`invalid submit: this client of ${name} was disposed`);
      const id = ++lastId;
      // An object of type Omit<Request, "id"> with an id is a Request, which the compiler cannot see.
      const numbered = { ...request, id } as unknown as Request;
      const job: Work = { request: numbered, listener, restarts: 0, cancelled: false, settled: false };
      const displaced = waiting;
      if (running) {
        waiting = job;
        stopWhenLong(running);
      } else {
        start(job);
      }
      if (displaced) settle(displaced, { status: "cancelled", id: displaced.request.id });
      return id;
    },
    cancel(id) {
      const meant = (job: Work | null) => (job && (id === undefined || job.request.id === id) ? job : null);
      const dropped = meant(waiting);
      if (dropped) waiting = null;
      const stopped = meant(running);
      if (stopped) stop(stopped);
      if (dropped) settle(dropped, { status: "cancelled", id: dropped.request.id });
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
      for (const job of unfinished) if (job) settle(job, { status: "cancelled", id: job.request.id });
    },
  };
}
