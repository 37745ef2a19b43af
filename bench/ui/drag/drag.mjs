import { atRest, watchRest } from "../../../scripts/browser/rest.mjs";
import { intervals, quantile } from "../statistics.mjs";
import { drag } from "./drive.mjs";
import { watchDrag } from "./watch.mjs";

/** @typedef {import("../measurement.mjs").Bench} Bench */
/** @typedef {import("../measurement.mjs").Table} Table */

const SECONDS = 5;
const VIEWPORT = { width: 1280, height: 720 };
/** A display frame, ms. */
const FRAME = 1000 / 60;

/**
 * @typedef {object} Seen
 * @property {number[]} frames intervals between frames, ms
 * @property {number[]} curves intervals between pictures of a new curve
 * @property {number[]} latencies from an input event to its curve
 * @property {number[][]} stages of each latency: to the job sent, to the curve heard of, to the picture
 * @property {number[]} longTasks
 */

/**
 * @param {import("playwright-core").Page} page
 * @param {string} label
 * @param {string | undefined} profile
 * @returns {Promise<Seen>}
 */
async function dragged(page, label, profile) {
  /** @type {any} */
  let raw;
  const session = profile ? await page.context().newCDPSession(page) : null;
  const slider = page.getByRole("slider", { name: label, exact: true });
  await drag(
    page,
    slider,
    SECONDS,
    async () => {
      await page.evaluate(() => /** @type {any} */ (window).startWatch());
      await session?.send("Profiler.enable");
      await session?.send("Profiler.setSamplingInterval", { interval: 200 });
      await session?.send("Profiler.start");
    },
    async () => {
      raw = await page.evaluate(() => /** @type {any} */ (window).stopWatch());
      if (session && profile) {
        const { writeFileSync } = await import("node:fs");
        const found = await session.send("Profiler.stop");
        writeFileSync(profile, JSON.stringify(found.profile));
      }
    },
  );
  return {
    frames: intervals(raw.frames),
    curves: intervals(raw.changes),
    latencies: raw.latencies,
    stages: raw.stages,
    longTasks: raw.longTasks.map((/** @type {{ duration: number }} */ { duration }) => duration),
  };
}

/** @param {Bench} bench @param {string} name */
async function linkTo(bench, name) {
  const page = await bench.browser.newPage();
  await page.goto(`${bench.pages}bench/ui/pages/link.html?case=${name}`);
  await page.waitForFunction(() => "fragment" in window);
  const fragment = await page.evaluate(() => /** @type {any} */ (window).fragment);
  await page.close();
  return `${bench.site}#${fragment}`;
}

/**
 * @param {Bench} bench
 * @param {{ warm: string, measured: string }} urls two addresses of one page
 * @param {string} label
 * @param {string} [profile]
 */
async function measure(bench, urls, label, profile) {
  const context = await bench.browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await watchRest(page);
  await watchDrag(page);
  await page.goto(urls.warm);
  await atRest(page);
  const area = await page
    .locator('figure[aria-label="populations"]')
    .boundingBox({ timeout: 1000 })
    .catch(() => null);
  // The first drag compiles the code, as the first seconds of use do.
  await dragged(page, label, undefined);
  // Where a page knows what it is asked it has nothing to do: it is asked about another scenario.
  await page.goto(urls.measured);
  await atRest(page);
  const seen = await dragged(page, label, profile);
  await context.close();
  return { seen, area };
}

/** @param {Seen} seen @param {Seen} floor @param {boolean} reported */
function rows(seen, floor, reported) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  /** @param {string} quantity @param {number} value @param {number} limit @param {string} wanted */
  const row = (quantity, value, limit, wanted, unit = ms) => ({
    quantity,
    seen: unit(value),
    wanted: reported ? "reported" : wanted,
    met: reported ? null : value <= limit,
  });
  const stages = (/** @type {Seen} */ { stages: parts }) =>
    [0, 1, 2]
      .map((k) =>
        ms(
          quantile(
            parts.map((part) => part[k] ?? 0),
            0.5,
          ),
        ),
      )
      .join(" + ");
  const ratio = (/** @type {number} */ value) => value.toFixed(2);
  const longest = Math.max(0, ...seen.longTasks);
  return [
    row("frame interval, median", quantile(seen.frames, 0.5), 17, "≤ 17 ms"),
    row("frame interval, 95th percentile", quantile(seen.frames, 0.95), 34, "≤ 34 ms"),
    row("input to painted curve, median", quantile(seen.latencies, 0.5), 2 * FRAME, "≤ 2 frames, 33.3 ms"),
    {
      quantity: "input to painted curve, 95th percentile",
      seen: ms(quantile(seen.latencies, 0.95)),
      wanted: "reported",
      met: null,
    },
    {
      quantity: "of which to the job, to its curve, to the picture, medians",
      seen: `${stages(seen)}; uPlot’s ${stages(floor)}`,
      wanted: "reported",
      met: null,
    },
    {
      quantity: "interval between new curves, median (95th percentile)",
      seen: `${ms(quantile(seen.curves, 0.5))} (${ms(quantile(seen.curves, 0.95))})`,
      wanted: "reported",
      met: null,
    },
    row("tasks over 50 ms", seen.longTasks.length, 0, "none", (count) =>
      count > 0 ? `${count}, the longest ${ms(longest)}` : "none",
    ),
    row(
      `frame interval, median, against uPlot’s ${ms(quantile(floor.frames, 0.5))}`,
      quantile(seen.frames, 0.5) / quantile(floor.frames, 0.5),
      1.5,
      "≤ 1.5",
      ratio,
    ),
    row(
      `input to painted curve, median, against uPlot’s ${ms(quantile(floor.latencies, 0.5))}`,
      quantile(seen.latencies, 0.5) / quantile(floor.latencies, 0.5),
      1.5,
      "≤ 1.5",
      ratio,
    ),
  ];
}

/**
 * @param {Bench} bench
 * @returns {AsyncGenerator<Table>}
 */
export async function* measureDrag(bench) {
  for (const [name, title, reported] of /** @type {const} */ ([
    ["three", "N = 3, one colour, all rungs", false],
    ["five", "N = 5, two colours, all rungs", true],
  ])) {
    if (bench.options.case && bench.options.case !== name) continue;
    const beside = `beside${name[0]?.toUpperCase()}${name.slice(1)}`;
    const links = { warm: await linkTo(bench, beside), measured: await linkTo(bench, name) };
    for (const label of ["epsilon", "mu over p", "delta 3"]) {
      if (bench.options.field && bench.options.field !== label) continue;
      const profile =
        bench.options.profile && `${bench.options.profile}/${name}-${label.replaceAll(" ", "-")}.cpuprofile`;
      const { seen, area } = await measure(bench, links, label, profile);
      const size = new URLSearchParams({
        field: label,
        width: String(Math.round(area?.width ?? 760)),
        height: String(Math.round(area?.height ?? 520)),
      });
      const floorPage = `${bench.pages}bench/ui/pages/floor.html?${size}`;
      const floor = await measure(bench, { warm: `${floorPage}#${beside}`, measured: `${floorPage}#${name}` }, label);
      yield { title: `Dragging ${label}: ${title}`, rows: rows(seen, floor.seen, reported) };
    }
  }
}
