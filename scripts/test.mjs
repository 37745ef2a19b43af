/**
 * `npm test`: installs what is missing, a Chromium included, then every check in turn. Stops at the first stage that
 * fails. The last line holds the totals of all tests; a failing stage without tests counts as one failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { obtainChromium } from "./chromium.mjs";
import { obtainFirefox } from "./firefox.mjs";
import { installIfNeeded, requireNode, root } from "./install.mjs";
import { playwrightTotals, sumTotals, totalsLine, vitestTotals } from "./testTotals.mjs";

requireNode();

const UNIT_REPORT = `${root}.cache/vitest.json`;
const BROWSER_REPORT = `${root}.cache/playwright.json`;

/** A script inside a package, run by this Node: no shell, the same on every system. */
const bin = {
  tsc: "typescript/bin/tsc",
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  vitest: "vitest/vitest.mjs",
  vite: "vite/bin/vite.js",
  playwright: "@playwright/test/cli.js",
};

/**
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
function runFile(file, args, environment) {
  const options = { cwd: root, stdio: /** @type {const} */ ("inherit"), env: { ...process.env, ...environment } };
  return spawnSync(process.execPath, [file, ...args], options).status === 0;
}

/**
 * @param {keyof typeof bin} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
const run = (name, args, environment) => runFile(`${root}node_modules/${bin[name]}`, args, environment);

/** @type {[string, () => boolean | Promise<boolean>][]} */
const STAGES = [
  [
    "packages",
    () => {
      installIfNeeded();
      return true;
    },
  ],
  [
    "chromium",
    async () => {
      process.env.CHROMIUM_PATH = await obtainChromium();
      console.log(process.env.CHROMIUM_PATH);
      return true;
    },
  ],
  [
    "firefox",
    () => {
      const firefox = obtainFirefox();
      process.env.FIREFOX_PATH = firefox ?? "";
      console.log(
        firefox ?? "No Firefox here, and none could be installed: its part of the browser tests is LEFT OUT.",
      );
      return true;
    },
  ],
  ["types", () => run("tsc", ["--noEmit", "-p", "tsconfig.json"])],
  ["types of the core, without the browser's", () => run("tsc", ["--noEmit", "-p", "tsconfig.core.json"])],
  ["lint and format", () => run("biome", ["ci"])],
  ["import rules", () => runFile(`${root}scripts/imports/run.mjs`, [])],
  ["dead code", () => run("knip", [])],
  [
    "unit and property tests",
    () => run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`]),
  ],
  ["build", () => run("vite", ["build"])],
  ["build of one file", () => run("vite", ["build", "--config", "vite.single.config.ts"])],
  [
    "browser tests",
    () => run("playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT }),
  ],
];

/**
 * @param {string} file
 * @param {(report: any) => import("./testTotals.mjs").Totals} totals
 */
function read(file, totals) {
  return existsSync(file) ? [totals(JSON.parse(readFileSync(file, "utf8")))] : [];
}

/** Reports of an earlier run must not be taken for this one's. */
function forgetReports() {
  mkdirSync(`${root}.cache`, { recursive: true });
  for (const file of [UNIT_REPORT, BROWSER_REPORT]) rmSync(file, { force: true });
}

/** @returns {Promise<string | null>} the stage that failed */
async function runStages() {
  for (const [name, stage] of STAGES) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    let passed = false;
    try {
      passed = await stage();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    console.log(`── ${name}: ${passed ? "passed" : "FAILED"} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (!passed) return name;
  }
  return null;
}

forgetReports();
const failedStage = await runStages();
const totals = sumTotals([...read(UNIT_REPORT, vitestTotals), ...read(BROWSER_REPORT, playwrightTotals)]);
if (failedStage !== null) {
  console.log(`\nStopped at: ${failedStage}.`);
  if (totals.failed === 0) totals.failed = 1;
}
console.log(`\n${totalsLine(totals)}`);
process.exit(failedStage === null && totals.failed === 0 ? 0 : 1);
