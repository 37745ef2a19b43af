/** The lecture that is being given in this tab, so that it goes on after a reload. */
export const RUNNING_KEY = "bloch-rate-running-lecture";

/** Whether a reload interrupted a lecture in this tab: asked at every start, so nothing of lectures is loaded for it. */
export function wasRunning(): boolean {
  try {
    return window.sessionStorage.getItem(RUNNING_KEY) !== null;
  } catch {
    return false;
  }
}
