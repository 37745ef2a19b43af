import type { FieldError } from "../scenario/format.ts";
import { type Said, say } from "../scenario/words.ts";
import { decodeFragment, encodeState } from "./codec.ts";
import { sameValue } from "./equal.ts";
import { defaultState, type SharedState } from "./sharedState.ts";

/** A change is written after this much quiet, ms… */
export const QUIET = 250;
/** …but while a control moves on and on, at least this often. */
export const LONGEST_WAIT = 1000;

/** What the address bar is bound to: a store, seen through what a link holds. */
export interface UrlSource {
  /** The present state. Cheap: asked at every change of the store; `scenario` keeps its identity while it is unchanged. */
  read(): SharedState;
  /**
   * Takes the state of another address: Back, Forward, an edited fragment. With a `notice` the address was bad and
   * `state` is the default; `errors` then says the same field by field.
   */
  apply(state: SharedState, notice?: Said, errors?: readonly FieldError[]): void;
  /** Takes a fragment that means something else than a state of the page: true. The address then goes back to the state on show. */
  takes?(fragment: string): boolean;
  /** Calls `listener` after every change of the store, synchronously; other changes than the link's own do no harm. */
  subscribe(listener: () => void): () => void;
  /** True while a slider is dragged or its key is down: all its moves make one history entry. Absent means never. */
  isHeld?(): boolean;
}

/** The part of `window` that is needed; `window` itself will do. */
export interface UrlEnvironment {
  readonly location: { readonly hash: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: "popstate" | "hashchange" | "pagehide", listener: () => void): void;
  removeEventListener(type: "popstate" | "hashchange" | "pagehide", listener: () => void): void;
  setTimeout(callback: () => void, delay: number): unknown;
  clearTimeout(handle: unknown): void;
}

export interface UrlBinding {
  /** Writes what waits to be written, so that the address is the present state's: before it is copied or shown as a QR code. */
  flush(): void;
  /** Writes what waits, then lets go of the store and the window. */
  dispose(): void;
}

/**
 * Keeps `location.hash` and a store in step, both ways, without ever throwing.
 *
 * How to wire it: `const start = decodeFragment(window.location.hash)` gives the first state (`start.ok`, else
 * `defaultState()` and `start.notice`); make the store from it; then `bindUrl(source, window, onNotice)`. If the address
 * does not already mean the store's state (it was empty, or bad), it is replaced at once, with no history entry.
 *
 * Afterwards a single change makes a history entry at once; changes in quick succession share one, and so does a
 * whole gesture (`isHeld`), rewritten in place as it goes. A change of the options alone makes none. Back, Forward and a hand-edited fragment come back
 * through `apply`; the binding does not answer its own writes, nor the store's answer to `apply`.
 *
 * `onNotice` is told, in words, when the address could not be written (a scenario too large for a link, or a
 * browser that refuses); once, until writing works again.
 */
export function bindUrl(source: UrlSource, env: UrlEnvironment, onNotice: (notice: Said) => void): UrlBinding {
  const timers = new Timers(env);
  let last = source.read();
  /** The fragment this binding wrote or read last: hearing it again is an echo. */
  let current = fragmentOf(env);
  let applying = false;
  let waiting = false;
  /** A change since the last writing is more than another look at the same thing, and so worth going back to */
  let navigates = false;
  let wasHeld = source.isHeld?.() ?? false;
  let gesture: "none" | "begun" | "written" = "none";
  let complained = false;

  const complain = (notice: Said) => {
    if (!complained) onNotice(notice);
    complained = true;
  };

  /** True when the address has changed. */
  const write = (how: "push" | "replace"): boolean => {
    waiting = false;
    navigates = false;
    timers.stop("quiet", "longest");
    const encoded = encodeState(last);
    if (!encoded.ok) {
      complain(encoded.notice);
      return false;
    }
    if (encoded.fragment === current) return false;
    try {
      if (how === "push") env.history.pushState(null, "", `#${encoded.fragment}`);
      else env.history.replaceState(null, "", `#${encoded.fragment}`);
      current = encoded.fragment;
      complained = false;
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown reason";
      complain(say("addressRefused", { reason }));
      // The next change, or `flush`, tries again.
      waiting = true;
      return false;
    }
  };

  const writeNow = () => {
    if (gesture === "none") {
      write(navigates ? "push" : "replace");
      timers.start("cooling", QUIET, () => {});
      return;
    }
    if (write(gesture === "begun" ? "push" : "replace")) gesture = "written";
  };

  const endGesture = () => {
    timers.stop("gesture");
    gesture = "none";
  };

  const writeSoon = () => {
    waiting = true;
    timers.start("quiet", QUIET, writeNow);
    if (!timers.isRunning("longest")) timers.start("longest", LONGEST_WAIT, writeNow);
  };

  const onChange = () => {
    if (applying) return;
    const held = source.isHeld?.() ?? false;
    const released = wasHeld && !held;
    const begun = !wasHeld && held;
    wasHeld = held;
    const state = source.read();
    const navigated = differs(state, last);
    const changed = navigated || !sameValue(state.options, last.options);
    if (navigated) navigates = true;
    if (begun) {
      // A discrete change still waiting keeps an entry of its own; a gesture just over goes on.
      if (gesture === "none" && waiting) writeNow();
      timers.stop("gesture");
    }
    last = state;
    if (held) {
      if (!changed) return;
      if (gesture === "none") gesture = "begun";
      writeSoon();
    } else if (released) {
      if (gesture === "none" && !changed) return;
      if (gesture === "none") gesture = "begun";
      if (changed || waiting) writeNow();
      timers.start("gesture", QUIET, endGesture);
    } else if (changed) {
      endGesture();
      if (!navigates || timers.isRunning("cooling")) writeSoon();
      else writeNow();
    }
  };

  const onAddress = () => {
    const fragment = fragmentOf(env);
    if (fragment === current) return;
    waiting = false;
    navigates = false;
    timers.stop("quiet", "longest", "cooling");
    endGesture();
    current = fragment;
    if (source.takes?.(fragment)) {
      write("replace");
      return;
    }
    const decoded = decodeFragment(fragment);
    applying = true;
    try {
      if (decoded.ok) source.apply(decoded.state);
      else source.apply(defaultState(), decoded.notice, decoded.errors);
    } finally {
      applying = false;
      last = source.read();
      wasHeld = source.isHeld?.() ?? false;
    }
    if (!decoded.ok || fragment === "") write("replace");
  };

  const flush = () => {
    if (waiting) writeNow();
  };

  const meant = decodeFragment(current);
  if (current === "" || !meant.ok || !sameValue(meant.state, last)) write("replace");
  const unsubscribe = source.subscribe(onChange);
  env.addEventListener("popstate", onAddress);
  env.addEventListener("hashchange", onAddress);
  env.addEventListener("pagehide", flush);
  return {
    flush,
    dispose() {
      flush();
      timers.stop("quiet", "longest", "cooling", "gesture");
      unsubscribe();
      env.removeEventListener("popstate", onAddress);
      env.removeEventListener("hashchange", onAddress);
      env.removeEventListener("pagehide", flush);
    },
  };
}

const fragmentOf = ({ location }: UrlEnvironment) => location.hash.replace(/^#/, "");

/** In more than the options. Cheap: by identity, but for the rungs. A scenario that was copied unchanged encodes to the same fragment anyway. */
function differs(a: SharedState, b: SharedState): boolean {
  return (
    a.scenario !== b.scenario ||
    a.preset !== b.preset ||
    a.view !== b.view ||
    a.axis !== b.axis ||
    !sameValue(a.rungs, b.rungs) ||
    a.manyLevels !== b.manyLevels
  );
}

type TimerName = "quiet" | "longest" | "cooling" | "gesture";

/** Named timers, at most one of each. */
class Timers {
  readonly #env: UrlEnvironment;
  readonly #handles = new Map<TimerName, unknown>();

  constructor(env: UrlEnvironment) {
    this.#env = env;
  }

  start(name: TimerName, delay: number, callback: () => void): void {
    this.stop(name);
    const handle = this.#env.setTimeout(() => {
      this.#handles.delete(name);
      callback();
    }, delay);
    this.#handles.set(name, handle);
  }

  stop(...names: TimerName[]): void {
    for (const name of names) {
      if (!this.#handles.has(name)) continue;
      this.#env.clearTimeout(this.#handles.get(name));
      this.#handles.delete(name);
    }
  }

  isRunning(name: TimerName): boolean {
    return this.#handles.has(name);
  }
}
