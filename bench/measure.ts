/** Wall times of repeated runs, ms. */
export interface Timing {
  readonly median: number;
  readonly least: number;
}

/** Runs until the code is compiled and warm, then measures at least `runs` times and `milliseconds` in all. */
export function time(work: () => void, runs = 15, milliseconds = 300): Timing {
  const warmUntil = performance.now() + milliseconds / 2;
  do work();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + milliseconds;
  while (times.length < runs || performance.now() < until) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, least: times[0]! };
}

/** One run alone, for work of seconds. */
export function timeOnce(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs a generator to its end and returns what it returns. */
export function drain<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const step = generator.next();
    if (step.done) return step.value;
  }
}
