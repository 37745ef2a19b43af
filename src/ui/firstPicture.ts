/** How long the rest of the page waits for a first picture that does not come, ms. */
const PATIENCE = 2000;

let seen = false;
const listeners = new Set<() => void>();

/** To be called when curves have been drawn, and again as often as they are. */
export function announcePicture(): void {
  if (seen) return;
  seen = true;
  for (const listener of listeners) listener();
  listeners.clear();
}

export const isPictureSeen = (): boolean => seen;

/** Calls once, when the first picture is on the screen or has not come for a while. */
export function subscribeToPicture(listener: () => void): () => void {
  if (listeners.size === 0) setTimeout(announcePicture, PATIENCE);
  listeners.add(listener);
  return () => listeners.delete(listener);
}
