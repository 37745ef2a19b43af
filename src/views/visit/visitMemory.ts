const KEY = "bloch-rate-visit";

/**
 * Whether the first visit is still to be shown. Where nothing can be remembered it never is: it would come back each time.
 * A program that drives the browser is no newcomer, and gets it only where the memory says `wanted`.
 */
export function isFirstVisit(): boolean {
  try {
    const stored = window.localStorage.getItem(KEY);
    if (stored === "seen") return false;
    if (navigator.webdriver && stored !== "wanted") return false;
    window.localStorage.setItem(KEY, "seen");
    return window.localStorage.getItem(KEY) === "seen";
  } catch {
    return false;
  }
}
