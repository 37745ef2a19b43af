import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useEditor } from "../../panels/appContext.ts";
import type { Draft } from "../../scenario/draft/draft.ts";
import type { Fault } from "../../scenario/draft/fieldReader.ts";

/** What is wrong and may be said: not yet of the field that is being typed in. */
export const FaultsContext = createContext<ReadonlyMap<string, Fault>>(new Map());

export const useFault = (field: string): Fault | undefined => useContext(FaultsContext).get(field);

export function useDraft<T>(selector: (draft: Draft) => T): T {
  return useStore(useEditor().store, ({ draft }) => selector(draft));
}

/** Ids of a field's input and of the words about it. */
export const inputId = (field: string): string => `editor-${field.replaceAll(" ", "-")}`;
export const faultId = (field: string): string => `${inputId(field)}-fault`;
