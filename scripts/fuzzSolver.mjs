/**
 * `npm run fuzz:solver -- --count 10000 --seed 1 [--from 0] [--workers 2]`: so many random scenarios through the solver,
 * each certified curve held against another way to the same numbers. Verdicts are kept in .cache/fuzz, so that a run that was
 * stopped goes on where it was; `--fresh` forgets them. Prints a table and every offender as a scenario.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { root } from "./install.mjs";
import { numberOf, readOptions } from "./options.mjs";

const USAGE = `Usage: npm run fuzz:solver -- [options]
  --count n     scenarios, default 10000
  --seed n      of the random numbers, default 1
  --from n      index of the first scenario, default 0
  --workers n   default one for each core
  --fresh       forgets the verdicts of an earlier run with this seed`;

const options = readOptions(USAGE, {
  count: { type: "string", default: "10000" },
  seed: { type: "string", default: "1" },
  from: { type: "string", default: "0" },
  workers: { type: "string", default: String(availableParallelism()) },
  fresh: { type: "boolean", default: false },
});
const count = numberOf("count", options.count, { least: 1, whole: true });
const seed = numberOf("seed", options.seed, { least: 0, whole: true });
const from = numberOf("from", options.from, { least: 0, whole: true });
const workers = numberOf("workers", options.workers, { least: 1, whole: true });

/** No message for so long, s: the worker hangs and is ended. */
const HANG = 3600;

// Not below node_modules: a long run must outlive a new installation.
const outDir = `${root}.cache/fuzz/bundle`;
await build({
  configFile: false,
  root,
  logLevel: "error",
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    minify: false,
    target: "es2022",
    rollupOptions: {
      input: { worker: "src/physics/testing/fuzz/worker.ts", report: "src/physics/testing/fuzz/report.ts" },
    },
  },
});
const { report } = await import(pathToFileURL(`${outDir}/report.js`).href);

const file = `${root}.cache/fuzz/seed-${seed}.jsonl`;
mkdirSync(`${root}.cache/fuzz`, { recursive: true });
if (options.fresh) rmSync(file, { force: true });
const known = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
/** @type {Map<number, any>} */
const verdicts = new Map(known.map((line) => JSON.parse(line)).map((verdict) => [verdict.index, verdict]));
const waiting = Array.from({ length: count }, (_, i) => from + i).filter((index) => !verdicts.has(index));
const all = waiting.length;

/** Gives one worker after the other index until none is left. */
function drive() {
  return new Promise((resolve) => {
    const worker = new Worker(`${outDir}/worker.js`, { workerData: { seed, workers } });
    /** @type {number | undefined} */
    let index;
    /** @type {NodeJS.Timeout | undefined} */
    let watch;
    /** @param {any} verdict */
    const keep = (verdict) => {
      verdicts.set(verdict.index, verdict);
      appendFileSync(file, `${JSON.stringify(verdict)}\n`);
    };
    const next = () => {
      clearTimeout(watch);
      index = waiting.shift();
      if (index === undefined) {
        worker.terminate().then(resolve);
        return;
      }
      worker.postMessage(index);
      watch = setTimeout(() => {
        keep({ index, outcome: "SLOW", seconds: HANG, about: "no answer: the worker was ended" });
        worker.terminate().then(drive).then(resolve);
      }, HANG * 1000);
    };
    worker.on("message", (verdict) => {
      keep(verdict);
      const done = all - waiting.length;
      if (process.stderr.isTTY || done % 100 === 0) process.stderr.write(`\r${done} of ${all}   `);
      next();
    });
    worker.on("error", (error) => {
      clearTimeout(watch);
      keep({ index, outcome: "EXCEPTION", seconds: 0, about: `the worker broke: ${error.message}` });
      drive().then(resolve);
    });
    next();
  });
}

await Promise.all(Array.from({ length: Math.min(workers, Math.max(1, all)) }, drive));
process.stderr.write("\n");
const wanted = [...verdicts.values()].filter(({ index }) => index >= from && index < from + count);
const { lines, offenders } = report(seed, wanted);
for (const line of lines) console.log(line);
process.exit(offenders === 0 ? 0 : 1);
