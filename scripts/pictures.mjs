/**
 * `npm run pictures`: opens every preset in a fresh build, reads the populations off its chart as the page drew them,
 * and writes them as paths to src/views/gallery/pictures.json. `npm run pictures -- --preset a,b` renews only these.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { atRest, watchRest } from "./browser/rest.mjs";
import { buildSite, launchBrowser, serveSite } from "./browser/site.mjs";
import { root } from "./install.mjs";
import { readOptions } from "./options.mjs";

const FILE = `${root}src/views/gallery/pictures.json`;
const DIST = ".cache/pictures/dist";
/** Of a picture; `PresetPicture.tsx` has the same. */
const WIDTH = 240;
const HEIGHT = 110;
/** Room above 1 and below 0, so that thick lines are whole. */
const MARGIN = 4;
/** What oscillates, or spreads like a power of t, is seen on a linear axis. */
const LINEAR = ["rabi-oscillation", "half-line", "sodium-optical-pumping", "optical-pumping", "stationary-current"];
/** Another rung is drawn where it leaves Bloch by this much for a while. */
const APART = 0.06;

const USAGE = `Usage: npm run pictures -- [options]
  --preset a,b    only these presets
  --dist folder   read this build instead of making one`;

const options = readOptions(USAGE, { preset: { type: "string" }, dist: { type: "string" } });

/**
 * Reads one chart. Runs in the page.
 * @param {{ width: number, height: number, margin: number, apart: number }} frame
 */
function picture({ width, height, margin, apart }) {
  const element = /** @type {any} */ (document.querySelector('figure[aria-label="populations"]'));
  const { data, layout } = element;
  const logarithmic = layout.xaxis.type === "log";
  const [from, to] = layout.xaxis.range;
  const last = data[0].x.at(-1);
  const end = logarithmic ? Math.log10(last) : last;
  const begin = Math.min(from, end);
  const across = (/** @type {number} */ t) =>
    (((logarithmic ? Math.log10(t) : t) - begin) / (Math.min(to, end) - begin)) * width;
  const lowest = Math.min(0, ...data.filter(isBloch).flatMap((/** @type {any} */ trace) => [...trace.y]));
  const down = (/** @type {number} */ rho) => height - margin - ((rho - lowest) / (1 - lowest)) * (height - 2 * margin);

  /** @param {any} trace */
  function isBloch(trace) {
    return /^Bloch \d+$/.test(trace.name);
  }

  /** @param {any} trace */
  function path(trace) {
    /** @type {[number, number][]} */
    const points = [];
    for (let i = 0; i < trace.x.length; i++) {
      const [x, y] = [across(trace.x[i]), down(trace.y[i])];
      if (Number.isFinite(x) && Number.isFinite(y) && x >= -1 && x <= width + 0.5) points.push([x, y]);
    }
    return simplified(points)
      .map(([x, y], i) => `${i === 0 ? "M" : "L"}${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`)
      .join("");
  }

  /**
   * Ramer–Douglas–Peucker, to a third of a unit.
   * @param {[number, number][]} points
   * @returns {[number, number][]}
   */
  function simplified(points) {
    if (points.length < 3) return points;
    const [first, final] = [points[0], points[points.length - 1]];
    if (!first || !final) return points;
    let worst = 0;
    let at = 0;
    points.forEach(([x, y], i) => {
      const share = (x - first[0]) / (final[0] - first[0] || 1);
      const distance = Math.abs(y - (first[1] + share * (final[1] - first[1])));
      if (distance > worst) [worst, at] = [distance, i];
    });
    if (worst < 0.3) return [first, final];
    return [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
  }

  const bloch = data.filter(isBloch);
  const rungs = ["averaged", "dominant"].map((name) =>
    data.filter((/** @type {any} */ trace) => trace.name.startsWith(`${name} `)),
  );
  const valueAt = (/** @type {any} */ trace, /** @type {number} */ t) => {
    const i = trace.x.findIndex((/** @type {number} */ x) => x >= t);
    return i < 0 ? trace.y.at(-1) : trace.y[i];
  };
  const leaves = (/** @type {any[]} */ traces) =>
    traces.some((trace, n) =>
      [0.2, 0.35, 0.5, 0.65, 0.8, 0.95].some((share) => {
        const place = begin + share * (end - begin);
        const t = logarithmic ? 10 ** place : place;
        return Math.abs(valueAt(trace, t) - valueAt(bloch[n], t)) > apart;
      }),
    );
  const broken = rungs.find((traces) => traces.length === bloch.length && leaves(traces)) ?? [];
  const bands = (layout.shapes ?? [])
    .filter((/** @type {any} */ shape) => shape.type === "rect" && shape.yref === "y domain")
    .map((/** @type {any} */ shape, /** @type {number} */ i, /** @type {any[]} */ all) => {
      const ends = [shape.x0, shape.x1].map((t) => Math.min(width, Math.max(0, Number(across(t).toFixed(1)))));
      const slow =
        shape.fillcolor === getComputedStyle(document.documentElement).getPropertyValue("--slow-band").trim();
      return [slow || (all.length > 1 && i === 1) ? "slow" : "fast", ...ends];
    });
  return { bands, bloch: bloch.map(path), broken: broken.map(path) };
}

if (options.dist === undefined) {
  console.error("Building…");
  buildSite(DIST);
}
const site = await serveSite(options.dist ?? DIST);
const browser = await launchBrowser(["--force-prefers-reduced-motion"]);
/** @type {Record<string, unknown>} */
const before = JSON.parse(readFileSync(FILE, "utf8"));
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await watchRest(page);
  await page.goto(site.address);
  await page.locator(".preset-button").click();
  await page.locator('[role="option"]').first().waitFor();
  const ids = await page
    .locator('[role="option"]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-key") ?? ""));
  const wanted = options.preset?.split(",") ?? ids;
  /** @type {Record<string, unknown>} */
  const pictures = {};
  for (const id of ids) {
    if (!wanted.includes(id)) {
      pictures[id] = before[id];
      continue;
    }
    await page.goto("about:blank");
    await page.goto(`${site.address}#preset=${id}${LINEAR.includes(id) ? "&axis=linear" : ""}`);
    await atRest(page);
    const frame = { width: WIDTH, height: HEIGHT, margin: MARGIN, apart: APART };
    pictures[id] = await page.evaluate(picture, frame);
    console.log(`${id}\t${JSON.stringify(pictures[id]).length} bytes`);
  }
  // One preset a line: a changed picture is one changed line.
  const lines = Object.entries(pictures).map(([id, drawn]) => `${JSON.stringify(id)}: ${JSON.stringify(drawn)}`);
  writeFileSync(FILE, `{\n${lines.join(",\n")}\n}\n`);
} finally {
  await browser.close();
  await site.close();
}
