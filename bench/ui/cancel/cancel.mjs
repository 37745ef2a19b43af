import { quantile } from "../statistics.mjs";

/** @typedef {import("../measurement.mjs").Bench} Bench */
/** @typedef {import("../measurement.mjs").Table} Table */

/** Maps that take minutes; a single cell of the second one computes for long without a pause. */
const MAPS = [
  { name: "a map of N = 3", options: "preset=v-system", map: "mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2" },
  {
    name: "a map of two colours",
    options: "preset=two-colour",
    map: "mu_0.02_0.95,p_0.02_0.95,128,error-timeDependent-l2",
  },
];
const ROUNDS = 10;
const LIMIT = 50;
/** What is accepted after a cancel would be seen within this time, ms. */
const WATCHED = 400;

/** Notes when a key was let go, which is when a button acts, when the page said “cancelled”, and when cells were last taken in. */
function watchCancels() {
  const seen = { pressed: 0, said: 0, lastCell: 0 };
  let cells = "";
  window.addEventListener("keyup", ({ timeStamp }) => Object.assign(seen, { pressed: timeStamp, said: 0 }), {
    capture: true,
  });
  new MutationObserver(() => {
    const now = performance.now();
    if (seen.said === 0 && document.querySelector(".regime-map [role=alert]")) seen.said = now;
    const text = document.querySelector(".regime-map .cost")?.textContent ?? "";
    if (text !== cells) {
      cells = text;
      seen.lastCell = now;
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { cancelSeen: seen });
}

/**
 * One cancel by key: ms until the page says so, and until the last cell was accepted.
 * @param {import("playwright-core").Page} page
 */
async function cancelOnce(page) {
  await page.getByRole("button", { name: "Cancel" }).press("Enter");
  await page.getByRole("alert").waitFor();
  return page.evaluate(async (watched) => {
    await new Promise((resolve) => setTimeout(resolve, watched));
    const { pressed, said, lastCell } = /** @type {any} */ (window).cancelSeen;
    return { said: said - pressed, accepted: Math.max(0, lastCell - pressed) };
  }, WATCHED);
}

/**
 * Cancels of long maps in the production build, with workers that hear of it and with workers that hear nothing.
 * @param {Bench} bench
 * @returns {AsyncGenerator<Table>}
 */
export async function* measureCancel(bench) {
  for (const { name, options, map } of MAPS) {
    for (const deaf of [false, true]) {
      const context = await bench.browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      await page.addInitScript(watchCancels);
      await page.goto(`${bench.site}#${options}&view=regime-map&map=${map}`);
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) {
        if (round > 0) await page.getByRole("button", { name: "Compute the rest" }).press("Enter");
        await page.getByRole("progressbar", { name: "Map" }).waitFor();
        if (deaf) {
          for (const worker of page.workers().filter((one) => one.url().includes("laboratory"))) {
            // It never answers.
            worker
              .evaluate(
                () =>
                  void setTimeout(() => {
                    for (;;);
                  }),
              )
              .catch(() => {});
          }
        }
        rounds.push(await cancelOnce(page));
      }
      await context.close();
      const said = rounds.map((one) => one.said);
      const accepted = rounds.map((one) => one.accepted);
      const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
      const row = (/** @type {string} */ quantity, /** @type {number[]} */ values) => ({
        quantity,
        seen: `median ${ms(quantile(values, 0.5))}, longest ${ms(Math.max(...values))}`,
        wanted: `≤ ${LIMIT} ms`,
        met: Math.max(...values) <= LIMIT,
      });
      yield {
        title: `Cancel of ${name}, ${deaf ? "its workers in an endless loop" : "its workers at work"}, ${ROUNDS} times`,
        rows: [
          row("from the key to the page that says so", said),
          row("from the key to the last cell that was accepted", accepted),
        ],
      };
    }
  }
}
