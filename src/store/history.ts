import { type TemporalState, temporal } from "zundo";
import { createStore, type StoreApi } from "zustand/vanilla";

/** Steps that can be undone; the oldest is forgotten first. */
export const DEPTH = 200;
/** A key pressed again within this time, ms, on the same control goes on with the same step. */
export const BURST = 600;

/** What the history watches: all that a person sets, as one immutable object. */
export interface HistorySource<State extends object, Subject> {
  /** The present state; parts that are equal in value keep their identity */
  read(): State;
  /** Takes an earlier or later state */
  write(state: State): void;
  /** Calls `listener` after every change, synchronously; changes of other things do no harm */
  subscribe(listener: () => void): () => void;
  /** True while a control is dragged or its key is down: all its moves are one step */
  isHeld(): boolean;
  /** What differs, in a form that is equal as JSON for changes of the same thing */
  subject(before: State, after: State): Subject;
}

export interface HistoryState<Subject> {
  /** What the next undo would change, or null where there is nothing to undo */
  readonly undo: Subject | null;
  readonly redo: Subject | null;
}

export interface History<Subject> {
  readonly store: StoreApi<HistoryState<Subject>>;
  undo(): void;
  redo(): void;
  /** Changes from now on are one step, until this is called with another name or with null. */
  join(name: string | null): void;
  /** Ends the deed in hand: what changes next belongs to another. Otherwise the end of the browser's task does. */
  settle(): void;
}

/** The newest step, while it may still grow. */
interface OpenStep {
  readonly gesture: string | null;
  readonly subject: string;
  /** When it last moved or was let go */
  time: number;
}

/**
 * Undo and redo of everything that `source` shows. One deed is one step: all changes of one task of the browser
 * together, a whole drag, a burst of key presses on one control, and what `join` has joined. Whoever changes the state need
 * not know of it: an address from the browser's history is a step like any other, and undo makes an address.
 */
export function createHistory<State extends object, Subject>(
  source: HistorySource<State, Subject>,
  now: () => number = () => performance.now(),
): History<Subject> {
  const timeline = createStore<State>()(
    temporal(() => source.read(), { limit: DEPTH, equality: (a, b) => sameParts(a, b) }),
  );
  const store = createStore<HistoryState<Subject>>(() => ({ undo: null, redo: null }));
  let open: OpenStep | null = null;
  let joined: string | null = null;
  let holds = 0;
  let wasHeld = source.isHeld();
  let heldMeanwhile = wasHeld;
  let awaited = false;
  let applying = false;

  const steps = () => timeline.temporal.getState();
  const quietly = (change: () => void) => {
    steps().pause();
    change();
    steps().resume();
  };

  const publish = () => {
    const { pastStates, futureStates } = steps();
    const present = timeline.getState();
    const [past, future] = [pastStates.at(-1), futureStates.at(-1)] as [State | undefined, State | undefined];
    const next = {
      undo: past ? source.subject(past, present) : null,
      redo: future ? source.subject(present, future) : null,
    };
    if (JSON.stringify(next) !== JSON.stringify(store.getState())) store.setState(next);
  };

  const settle = () => {
    const held = heldMeanwhile || source.isHeld();
    heldMeanwhile = source.isHeld();
    const before = timeline.getState();
    const after = source.read();
    if (sameParts(before, after)) return;
    const gesture = held ? `hold ${holds}` : joined;
    const subject = JSON.stringify(source.subject(before, after));
    const goesOn =
      open !== null &&
      ((gesture !== null && gesture === open.gesture) ||
        (held && subject === open.subject && now() - open.time <= BURST));
    if (goesOn) quietly(() => timeline.setState(after, true));
    else timeline.setState(after, true);
    const endsWhereItBegan = goesOn && forgetIfUndone(timeline.temporal, after);
    open = endsWhereItBegan ? null : { gesture, subject, time: now() };
    publish();
  };

  const onChange = () => {
    if (applying) return;
    const held = source.isHeld();
    if (held && !wasHeld) {
      holds++;
      heldMeanwhile = true;
    }
    if (!held && wasHeld && open) open.time = now();
    wasHeld = held;
    if (awaited) return;
    awaited = true;
    queueMicrotask(() => {
      awaited = false;
      settle();
    });
  };

  const travel = (direction: "undo" | "redo") => {
    settle();
    open = null;
    if (store.getState()[direction] === null) return;
    steps()[direction]();
    applying = true;
    try {
      source.write(timeline.getState());
    } finally {
      applying = false;
      wasHeld = source.isHeld();
      heldMeanwhile = wasHeld;
    }
    // What the source has made of it is the present, whatever it was asked for.
    quietly(() => timeline.setState(source.read(), true));
    publish();
  };

  source.subscribe(onChange);
  return {
    store,
    undo: () => travel("undo"),
    redo: () => travel("redo"),
    join(name) {
      if (name === joined) return;
      settle();
      joined = name;
    },
    settle,
  };
}

/** A drag that ends where it began is no step. True when there was one to forget. */
function forgetIfUndone<State extends object>(steps: StoreApi<TemporalState<State>>, present: State): boolean {
  const { pastStates } = steps.getState();
  const last = pastStates.at(-1);
  if (!last || !sameParts(last as State, present)) return false;
  steps.setState({ pastStates: pastStates.slice(0, -1) });
  return true;
}

function sameParts<State extends object>(a: State, b: State): boolean {
  return (Object.keys(b) as (keyof State)[]).every((key) => Object.is(a[key], b[key]));
}
