/**
 * `npm run soak -- --minutes 30`: drags, switches views, sweeps, cancels and opens scenarios in a real browser, round after
 * round, and fails when the page at the end is heavier or slower than at the start. The table goes to standard output.
 */
import { atRest, watchRest } from "./browser/rest.mjs";
import { buildSite, launchBrowser, serveSite } from "./browser/site.mjs";
import { numberOf, readOptions } from "./options.mjs";
import { fillMemory, goRound, home } from "./soak/acts.mjs";
import { watchHeaps } from "./soak/heap.mjs";
import { compared, FEWEST, quantile, table } from "./soak/report.mjs";

const USAGE = `Usage: npm run soak -- [options]
  --minutes n   default 30`;

const options = readOptions(USAGE, { minutes: { type: "string", default: "30" } });
const minutes = numberOf("minutes", options.minutes, { least: 0.1 });

/** Rounds before the first that counts, one for each scenario: what is loaded once and kept belongs to no round. */
const UNMEASURED = 4;
/** What is remembered is full when so many runs more add less than this share… */
const FULL = 0.005;
/** …or else, after so many times, it has no bound, which the table then shows. */
const MOST_FILLED = 40;

buildSite(".cache/soak");
const site = await serveSite(".cache/soak");
const browser = await launchBrowser();
let failed = false;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  page.on("pageerror", (error) => {
    failed = true;
    console.error(`uncaught: ${error.message}`);
  });
  page.on("crash", () => {
    console.error("the page crashed");
    process.exit(1);
  });
  await watchRest(page);
  await page.goto(site.address);
  await atRest(page);
  const devtools = await page.context().newCDPSession(page);
  const heaps = await watchHeaps(devtools);
  for (let round = 0; round < UNMEASURED; round++) await goRound(page, round);
  for (let batch = 0, before = 0; batch < MOST_FILLED; batch++) {
    await fillMemory(page, batch);
    const { pageMB } = await heaps.measure();
    console.error(`remembering: ${pageMB.toFixed(1)} MB`);
    if (pageMB < before * (1 + FULL)) break;
    before = pageMB;
  }
  await home(page);
  const began = performance.now();
  /** @type {import("./soak/report.mjs").Round[]} */
  const rounds = [];
  while (rounds.length < FEWEST || performance.now() - began < minutes * 60_000) {
    const frames = await goRound(page, UNMEASURED + rounds.length);
    const held = await heaps.measure();
    const { nodes, jsEventListeners: listeners } = await devtools.send("Memory.getDOMCounters");
    const round = { ...held, nodes, listeners, frameMs: quantile(frames, 0.5), slowFrameMs: quantile(frames, 0.95) };
    rounds.push(round);
    const said = Object.entries(round).map(([name, value]) => `${name} ${Math.round(10 * value) / 10}`);
    console.error(`${rounds.length}: ${said.join(", ")}`);
  }
  const rows = compared(rounds);
  failed ||= rows.some(({ met }) => !met);
  const lasted = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(`${rounds.length} rounds in ${lasted} minutes, Chromium ${browser.version()}\n\n${table(rows)}`);
} finally {
  await browser.close();
  await site.close();
}
process.exit(failed ? 1 : 0);
