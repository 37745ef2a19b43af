import type { StoreApi } from "zustand";
import type { AppState } from "../store/state.ts";

/** What the page may spend on panels in one display frame, ms. */
const BUDGET = 10;
/** While a control is held it spends less, and only in every so many-th frame: the others belong to the curves. */
const HELD_BUDGET = 6;
const HELD_FRAMES = 3;

export interface PacerClock {
  readonly now: () => number;
  /** Calls back once, after the next display frame was drawn */
  readonly afterFrame: (work: () => void) => void;
}

/** Updates that wait for their turn, each at most once. */
export interface Pacer {
  /** `first`: before all that are not */
  ask(update: () => void, first: boolean): void;
  forget(update: () => void): void;
}

/**
 * Shares the time between display frames among those who want to be updated: after a frame as many updates as fit into
 * the budget, at least one, in the order in which they were asked for. Ten panels that would together miss a frame
 * are thus a few frames late one after the other, and none of them keeps the curves from following the hand.
 */
export function createPacer({ now, afterFrame }: PacerClock, isHeld: () => boolean): Pacer {
  const first = new Set<() => void>();
  const others = new Set<() => void>();
  let waiting = false;
  const next = () => {
    for (const queue of [first, others]) {
      for (const update of queue) {
        queue.delete(update);
        return update;
      }
    }
    return null;
  };
  let passed = 0;
  const work = () => {
    waiting = false;
    if (isHeld() && ++passed < HELD_FRAMES) return wait();
    passed = 0;
    const end = now() + (isHeld() ? HELD_BUDGET : BUDGET);
    do next()?.();
    while (now() < end && first.size + others.size > 0);
    wait();
  };
  const wait = () => {
    if (waiting || first.size + others.size === 0) return;
    waiting = true;
    afterFrame(work);
  };
  return {
    ask(update, early) {
      (early ? first : others).add(update);
      wait();
    },
    forget(update) {
      first.delete(update);
      others.delete(update);
    },
  };
}

/** Whether a change can wait for its turn: what the hand or a worker brings may come many times a second. */
function canWait(state: AppState, before: AppState): boolean {
  return state.held || before.held || state.result !== before.result || state.status !== before.status;
}

/**
 * The same store as seen by one part of the page, which hears of changes when its turn comes; of what a person has
 * done with a click, at once. `apply` carries out an update and returns when the page shows it.
 */
export function pacedStore(
  store: StoreApi<AppState>,
  pacer: Pacer,
  first: boolean,
  apply: (update: () => void) => void,
): StoreApi<AppState> & { readonly start: () => () => void } {
  let seen = store.getState();
  const listeners = new Set<(state: AppState, before: AppState) => void>();
  const advance = () => {
    const before = seen;
    seen = store.getState();
    if (seen === before) return;
    for (const listener of [...listeners]) listener(seen, before);
  };
  const inTurn = () => apply(advance);
  return {
    ...store,
    getState: () => seen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      // What happened between the first rendering and now.
      advance();
      const leave = store.subscribe((state, before) => {
        if (canWait(state, before)) return pacer.ask(inTurn, first);
        pacer.forget(inTurn);
        advance();
      });
      return () => {
        leave();
        pacer.forget(inTurn);
      };
    },
  };
}
