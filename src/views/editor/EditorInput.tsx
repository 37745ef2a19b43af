import { type KeyboardEvent, memo, useLayoutEffect, useRef, useState } from "react";
import { useEditor } from "../../panels/appContext.ts";
import { faultId, inputId } from "./editorContext.ts";
import { shortened } from "./shortened.ts";

export interface EditorInputProps {
  /** Accessible name, the same in every language, and the name that faults are said under */
  readonly field: string;
  readonly text: string;
  readonly invalid: boolean;
  readonly onText: (field: string, text: string) => void;
  /** Characters that fit while it is not being edited; longer numbers are shown rounded */
  readonly room?: number;
  readonly className?: string | undefined;
  /** Its place in a table, for arrow keys and for pasting */
  readonly row?: number;
  readonly column?: number;
}

/** A field of the editor. It shows what was typed, whole while it has the focus. */
export const EditorInput = memo(function EditorInput(props: EditorInputProps) {
  const { field, text, invalid, onText, room = 9, className, row, column } = props;
  const editor = useEditor();
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // After the whole text has taken the short one's place: what is typed replaces it.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") editor.leave();
  };
  return (
    <input
      ref={input}
      id={inputId(field)}
      className={className ? `editor-input ${className}` : "editor-input"}
      type="text"
      aria-label={field}
      aria-invalid={invalid}
      aria-describedby={invalid ? faultId(field) : undefined}
      data-row={row}
      data-column={column}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      value={focused ? text : shortened(text, room, editor.readNumber)}
      onChange={(event) => onText(field, event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        editor.leave();
      }}
      onKeyDown={onKeyDown}
    />
  );
});
