/** The one thing the core asks of its host: a monotonic clock, in ms. Browsers, workers and Node all have it. */
declare const performance: { now(): number };

export function now(): number {
  return performance.now();
}
