import type { Deed } from "./run.ts";

/** What a key asks of the player beside deeds. */
export type PlayerKey = Deed["do"] | "fullScreen" | "note" | "presenter" | "code" | "keys";

/** Keys that a slider under the focus takes for itself. Page keys are not among them: they are the clicker's. */
const SLIDER_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
/** Keys that a button or a switch under the focus takes for itself. */
const BUTTON_KEYS = [" ", "Enter"];
const TEXT = 'textarea, select, input:not([type="range"], [type="checkbox"], [type="radio"])';

const KEYS: Readonly<Record<string, PlayerKey>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  Enter: "next",
  n: "note",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  r: "reveal",
  b: "black",
  ".": "black",
  Escape: "end",
  f: "fullScreen",
  p: "presenter",
  q: "code",
  "?": "keys",
};

/** What a key means during a lecture, or null where it belongs to what has the focus or means nothing. */
export function keyOf(event: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "target">) {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === " " && event.shiftKey) return "back";
  if (belongsTo(event.target, key)) return null;
  return KEYS[key] ?? null;
}

function belongsTo(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches(TEXT)) return key !== "Escape";
  const role = target.getAttribute("role");
  if (target.matches('input[type="range"]') || role === "slider") return SLIDER_KEYS.includes(key) || key === " ";
  if (target.matches('input[type="radio"]')) return SLIDER_KEYS.includes(key) || key === " ";
  if (target.matches('button, a, [role="button"], input[type="checkbox"]')) return BUTTON_KEYS.includes(key);
  return false;
}
