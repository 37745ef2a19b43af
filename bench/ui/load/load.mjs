import { serveCompressed } from "../../../scripts/browser/compressed.mjs";
import { atRest, watchRest } from "../../../scripts/browser/rest.mjs";
import { quantile } from "../statistics.mjs";
import { loaded, watchLoad } from "./watch.mjs";

/** @typedef {import("../measurement.mjs").Bench} Bench */
/** @typedef {import("../measurement.mjs").Table} Table */
/** @typedef {import("./watch.mjs").Loaded} Loaded */

const VIEWPORT = { width: 1280, height: 720 };
/** Loads of each page, taking turns. */
const ROUNDS = 15;
const ROUNDS_SLOW = 3;
const BUDGET_KB = 650;
const RATIO = 1.3;
/** A connection as many people have it: 10 Mbit/s, 40 ms. */
const SLOW = { offline: false, latency: 40, downloadThroughput: 1.25e6, uploadThroughput: 1.25e6 };

/**
 * The figure that the product draws first, as plain data: all of it, and its curves on bare axes.
 * @param {Bench} bench
 * @param {string} site
 */
async function firstFigure({ browser }, site) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await watchRest(page);
  await page.goto(site);
  await atRest(page);
  const { data, layout } = await page.evaluate(() => {
    const { data, layout } = /** @type {any} */ (document.querySelector('figure[aria-label="populations"]'));
    return JSON.parse(JSON.stringify({ data, layout }));
  });
  await page.close();
  const axes = Object.fromEntries(Object.entries(layout).filter(([key]) => /^[xy]axis/.test(key)));
  const { width, height, margin } = layout;
  return { whole: { data, layout }, curves: { data, layout: { ...axes, width, height, margin, showlegend: false } } };
}

/**
 * Opens a page as on a first visit: nothing of it is known to the browser.
 * @param {Bench} bench
 * @param {string} url
 * @param {number} curves so many are the chart
 * @param {typeof SLOW | null} network
 * @param {boolean} isProduct
 */
async function visit({ browser }, url, curves, network, isProduct) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await watchLoad(page, curves, isProduct);
  if (network) {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
  }
  await page.goto(url);
  const seen = await loaded(page);
  await context.close();
  return seen;
}

/**
 * The first visit of the production build, compressed as web hosts do, against a page that only loads Plotly and draws
 * the same curves.
 * @param {Bench} bench
 * @returns {AsyncGenerator<Table>}
 */
export async function* measureLoad(bench) {
  const site = await serveCompressed(bench.dist);
  const { whole, curves } = await firstFigure(bench, site.address);
  const floor = await serveCompressed(bench.pagesDist, {
    "whole.json": JSON.stringify(whole),
    "curves.json": JSON.stringify(curves),
  });
  const count = whole.data.length;
  const bare = (/** @type {string} */ figure) => `${floor.address}bench/ui/pages/plotly.html?figure=/${figure}.json`;
  /** @param {number} rounds @param {typeof SLOW | null} network */
  const rounds = async (rounds, network) => {
    /** @type {Record<"product" | "curves" | "whole", Loaded[]>} */
    const seen = { product: [], curves: [], whole: [] };
    let sent = site.sent;
    for (let round = 0; round < rounds; round++) {
      site.sent.length = 0;
      const product = await visit(bench, site.address, count, network, true);
      sent = site.sent.filter(({ at }) => at <= product.origin + product.chart);
      seen.product.push(product);
      seen.curves.push(await visit(bench, bare("curves"), count, network, false));
      seen.whole.push(await visit(bench, bare("whole"), count, network, false));
    }
    return { seen, sent };
  };
  try {
    // The first of all starts the browser's own parts.
    await rounds(1, null);
    const { seen, sent } = await rounds(ROUNDS, null);
    yield transferTable(sent);
    yield timeTable("The first chart, from this machine", seen, true);
    yield timeTable("The first chart over 10 Mbit/s with 40 ms", (await rounds(ROUNDS_SLOW, SLOW)).seen, false);
  } finally {
    await site.close();
    await floor.close();
  }
}

/** @param {import("../../../scripts/browser/compressed.mjs").Sent[]} sent @returns {Table} */
function transferTable(sent) {
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const total = sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const reported = { wanted: "reported", met: null };
  /** @type {(quantity: string, of: RegExp) => import("../measurement.mjs").Row} */
  const part = (quantity, of) => {
    const files = sent.filter(({ path }) => of.test(path));
    const sum = files.reduce((bytes, file) => bytes + file.bytes, 0);
    return { quantity: `${quantity}, ${files.length} files`, seen: kB(sum), ...reported };
  };
  return {
    title: "Transferred until the first chart was painted, compressed with gzip",
    rows: [
      {
        quantity: `all, ${sent.length} files`,
        seen: kB(total),
        wanted: `≤ ${BUDGET_KB} kB`,
        met: total <= 1000 * BUDGET_KB,
      },
      part("Plotly", /\/plotly[^/]*\.js$/),
      part("other scripts", /\/(?!plotly)(?![^/]*worker)[^/]*\.js$/),
      part("workers", /worker[^/]*\.js$/),
      part("styles and the page itself", /\.(css|html|svg)$/),
      part("fonts", /\.woff2?$/),
      part("typesetting", /katex/i),
    ],
  };
}

/**
 * @param {string} title
 * @param {Record<"product" | "curves" | "whole", Loaded[]>} seen
 * @param {boolean} wanted whether the ratio is asked for here
 * @returns {Table}
 */
function timeTable(title, seen, wanted) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  /** @param {Loaded[]} of @param {"chart" | "shell" | "plotly"} what */
  const median = (of, what) =>
    quantile(
      of.map((one) => one[what]),
      0.5,
    );
  const chart = median(seen.product, "chart");
  const bare = median(seen.curves, "chart");
  const whole = median(seen.whole, "chart");
  const reported = { wanted: "reported", met: null };
  const fastest = (/** @type {Loaded[]} */ of) => ms(Math.min(...of.map((one) => one.chart)));
  return {
    title,
    rows: [
      {
        quantity: "first chart, median, against a page that only loads Plotly and draws the same curves",
        seen: `${(chart / bare).toFixed(2)} (${ms(chart)} against ${ms(bare)})`,
        ...(wanted ? { wanted: `≤ ${RATIO}`, met: chart <= RATIO * bare } : reported),
      },
      {
        quantity: "the same against a page that draws the whole figure, names and bands too",
        seen: `${(chart / whole).toFixed(2)} (${ms(chart)} against ${ms(whole)})`,
        ...reported,
      },
      {
        quantity: "fastest of each: product, curves alone, whole figure",
        seen: `${fastest(seen.product)}, ${fastest(seen.curves)}, ${fastest(seen.whole)}`,
        ...reported,
      },
      { quantity: "controls painted, median", seen: ms(median(seen.product, "shell")), ...reported },
      { quantity: "Plotly there, median", seen: ms(median(seen.product, "plotly")), ...reported },
    ],
  };
}
