import type { JobProgress } from "./laboratory/contract.ts";

/** A job that lasts longer than the first, ms, says how far it is, at most every so often. */
const SILENT_MS = 300;
const INTERVAL_MS = 100;

/** How far a job of many parts is, with the time left. */
export interface PartProgress {
  /** The first part begins: time counts from here. */
  begin(): void;
  /** Share of a part that is done, from 0 to 1 */
  advance(part: number, fraction: number): void;
  /** Nothing is reported any more. */
  end(): void;
}

/** Parts count by their weights. What is reported never goes back, though a part may be done again. */
export function trackParts(weights: readonly number[], report: (progress: JobProgress) => void): PartProgress {
  const done = new Float64Array(weights.length);
  const whole = weights.reduce((total, weight) => total + weight, 0);
  let sum = 0;
  let fraction = 0;
  let startedAt = 0;
  let reportedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    const now = performance.now();
    timer = undefined;
    reportedAt = now;
    const elapsed = (now - startedAt) / 1000;
    report({ fraction, secondsLeft: fraction > 0 ? (elapsed * (1 - fraction)) / fraction : null });
  }

  return {
    begin() {
      startedAt = performance.now();
      reportedAt = startedAt + SILENT_MS - INTERVAL_MS;
      timer = setTimeout(say, SILENT_MS);
    },
    advance(part, share) {
      sum += (share - done[part]!) * weights[part]!;
      done[part] = share;
      fraction = Math.min(1, Math.max(fraction, sum / whole));
      if (timer !== undefined) return;
      timer = setTimeout(say, Math.max(0, reportedAt + INTERVAL_MS - performance.now()));
    },
    end() {
      clearTimeout(timer);
    },
  };
}
