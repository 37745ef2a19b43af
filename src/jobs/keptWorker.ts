import type { Numbered } from "./messages.ts";
import type { WorkerHandle } from "./workerHandle.ts";

/** The worker is asked this often whether it lives, ms… */
export const PING_INTERVAL_MS = 1000;
/** …and is given up after so many intervals without an answer. Counted, not timed: a laptop may have been asleep. */
export const UNANSWERED_PINGS = 5;
/** A new worker first has to be loaded, perhaps over a slow line. */
export const UNANSWERED_PINGS_AT_START = 30;
/** A worker that has not heard a person's cancel after this long, ms, is deep in a computation: it is ended. */
export const CANCEL_DEADLINE_MS = 50;

export interface KeptWorkerOptions<Request, Chunk, Outcome> {
  /** What the worker is called when people are told about it */
  readonly name: string;
  readonly spawn: () => WorkerHandle<Request, Chunk, Outcome>;
  /** It broke while nothing ran, or right before `onEnd` of what ran; the reason is a sentence part for people */
  readonly onBroken: (reason: string) => void;
}

/** How a run came to its end: by the worker's own word, because it broke, or because it had to be ended. */
export type RunEnd<Outcome> =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | { readonly kind: "rejected"; readonly reason: string }
  | { readonly kind: "broken"; readonly reason: string }
  | { readonly kind: "killed" };

export interface RunListener<Chunk, Outcome> {
  readonly onChunk: (chunk: Chunk) => void;
  /** Exactly once, and nothing after it; not at all when the keeper itself was ended */
  readonly onEnd: (end: RunEnd<Outcome>) => void;
}

/** One worker at a time and at most one run in it. */
export interface KeptWorker<Request> {
  /** Starts the worker if there is none yet */
  start(): void;
  /** Starts the worker if need be; must not be called while a run is on */
  run(request: Request): void;
  /** Lets the worker begin the request that will follow the running one; `null`: none will. */
  prepare(request: Request | null): void;
  /** Asks the running job to stop. A worker that has not within so many ms, if given, is ended and started anew. */
  cancel(within?: number): void;
  /** Ends the worker, and silently what it does; the next run starts another. */
  end(): void;
}

/**
 * Keeps one worker: starts it when it is needed, asks it whether it lives, and replaces it when it broke, no longer
 * answers or does not hear a cancel. What it was doing is told to the caller, never done again here.
 */
export function keepWorker<Request extends Numbered, Chunk, Outcome>(
  { name, spawn, onBroken }: KeptWorkerOptions<Request, Chunk, Outcome>,
  { onChunk, onEnd }: RunListener<Chunk, Outcome>,
): KeptWorker<Request> {
  type Handle = WorkerHandle<Request, Chunk, Outcome>;
  let handle: Handle | null = null;
  let running: Request | null = null;
  let prepared: Request | null = null;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  /** The run was asked to stop */
  let asked = false;
  let unanswered = 0;
  let answeredOnce = false;

  function start(): Handle {
    if (handle) return handle;
    const made = spawn();
    handle = made;
    unanswered = 0;
    answeredOnce = false;
    heartbeat = setInterval(beat, PING_INTERVAL_MS);
    made.onCrash((reason) => {
      if (made === handle) broken(reason);
    });
    return made;
  }

  function beat(): void {
    const used = handle;
    if (!used) return;
    if (unanswered >= (answeredOnce ? UNANSWERED_PINGS : UNANSWERED_PINGS_AT_START)) {
      broken(`${name} stopped answering`);
      return;
    }
    unanswered++;
    used.ping().then(
      () => {
        if (used === handle) hear();
      },
      // A worker that cannot be asked is one that does not answer.
      () => {},
    );
  }

  function hear(): void {
    unanswered = 0;
    answeredOnce = true;
  }

  function broken(reason: string): void {
    // One that never answered may never start: it is tried again when there is something to do, and not before.
    const again = answeredOnce;
    const lost = running;
    end();
    if (again) start();
    onBroken(reason);
    if (lost) onEnd({ kind: "broken", reason });
  }

  function end(): void {
    clearInterval(heartbeat);
    clearTimeout(deadline);
    deadline = undefined;
    running = null;
    prepared = null;
    handle?.terminate();
    handle = null;
  }

  return {
    start,
    run(request) {
      if (running) throw new Error(`invalid run: ${name} is at work on job ${running.id}`);
      const used = start();
      running = request;
      prepared = null;
      asked = false;
      const goesOn = () => used === handle && running === request;
      const finish = (last: RunEnd<Outcome>) => {
        if (!goesOn()) return;
        clearTimeout(deadline);
        deadline = undefined;
        running = null;
        onEnd(last);
      };
      used
        .run(request, (chunk) => {
          if (!goesOn()) return;
          hear();
          onChunk(chunk);
        })
        .then(
          (outcome) => {
            if (used === handle) hear();
            finish({ kind: "outcome", outcome });
          },
          (error: unknown) => {
            finish({ kind: "rejected", reason: error instanceof Error ? error.message : String(error) });
          },
        );
    },
    prepare(request) {
      if (request === null) {
        if (prepared) handle?.cancel(prepared.id);
      } else handle?.prepare(request);
      prepared = request;
    },
    cancel(within) {
      if (!running) return;
      if (!asked) handle?.cancel(running.id);
      asked = true;
      if (within === undefined) return;
      clearTimeout(deadline);
      deadline = setTimeout(() => {
        end();
        start();
        onEnd({ kind: "killed" });
      }, within);
    },
    end,
  };
}
