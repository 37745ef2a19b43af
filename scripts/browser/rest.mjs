/**
 * When a page is at rest: its fonts are there, no worker owes it an answer, its charts are drawn, its own animations are
 * over, and nothing in it has changed for a number of display frames. The page itself knows nothing of this: workers are
 * listened to from outside, by the ids of their calls (comlink's) and of the jobs inside them.
 */

/** Frames without a change after which a page counts as resting: longer than any of its debounced updates. */
const QUIET_FRAMES = 24;

/**
 * To be called before the page is opened.
 * @param {import("playwright-core").Page} page
 */
export async function watchRest(page) {
  await page.addInitScript(() => {
    /** @type {Map<Worker, Set<string>>} */
    const owed = new Map();
    const Real = window.Worker;
    class WatchedWorker extends Real {
      /**
       * @param {string | URL} url
       * @param {WorkerOptions} [options]
       */
      constructor(url, options) {
        super(url, options);
        owed.set(this, new Set());
        this.addEventListener("message", ({ data }) => owed.get(this)?.delete(data?.id));
      }
      /**
       * @override
       * @param {any} message
       * @param {any} [transfer]
       */
      postMessage(message, transfer) {
        const id = message?.id;
        // What the page releases is not answered.
        if (typeof id === "string" && message.type !== "RELEASE") owed.get(this)?.add(id);
        super.postMessage(message, transfer);
      }
      /** @override */
      terminate() {
        owed.delete(this);
        super.terminate();
      }
    }
    window.Worker = WatchedWorker;
    let lastChange = 0;
    let frames = 0;
    const count = () => {
      frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    new MutationObserver(() => {
      lastChange = frames;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, {
      isAtRest: (/** @type {number} */ quiet) => {
        const busy = [...owed.values()].some((ids) => ids.size > 0);
        const moving = document
          .getAnimations()
          .some(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
        const unfinished = document.querySelector(
          "[aria-busy=true], [data-coming], #root:empty, .certificate[data-state=pending], .job-progress",
        );
        if (busy || moving || unfinished || document.fonts.status !== "loaded") lastChange = frames;
        return document.readyState === "complete" && frames - lastChange >= quiet;
      },
    });
  });
}

/**
 * Waits for it.
 * @param {import("playwright-core").Page} page
 * @param {number} [limit] ms, after which it throws
 */
export async function atRest(page, limit = 180_000) {
  await page.waitForFunction((quiet) => /** @type {any} */ (window).isAtRest?.(quiet), QUIET_FRAMES, {
    timeout: limit,
    polling: "raf",
  });
}
