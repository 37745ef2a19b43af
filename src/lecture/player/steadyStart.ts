import type { Run } from "./run.ts";

/** How often the clock is looked at, ms: no more than this is lost of a lecture's time when it is put back. */
const INTERVAL = 500;

/**
 * Keeps the time since a lecture's start from going back when the computer's clock does: the lecture then began as much earlier.
 * Returns what ends it. A clock that goes forward is left alone: after a sleep it is right.
 */
export function keepSteadyStart(run: Run): () => void {
  let last = run.store.getState().startedAt;
  const look = () => {
    const now = Date.now();
    if (now < last) run.store.setState(({ startedAt }) => ({ startedAt: startedAt - (last - now) }));
    last = now;
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return () => clearInterval(timer);
}
