/**
 * Least wall time of repeated runs, ms: whatever else the machine does only ever adds to it. Runs until the code is
 * compiled and warm, then measures at least `runs` times and `milliseconds` in all.
 */
export function leastTime(work: () => void, runs = 15, milliseconds = 400): number {
  const warmUntil = performance.now() + milliseconds / 2;
  do work();
  while (performance.now() < warmUntil);
  let least = Number.POSITIVE_INFINITY;
  const until = performance.now() + milliseconds;
  for (let run = 0; run < runs || performance.now() < until; run++) least = Math.min(least, timeOnce(work));
  return least;
}

/** One run alone, for work of seconds. */
export function timeOnce(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Time of the processor for one run alone, ms: what others do on a busy machine counts little. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Runs a generator to its end and returns what it returns. */
export function drain<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const step = generator.next();
    if (step.done) return step.value;
  }
}
