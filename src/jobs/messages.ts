/** How every job may end; a kind of job may have further ends of its own. */
export type JobOutcome =
  | { readonly status: "done"; readonly id: number }
  | { readonly status: "cancelled"; readonly id: number }
  /** A numerical failure or a programmer's mistake, in words */
  | { readonly status: "failed"; readonly id: number; readonly reason: string };

/** What carries the id of a job: its request, its chunks and its outcome. */
export interface Numbered {
  /** Grows with every request of one client */
  readonly id: number;
}

export type OnChunks<Chunk, Outcome> = (chunks: readonly Chunk[], outcome: Outcome | null) => void;

/** The service a worker exposes through comlink. */
export interface JobService<Request, Chunk, Outcome> {
  /**
   * What was found in one slice of computing comes in one message. The last one says how the job ended: whoever waits for
   * that need not wait until the worker has heard that the message was taken, as the promise does.
   */
  run(request: Request, onChunks: OnChunks<Chunk, Outcome>): Promise<Outcome>;
  /**
   * Begins a job that will probably be asked for next, as soon as the running one is done; what it finds is kept until `run`
   * asks for it. Another one in its place, or another run, gives it up.
   */
  prepare(request: Request): void;
  /** Stops the running job of that id at its next slice; a job not yet started never starts. */
  cancel(id: number): void;
  /** Answers at once when the worker is alive. */
  ping(): true;
}

/**
 * The same across threads: chunks of all runs come by one callback, told beforehand. Each callback of its own would open a
 * message port, which costs both sides as much as a millisecond of computing.
 */
export interface RemoteJobService<Request, Chunk, Outcome>
  extends Pick<JobService<Request, Chunk, Outcome>, "prepare" | "cancel" | "ping"> {
  listen(onChunks: OnChunks<Chunk, Outcome>): void;
  run(request: Request): Promise<Outcome>;
}
