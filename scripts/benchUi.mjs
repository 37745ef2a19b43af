/**
 * `npm run bench:ui`: builds the page and measures it in a headless Chromium; Markdown tables on standard output, with
 * what is wanted beside what is seen. Part of it: `npm run bench:ui -- --only drag --case three --field epsilon`. With
 * `--write` the tables of a whole run also go into docs/benchmarks.md.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { measureCancel } from "../bench/ui/cancel/cancel.mjs";
import { writePart } from "../bench/ui/document.mjs";
import { measureDrag } from "../bench/ui/drag/drag.mjs";
import { measureLoad } from "../bench/ui/load/load.mjs";
import { markdown } from "../bench/ui/measurement.mjs";
import { measureRegimeMap } from "../bench/ui/regimeMap/regimeMap.mjs";
import { serveCompressed } from "./browser/compressed.mjs";
import { buildSite, launchBrowser, serveSite } from "./browser/site.mjs";
import { root } from "./install.mjs";
import { readOptions, refuse } from "./options.mjs";

/** @type {Readonly<Record<string, import("../bench/ui/measurement.mjs").Measurement>>} */
const MEASUREMENTS = {
  drag: measureDrag,
  load: measureLoad,
  "regime-map": measureRegimeMap,
  cancel: measureCancel,
};

const USAGE = `Usage: npm run bench:ui -- [options]
  --only name      of ${Object.keys(MEASUREMENTS).join(", ")}
  --dist folder    measure this build instead of making one
  --case name      with --only drag: three or five
  --field name     with --only drag: epsilon, mu over p or delta 3
  --profile folder with --only drag: where the processor's profiles go
  --write          the tables of a whole run also go into docs/benchmarks.md`;

const { write, ...options } = readOptions(USAGE, {
  only: { type: "string" },
  dist: { type: "string" },
  case: { type: "string" },
  field: { type: "string" },
  profile: { type: "string" },
  write: { type: "boolean", default: false },
});
if (options.only !== undefined && !(options.only in MEASUREMENTS)) {
  refuse(`There is no measurement “${options.only}”: choose of ${Object.keys(MEASUREMENTS).join(", ")}.`);
}

const CACHE = ".cache/bench-ui";
if (options.dist === undefined) buildSite(`${CACHE}/dist`);
const pagesBuilt = spawnSync(
  process.execPath,
  [`${root}node_modules/vite/bin/vite.js`, "build", "--logLevel", "error", "--config", "bench/ui/pages/vite.config.ts"],
  { cwd: root, stdio: ["ignore", 2, 2] },
);
if (pagesBuilt.status !== 0) process.exit(1);

const dist = options.dist ?? `${CACHE}/dist`;
const pagesDist = `${CACHE}/pages`;
const site = await serveSite(dist);
// Without the headers that tell what the product may do.
const pages = await serveCompressed(pagesDist);
const browser = await launchBrowser();
let missed = 0;
/** @type {string[]} */
const written = [];
/** @param {string} text */
const print = (text) => {
  console.log(text);
  written.push(text);
};
/** @param {string} name */
const version = (name) => JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8")).version;
try {
  print(
    `# The page under the hand\n\nChromium ${browser.version()}, Plotly ${version("plotly.js")}, uPlot ${version("uplot")}, ` +
      `React ${version("react")}, Node ${process.version}; ${cpus()[0]?.model}, ${cpus().length} cores, ` +
      `load before the run ${loadavg()[0]?.toFixed(1)}.\n`,
  );
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (options.only !== undefined && options.only !== name) continue;
    for await (const table of measure({
      browser,
      site: site.address,
      pages: pages.address,
      dist,
      pagesDist,
      options,
    })) {
      print(markdown(table));
      missed += table.rows.filter(({ met }) => met === false).length;
    }
  }
  print(missed === 0 ? "All that is wanted is met." : `Missed: ${missed}.`);
  if (write && options.only === undefined) {
    // Headings one step down: in the document they stand below its own.
    writePart(`${root}docs/benchmarks.md`, written.join("\n").replace(/^#/gm, "##"));
  }
} finally {
  await browser.close();
  await site.close();
  await pages.close();
}
process.exit(missed === 0 ? 0 : 1);
