/** A running job gets this long, ms, before a newer one stops it: quick jobs finish, so the picture follows the hand. */
export const PATIENCE_MS = 150;
/** Patience doubles, up to this, each time a job was stopped for a newer one: some job always gets to its end. */
export const LONGEST_PATIENCE_MS = 2400;

export interface ChannelOptions<Job> {
  readonly start: (job: Job) => void;
  /** Stops a running job for a newer one: `ended` must follow, now or later */
  readonly stop: (job: Job) => void;
  /** A job that waited gives way to a newer one, unstarted */
  readonly drop: (job: Job) => void;
}

/** Jobs of which only the newest matters: at most one runs, and at most one waits for it. */
export interface Channel<Job> {
  submit(job: Job): void;
  /** The running job begins only now: its time counts from here, not from its start */
  begun(job: Job): void;
  /** The running job has ended; the waiting one is started. */
  ended(job: Job, how: { readonly stopped: boolean }): void;
  /** Takes the waiting job away, if it is this one. */
  withdraw(job: Job): boolean;
  readonly running: Job | null;
  readonly waiting: Job | null;
  /** Forgets both jobs without a word. */
  clear(): void;
}

export function createChannel<Job>({ start, stop, drop }: ChannelOptions<Job>): Channel<Job> {
  let running: Job | null = null;
  let waiting: Job | null = null;
  let patience = PATIENCE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let startedAt = 0;

  function begin(job: Job): void {
    running = job;
    startedAt = performance.now();
    start(job);
  }

  /** Stops the running job once it has had its time, for the sake of the waiting one. */
  function stopWhenLong(job: Job): void {
    if (timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        if (running === job && waiting) stop(job);
      },
      Math.max(0, startedAt + patience - performance.now()),
    );
  }

  function forgetTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    submit(job) {
      const displaced = waiting;
      if (running === null) {
        begin(job);
      } else {
        waiting = job;
        stopWhenLong(running);
      }
      if (displaced !== null) drop(displaced);
    },
    begun(job) {
      if (running !== job) return;
      startedAt = performance.now();
      if (waiting === null) return;
      forgetTimer();
      stopWhenLong(job);
    },
    ended(job, { stopped }) {
      if (running !== job) return;
      forgetTimer();
      if (!stopped) patience = PATIENCE_MS;
      else if (waiting !== null) patience = Math.min(2 * patience, LONGEST_PATIENCE_MS);
      running = null;
      const next = waiting;
      waiting = null;
      if (next !== null) begin(next);
    },
    withdraw(job) {
      if (waiting !== job) return false;
      waiting = null;
      return true;
    },
    get running() {
      return running;
    },
    get waiting() {
      return waiting;
    },
    clear() {
      forgetTimer();
      running = null;
      waiting = null;
    },
  };
}
