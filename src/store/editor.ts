import { createStore, type StoreApi } from "zustand/vanilla";
import type { Draft } from "../scenario/draft/draft.ts";
import { type ReadDraft, readDraft, referenceOf } from "../scenario/draft/readDraft.ts";
import type { NumberReader } from "../scenario/draft/readText.ts";
import { rebased } from "../scenario/draft/rebase.ts";
import type { Scenario } from "../scenario/format.ts";
import type { History } from "./history.ts";
import type { App } from "./store.ts";

/** After this much quiet, ms, a draft that can be read takes effect. */
export const EDITOR_QUIET = 300;

export interface EditorState extends ReadDraft {
  readonly isOpen: boolean;
  readonly draft: Draft;
  /** The draft is the scenario of the page, or will be in a moment */
  readonly inForce: boolean;
  /** The field that is being typed in: what is wrong with it is said when it is left */
  readonly typing: string | null;
}

export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly readNumber: NumberReader;
  open(): void;
  close(): void;
  /** What was typed into one field. All that is typed there before it is left is one step of the history. */
  type(field: string, draft: Draft): void;
  /** Leaving a field: what waits takes effect. */
  leave(): void;
  /** A deed of its own: a level added, a choice made */
  act(draft: Draft): void;
  /** Gives up what is not in force. */
  discard(): void;
}

interface Remembered {
  readonly draft: Draft;
  /** The draft as it was last in force */
  readonly settled: Draft;
}

/**
 * The draft of the present scenario, whether the editor is open or not. A draft that can be read is the page's scenario a
 * moment later; one that cannot keeps every text until it can. What changes the scenario elsewhere (sliders, undo, links)
 * changes the fields that nobody is editing; a scenario that comes back has the draft that it had.
 */
export function createEditor(app: App, history: Pick<History<unknown>, "join">, readNumber: NumberReader): Editor {
  const memory = new WeakMap<Scenario, Remembered>();
  let reference = referenceOf(app.store.getState().scenario);
  let origin = app.store.getState().origin;
  let settled = reference.draft;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let applying = false;

  const store = createStore<EditorState>(() => ({
    isOpen: false,
    typing: null,
    inForce: true,
    draft: settled,
    ...readDraft(settled, reference, readNumber),
  }));

  const show = (draft: Draft) => {
    const read = readDraft(draft, reference, readNumber);
    store.setState({ draft, inForce: read.scenario !== null, ...read });
  };

  const apply = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const { draft, scenario } = store.getState();
    if (scenario === null) return;
    settled = draft;
    if (scenario === reference.scenario) return;
    const before = reference.scenario;
    reference = referenceOf(scenario);
    memory.set(scenario, { draft, settled });
    applying = true;
    try {
      // Sliders of another number of levels or frequencies have nothing to go back to: it is another scenario.
      if (sameKind(before, scenario)) app.actions.edit(scenario);
      else app.actions.open(scenario, null);
    } finally {
      applying = false;
      origin = app.store.getState().origin;
    }
    show(draft);
  };

  const follow = () => {
    const state = app.store.getState();
    if (state.scenario === reference.scenario) return;
    const before = reference;
    const { draft } = store.getState();
    memory.set(before.scenario, { draft, settled });
    reference = referenceOf(state.scenario);
    const fresh: Remembered = { draft: reference.draft, settled: reference.draft };
    const target = memory.get(state.scenario) ?? fresh;
    const carry = (from: Draft) =>
      origin === state.origin ? rebased(from, settled, before, reference, target.settled) : null;
    const carried = carry(draft);
    const carriedSettled = carry(settled);
    origin = state.origin;
    settled = carried && carriedSettled ? carriedSettled : target.settled;
    show(carried && carriedSettled ? carried : target.draft);
  };

  app.store.subscribe(({ held }) => {
    // Fields that nobody sees, or that a drag will change again, can wait.
    if (!applying && !held && store.getState().isOpen) follow();
  });

  const change = (draft: Draft) => {
    show(draft);
    clearTimeout(waiting);
    waiting = setTimeout(apply, EDITOR_QUIET);
  };

  return {
    store,
    readNumber,
    open() {
      follow();
      store.setState({ isOpen: true });
    },
    close() {
      apply();
      history.join(null);
      store.setState({ isOpen: false, typing: null });
    },
    type(field, draft) {
      if (store.getState().typing !== field) {
        apply();
        history.join(`editor: ${field}`);
        store.setState({ typing: field });
      }
      change(draft);
    },
    leave() {
      apply();
      history.join(null);
      if (store.getState().typing !== null) store.setState({ typing: null });
    },
    act(draft) {
      apply();
      history.join(null);
      show(draft);
      apply();
    },
    discard() {
      clearTimeout(waiting);
      show(settled);
    },
  };
}

function sameKind(a: Scenario, b: Scenario): boolean {
  return a.levels.omega.length === b.levels.omega.length && a.wave.frequencies.length === b.wave.frequencies.length;
}
