import { useCallback } from "react";
import { useEditor } from "../../panels/appContext.ts";
import type { Draft } from "../../scenario/draft/draft.ts";
import type { PastedCell } from "./gridKeys.ts";

type FieldEdit = (draft: Draft, field: string, text: string) => Draft;

/** Handlers of one kind of field; `edit` must be the same function at every call. */
export function useEdit(edit: FieldEdit) {
  const editor = useEditor();
  const onText = useCallback(
    (field: string, text: string) => editor.type(field, edit(editor.store.getState().draft, field, text)),
    [editor, edit],
  );
  const onPaste = useCallback(
    (cells: readonly PastedCell[]) =>
      editor.act(cells.reduce((draft, { field, text }) => edit(draft, field, text), editor.store.getState().draft)),
    [editor, edit],
  );
  return { onText, onPaste };
}

/** A deed on the draft: a button or a choice. Null and an unchanged draft are none. */
export function useAct(): (change: (draft: Draft) => Draft | null) => void {
  const editor = useEditor();
  return useCallback(
    (change) => {
      const { draft } = editor.store.getState();
      const next = change(draft);
      if (next !== null && next !== draft) editor.act(next);
    },
    [editor],
  );
}
