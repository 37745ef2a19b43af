import { createContext, useContext } from "react";
import { type StoreApi, useStore } from "zustand";
import type { Editor } from "../store/editor.ts";
import type { History } from "../store/history.ts";
import type { Subject } from "../store/historySubject.ts";
import type { OperationState } from "../store/laboratory.ts";
import type { Operations } from "../store/operations.ts";
import type { AppState } from "../store/state.ts";
import type { Actions, App } from "../store/store.ts";
import type { Update } from "../store/update.ts";

/** The store, the operations of the laboratory, and the address of the present state, written out in full when asked for. */
export interface BoundApp extends App {
  readonly link: () => string;
  /** Opens the page anew at its address, pinned runs kept */
  readonly reopen: () => void;
  readonly operations: Operations;
  readonly history: History<Subject>;
  /** Made when it is first asked for: it reads the whole scenario */
  readonly editor: () => Editor;
  readonly update: Update;
}

export const AppContext = createContext<BoundApp | null>(null);

function useAppOrThrow(): BoundApp {
  const app = useContext(AppContext);
  if (!app) throw new Error("no AppContext above this component");
  return app;
}

export function useActions(): Actions {
  return useAppOrThrow().actions;
}

/** The store itself, for what follows it without being rendered again. */
export function useAppStore(): StoreApi<AppState> {
  return useAppOrThrow().store;
}

export function useLink(): () => string {
  return useAppOrThrow().link;
}

export function useReopen(): () => void {
  return useAppOrThrow().reopen;
}

/** The selector must return the same object for the same state: a field, or a number or text made from fields. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useAppOrThrow().store, selector);
}

export function useOperations(): Operations {
  return useAppOrThrow().operations;
}

export function useEditor(): Editor {
  return useAppOrThrow().editor();
}

export function useUpdate(): Update {
  return useAppOrThrow().update;
}

export function useHistory(): History<Subject> {
  return useAppOrThrow().history;
}

/** How an operation stands and what it has shown. */
export function useOperationState<Result>(operation: {
  readonly store: StoreApi<OperationState<Result>>;
}): OperationState<Result> {
  return useStore(operation.store);
}
