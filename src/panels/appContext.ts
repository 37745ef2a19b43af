import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppState } from "../store/state.ts";
import type { Actions, App } from "../store/store.ts";

export const AppContext = createContext<App | null>(null);

function useAppOrThrow(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("no AppContext above this component");
  return app;
}

export function useActions(): Actions {
  return useAppOrThrow().actions;
}

/** The selector must return the same object for the same state: a field, or a number or text made from fields. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(useAppOrThrow().store, selector);
}
