import type { BrowserContext } from "@playwright/test";

type Listening = Parameters<EventTarget["addEventListener"]>;

/**
 * Makes every frame and every message of a worker come late, by `E2E_LATE` milliseconds, and Plotly by ten times that: a
 * test that reads a picture once, where it should wait for it, passes on most machines and fails on some; so it fails on
 * every machine. Order is kept. For whoever writes a test (CONTRIBUTING.md); `npm test` runs without it.
 */
export async function arriveLate(context: BrowserContext): Promise<void> {
  const late = Number(process.env.E2E_LATE ?? 0);
  if (!(late > 0)) return;
  await context.route(/\/plotly[^/]*\.js$/, async (route) => {
    await new Promise((arrived) => setTimeout(arrived, 10 * late));
    await route.continue().catch(() => {});
  });
  await context.addInitScript((wait) => {
    const request = window.requestAnimationFrame.bind(window);
    const cancel = window.cancelAnimationFrame.bind(window);
    const wanted = new Map<number, { timer: number; frame?: number }>();
    let last = 0;
    window.requestAnimationFrame = (callback) => {
      const id = ++last;
      const entry: { timer: number; frame?: number } = {
        timer: window.setTimeout(() => {
          entry.frame = request((time) => {
            wanted.delete(id);
            callback(time);
          });
        }, wait),
      };
      wanted.set(id, entry);
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      const entry = wanted.get(id);
      if (!entry) return;
      wanted.delete(id);
      window.clearTimeout(entry.timer);
      if (entry.frame !== undefined) cancel(entry.frame);
    };

    for (const kind of [Worker, MessagePort]) {
      const { addEventListener: listen, removeEventListener: unlisten } = kind.prototype;
      const laters = new WeakMap<object, EventListener>();
      kind.prototype.addEventListener = function (this: EventTarget, ...[type, listener, options]: Listening) {
        if (type !== "message" || listener === null) return listen.call(this, type, listener!, options);
        const later: EventListener = (event) =>
          void window.setTimeout(() => {
            if (typeof listener === "function") listener.call(this, event);
            else listener.handleEvent(event);
          }, wait);
        laters.set(listener, later);
        return listen.call(this, type, later, options);
      };
      kind.prototype.removeEventListener = function (this: EventTarget, ...[type, listener, options]: Listening) {
        return unlisten.call(this, type, (listener && laters.get(listener)) ?? listener!, options);
      };
    }
  }, late);
}
