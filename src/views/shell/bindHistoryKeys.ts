import type { History } from "../../store/history.ts";

/** Kinds of input that hold text; in the others there is nothing that the browser could undo. */
const TEXT_INPUTS = ["text", "search", "number", "email", "tel", "url", "password"];

/**
 * Ctrl or Cmd with Z undoes, with Shift-Z or Y redoes. While somebody types in a text field the browser's own undo
 * works there; once the text is entered, the page's does.
 */
export function bindHistoryKeys(target: Window, history: Pick<History<unknown>, "undo" | "redo">): () => void {
  let typingIn: EventTarget | null = null;
  const onInput = (event: Event) => {
    typingIn = holdsText(event.target) ? event.target : null;
  };
  const onBlur = () => {
    typingIn = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === "Escape") typingIn = null;
    const direction = directionOf(event);
    if (direction === null || isInModal(event.target)) return;
    if (typingIn !== null && typingIn === event.target) return;
    event.preventDefault();
    history[direction]();
  };
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  target.addEventListener("input", onInput, options);
  target.addEventListener("focusout", onBlur, options);
  target.addEventListener("keydown", onKeyDown, { signal: listening.signal });
  return () => listening.abort();
}

function directionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return shiftKey ? null : "redo";
    default:
      return null;
  }
}

/** A sheet over the page hides what undo would change. */
function isInModal(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".modal-overlay") !== null;
}

function holdsText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
