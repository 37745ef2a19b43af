/** How long a slice computes before the worker hears its messages, ms: a frame's length, so that a cancel is prompt. */
export const SLICE_MS = 10;

export interface SliceOptions<T> {
  /** Events in order, at the end of the slice that made them; the last slice is told even if it made none */
  readonly onEvents: (events: readonly T[], isLast: boolean) => void;
  /** Asked before the first slice and after every one */
  readonly isCancelled: () => boolean;
  /** Wall clock, ms */
  readonly now: () => number;
  /** Resolves after messages that wait have been heard */
  readonly breathe: () => Promise<void>;
  readonly sliceMs?: number;
}

/**
 * Drains a generator in slices of wall time. `null` is a place to stop and nothing more. A cancelled generator is
 * closed, its `finally` blocks run; what it throws is thrown here, after the events before it were handed on.
 */
export async function drainInSlices<T>(
  generator: Generator<T | null, void, void>,
  options: SliceOptions<T>,
): Promise<"done" | "cancelled"> {
  const { onEvents, isCancelled, now, breathe, sliceMs = SLICE_MS } = options;
  for (;;) {
    if (isCancelled()) {
      generator.return();
      return "cancelled";
    }
    const events: T[] = [];
    let finished = false;
    try {
      const end = now() + sliceMs;
      do {
        const step = generator.next();
        if (step.done) finished = true;
        else if (step.value !== null) events.push(step.value);
      } while (!finished && now() < end);
    } finally {
      if (events.length > 0 || finished) onEvents(events, finished);
    }
    if (finished) return "done";
    await breathe();
  }
}

/**
 * Lets the event loop turn once. A message to oneself is a task of its own and, unlike a timer, is not held back
 * for 4 ms when repeated.
 */
export function messageBreath(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
