import type { PinsState } from "../store/pins.ts";

/** To be raised when a pinned run is no longer made as before: a page of another number starts without the old ones. */
const VERSION = 1;

interface Handover {
  readonly blochRateHandover: typeof VERSION;
  readonly pins: PinsState;
}

/**
 * Puts what the address does not hold where the reloaded page finds it: beside the address, in the present entry of the browser's
 * history. It is copied as it is, numbers that JSON does not know included, and no storage is needed.
 */
export function handOver({ pins, ghostRungs, pinsCompared }: PinsState): void {
  const handover: Handover = { blochRateHandover: VERSION, pins: { pins, ghostRungs, pinsCompared } };
  try {
    window.history.replaceState(handover, "");
  } catch {
    // More than the browser keeps there: the page comes again without its pinned runs.
  }
}

/** What the page before the reload handed over, once. */
export function takeHandover(): PinsState | null {
  const state = window.history.state as Partial<Handover> | null;
  if (state?.blochRateHandover !== VERSION || !state.pins) return null;
  window.history.replaceState(null, "");
  return state.pins;
}
