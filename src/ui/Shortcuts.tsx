import type { ReactNode } from "react";
import { HotkeysProvider, useHotkeys, useHotkeysContext } from "react-hotkeys-hook";

/** A key that does something wherever the focus is, but where keys have a meaning of their own. */
export interface Shortcut {
  /** As the library writes them: `q`, `shift+z`, `mod+z` (Command on a Mac, else Control), or a character such as `?` */
  readonly keys: string;
  /** What it does, in the reader's words: for the sheet of shortcuts */
  readonly description: string;
  readonly run: () => void;
  readonly enabled?: boolean;
}

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  return <HotkeysProvider>{children}</HotkeysProvider>;
}

/** Listens for as long as the component lives. */
export function useShortcut({ keys, description, run, enabled = true }: Shortcut): void {
  const character = !/^[a-z]$|\+/.test(keys);
  useHotkeys(
    keys,
    run,
    {
      description,
      enabled,
      preventDefault: true,
      // A slider or a switch that has the focus takes no letters; a text field does.
      enableOnFormTags: true,
      // A character counts however the keyboard makes it: with Shift on one, without on another.
      ignoreEventWhen: ({ target, ctrlKey, metaKey, altKey }) =>
        (character && (ctrlKey || metaKey || altKey)) || (target instanceof Element && hasKeysOfItsOwn(target)),
      useKey: character,
      ignoreModifiers: character,
    },
    [run],
  );
}

/** The shortcuts that work at present, in the order in which they came. */
export function useShortcuts(): readonly { readonly keys: string; readonly description: string }[] {
  const { hotkeys } = useHotkeysContext();
  const seen = new Map<string, string>();
  for (const { hotkey, description } of hotkeys) if (description) seen.set(hotkey, description);
  return [...seen].map(([keys, description]) => ({ keys, description }));
}

const TEXT_INPUTS = 'textarea, [contenteditable="true"], input:not([type="range"], [type="checkbox"], [type="radio"])';

function hasKeysOfItsOwn(target: Element): boolean {
  return target.matches(TEXT_INPUTS) || target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
