/** A worker as its keeper sees it; `spawn.ts` makes one around a real Worker. */
export interface WorkerHandle<Request, Chunk, Outcome> {
  run(request: Request, onChunk: (chunk: Chunk) => void): Promise<Outcome>;
  prepare(request: Request): void;
  cancel(id: number): void;
  /** Resolves when the worker answers; never when it is gone */
  ping(): Promise<unknown>;
  /** Calls once with a reason when the worker reports that it broke */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}
