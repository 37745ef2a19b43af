let waiting: Worker | null = null;

/** The worker as it is: what is said through it is the caller's part. Named by its URL alone: no code of it enters the page. */
const create = () =>
  new Worker(new URL("../../workers/simulation.worker.ts", import.meta.url), { type: "module", name: "simulation" });

/** Starts the first simulation worker, so that it has been read and compiled when the page has its first job for it. */
export function startFirstWorker(): void {
  waiting ??= create();
}

/** The worker that was started early, once, and after it new ones. */
export function takeSimulationWorker(): Worker {
  const worker = waiting ?? create();
  waiting = null;
  return worker;
}
