/**
 * `npm run mutation -- --file src/numerics/sparse.ts …`: changes that file in every way that Stryker knows, one at a time, and
 * tells which changes no unit test of src/numerics and src/physics notices. docs/mutation.md says what was found.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { cleanInstall, root } from "./install.mjs";
import { readOptions } from "./options.mjs";

const HOME = `${root}scripts/mutation`;
/** Not under scripts/, where its packages would be taken for sources. */
const TOOL = `${root}.cache/mutation/tool`;
const STRYKER = `${TOOL}/node_modules/@stryker-mutator/core/bin/stryker.js`;
/** Two runs do not meet. */
const OUT_DIR = `${root}.cache/mutation/${process.pid}`;
const CONFIG = `${OUT_DIR}/stryker.json`;
const REPORT = `${OUT_DIR}/report.json`;

const USAGE = `Usage: npm run mutation -- [options]
  --file path   a source file or a folder; may be given more than once
  --range a-b   with one file: only these lines
  --all         the slow tests too
  --own         only the file's own tests, those beside it: quick, and a lower bound of the score
  --install     gets Stryker first`;

/** Tests of whole solutions that take more than a quarter of a second: for the files that they import, unless --all. */
const SLOW = [
  "src/numerics/cocycle.test.ts",
  "src/numerics/markovMap.test.ts",
  "src/numerics/propagate.test.ts",
  "src/numerics/samplePlanner.test.ts",
  "src/numerics/smallDivisors/smallDivisors.test.ts",
  "src/numerics/taylor.test.ts",
  "src/numerics/torusFunction.test.ts",
  "src/numerics/torusGrid.test.ts",
  "src/physics/accuracy.test.ts",
  "src/physics/agreement.test.ts",
  "src/physics/anyWave.test.ts",
  "src/physics/asymptotics/equilibrium.test.ts",
  "src/physics/asymptotics/manyLevels/study.test.ts",
  "src/physics/asymptotics/polarisation.test.ts",
  "src/physics/bloch.test.ts",
  "src/physics/convergence/sweep.test.ts",
  "src/physics/exactRequests.test.ts",
  "src/physics/headline/headlineValues.test.ts",
  "src/physics/instant/blochInstants.test.ts",
  "src/physics/instant/fastMotion.test.ts",
  // Its work is done while it loads.
  "src/physics/observedOrders.test.ts",
  "src/physics/resonances/resonances.test.ts",
  "src/physics/solve.test.ts",
  "src/physics/testing/fuzz/verdict.test.ts",
  "src/physics/timeDependentRung.test.ts",
];

const values = readOptions(USAGE, {
  file: { type: "string", multiple: true },
  range: { type: "string" },
  all: { type: "boolean" },
  own: { type: "boolean" },
  install: { type: "boolean" },
});
const asked = values.file ?? ["src/numerics", "src/physics"];

if (values.install) {
  mkdirSync(TOOL, { recursive: true });
  for (const file of ["package.json", "package-lock.json", ".npmrc"])
    copyFileSync(`${HOME}/${file}`, `${TOOL}/${file}`);
  process.exit(cleanInstall(TOOL) ? 0 : 1);
}
if (!existsSync(STRYKER)) {
  console.error("Stryker is not installed with the rest: only this command needs it (64 MB). To get it:");
  console.error("\n    npm run mutation -- --install\n");
  process.exit(1);
}

/** Files under a folder. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  const entries = readdirSync(`${root}${folder}`, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Declarations alone make no mutants; what tests are made of is not under test. @param {string} path */
function sources(path) {
  const files = statSync(`${root}${path}`).isDirectory() ? filesIn(path.replace(/\/$/, "")) : [path];
  return files.filter((file) => !file.endsWith(".test.ts") && !file.includes("/testing/"));
}

/** @typedef {{ id: string, status: string, mutatorName: string, replacement: string, location: { start: { line: number, column: number }, end: { line: number, column: number } } }} Mutant */

/** @param {string} file @returns {Mutant[]} */
function mutantsOf(file) {
  const isFor = new RegExp(`/${basename(file)}"`);
  const tests = ["src/numerics", "src/physics"]
    .flatMap(filesIn)
    .filter((test) => test.endsWith(".test.ts"))
    .filter((test) => !values.own || test === file.replace(/\.ts$/, ".test.ts"))
    .filter((test) => values.all || !SLOW.includes(test) || isFor.test(readFileSync(`${root}${test}`, "utf8")));
  rmSync(REPORT, { force: true });
  writeFileSync(
    CONFIG,
    JSON.stringify({
      mutate: [values.range === undefined ? file : `${file}:${values.range}`],
      testRunner: "bundle",
      plugins: [pathToFileURL(`${HOME}/runner.mjs`).href],
      bundledTests: tests,
      warnings: { unknownOptions: false },
      // Stryker rewrites tsconfig.json with the compiler's API, which TypeScript 7 has not; nothing here reads the file.
      tsconfigFile: "none.json",
      ignorePatterns: ["/*", "!/package.json", "!/src", "!/reference"],
      tempDirName: `${OUT_DIR}/sandbox`,
      coverageAnalysis: "perTest",
      concurrency: 1,
      // The runner has its own eye on time.
      timeoutMS: 600_000,
      reporters: ["json", "progress-append-only"],
      jsonReporter: { fileName: REPORT },
      logLevel: "warn",
    }),
  );
  const done = spawnSync(process.execPath, [STRYKER, "run", CONFIG], { cwd: root, stdio: ["ignore", 2, 2] });
  if (!existsSync(REPORT)) throw new Error(`Stryker ended with ${done.status} on ${file}`);
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  return report.files[file]?.mutants ?? [];
}

/** @param {string} file @param {Mutant} mutant */
function shown(file, { status, replacement, location: { start, end } }) {
  const line = readFileSync(`${root}${file}`, "utf8").split("\n")[start.line - 1] ?? "";
  const old =
    end.line === start.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  const became = replacement.replaceAll(/\s+/g, " ");
  return `    ${file}:${start.line}:${start.column} ${status}: ${old.trim()}  →  ${became}`;
}

mkdirSync(OUT_DIR, { recursive: true });
console.log(
  "| file | mutants | killed | timed out | survived | not reached | score |\n|---|---:|---:|---:|---:|---:|---:|",
);
for (const file of asked.flatMap(sources)) {
  const start = performance.now();
  const mutants = mutantsOf(file);
  /** @param {string} status */
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const detected = count("Killed") + count("Timeout");
  const [survived, unreached] = [count("Survived"), count("NoCoverage")];
  const total = detected + survived + unreached;
  if (total === 0) continue;
  const score = `${((100 * detected) / total).toFixed(1)} %`;
  console.log(`| ${[file, total, count("Killed"), count("Timeout"), survived, unreached, score].join(" | ")} |`);
  for (const mutant of mutants) {
    if (mutant.status !== "Killed" && mutant.status !== "Timeout") console.log(shown(file, mutant));
  }
  console.error(`${file}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
rmSync(OUT_DIR, { recursive: true });
