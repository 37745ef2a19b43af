const KEY = "bloch-rate-open";

/** Which collapsible sections were open last time. Storage may be forbidden: then all start closed. */
export function rememberedOpen(id: string): boolean {
  return read().includes(id);
}

export function rememberOpen(id: string, open: boolean): void {
  const others = read().filter((other) => other !== id);
  try {
    window.localStorage.setItem(KEY, (open ? [...others, id] : others).join(" "));
  } catch {
    // Private windows and pages opened from a file may forbid it: the section stays as it is while the page lasts.
  }
}

function read(): string[] {
  try {
    return (window.localStorage.getItem(KEY) ?? "").split(" ").filter((id) => id !== "");
  } catch {
    return [];
  }
}
