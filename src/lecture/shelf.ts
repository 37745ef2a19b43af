import { createStore, type StoreApi } from "zustand/vanilla";
import type { Lecture } from "../url/lecture/format.ts";
import { parseLecture } from "../url/lecture/parse.ts";

/** Lectures that were made or kept in this browser. */
const KEY = "bloch-rate-lectures";
/** So many are kept at most. */
export const MOST_KEPT = 50;

export interface KeptLecture {
  readonly id: string;
  readonly lecture: Lecture;
}

export interface ShelfState {
  readonly lectures: readonly KeptLecture[];
  /** The browser would not store the last change: what is here lasts as long as the page */
  readonly unsaved: boolean;
  /** What was removed last, and where from, until something else is removed */
  readonly removed: { readonly kept: KeptLecture; readonly at: number } | null;
}

export interface Shelf {
  readonly store: StoreApi<ShelfState>;
  /** Adds one at the front, and gives its id */
  add(lecture: Lecture): string;
  change(id: string, lecture: Lecture): void;
  remove(id: string): void;
  /** Brings back what was removed last */
  restore(): void;
  find(id: string): Lecture | null;
}

/** The part of `localStorage` that is needed. */
export type ShelfStorage = Pick<Storage, "getItem" | "setItem">;

/**
 * The shelf of own lectures. It is stored at every change; where storage is forbidden or full everything works until the page
 * is closed, and `unsaved` says so. What is stored is read as carefully as a file, one lecture at a time: a damaged one is left out.
 */
export function createShelf(storage: () => ShelfStorage): Shelf {
  const store = createStore<ShelfState>(() => ({ lectures: read(storage), unsaved: false, removed: null }));
  const { getState, setState } = store;
  const keep = (lectures: readonly KeptLecture[], more: Partial<ShelfState> = {}) => {
    setState({ lectures, unsaved: !write(storage, lectures), ...more });
  };
  return {
    store,
    add(lecture) {
      const id = freshId();
      keep([{ id, lecture }, ...getState().lectures].slice(0, MOST_KEPT));
      return id;
    },
    change(id, lecture) {
      keep(getState().lectures.map((kept) => (kept.id === id ? { id, lecture } : kept)));
    },
    remove(id) {
      const { lectures } = getState();
      const at = lectures.findIndex((kept) => kept.id === id);
      const kept = lectures[at];
      if (kept) keep(lectures.toSpliced(at, 1), { removed: { kept, at } });
    },
    restore() {
      const { removed, lectures } = getState();
      if (removed) keep(lectures.toSpliced(removed.at, 0, removed.kept), { removed: null });
    },
    find: (id) => getState().lectures.find((kept) => kept.id === id)?.lecture ?? null,
  };
}

function read(storage: () => ShelfStorage): KeptLecture[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
    if (!Array.isArray(stored)) return [];
    return stored.slice(0, MOST_KEPT).flatMap((one: { id?: unknown; lecture?: unknown } | null) => {
      const parsed = parseLecture(one?.lecture);
      return parsed.ok ? [{ id: typeof one?.id === "string" ? one.id : freshId(), lecture: parsed.lecture }] : [];
    });
  } catch {
    return [];
  }
}

function write(storage: () => ShelfStorage, lectures: readonly KeptLecture[]): boolean {
  try {
    storage().setItem(KEY, JSON.stringify(lectures));
    return true;
  } catch {
    return false;
  }
}

const freshId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0")).join("");
