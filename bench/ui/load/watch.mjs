/**
 * When a page first shows a curve and when its controls are there, seen from inside the page but without its help. A task
 * that each frame posts to itself runs right after that frame was painted.
 */

/**
 * @typedef {object} Loaded ms from the start of the navigation
 * @property {number} origin that start, ms since 1970
 * @property {number} shell a slider was painted; 0 where there is none
 * @property {number} chart a curve was painted
 * @property {number} plotly Plotly had arrived
 */

/**
 * @param {import("playwright-core").Page} page
 * @param {number} curves so many are a chart
 * @param {boolean} controls whether the page will have any
 */
export async function watchLoad(page, curves, controls) {
  await page.addInitScript(
    ({ curves, controls }) => {
      const seen = { origin: performance.timeOrigin, shell: 0, chart: 0, plotly: 0 };
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        if (seen.shell === 0 && document.querySelector("input[type=range], [role=slider]")) seen.shell = now;
        const lines = [...document.querySelectorAll("figure .scatterlayer .js-line, figure .first-line")];
        // Bloch's curves are the most detailed; what holds a few points is no curve yet.
        const drawn = lines.filter((line) => (line.getAttribute("d") ?? "").length > 400).length >= curves;
        if (seen.chart === 0 && drawn) seen.chart = now;
        if (seen.chart === 0 || (controls && seen.shell === 0)) {
          requestAnimationFrame(frame);
          return;
        }
        for (const { name, responseEnd } of /** @type {PerformanceResourceTiming[]} */ (
          performance.getEntriesByType("resource")
        )) {
          if (/\/plotly[^/]*\.js$/.test(name)) seen.plotly = responseEnd;
        }
        Object.assign(window, { loadSeen: seen });
      };
      const frame = () => port2.postMessage(null);
      requestAnimationFrame(frame);
    },
    { curves, controls },
  );
}

/**
 * What was seen, once the first curve was.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Loaded>}
 */
export async function loaded(page) {
  await page.waitForFunction(() => "loadSeen" in window, undefined, { polling: 50, timeout: 120_000 });
  return page.evaluate(() => /** @type {any} */ (window).loadSeen);
}
