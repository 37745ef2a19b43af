/**
 * `npm run bench:peers`: SciPy and QuTiP on the problems of bench/peers/, where a Python has them; the section “peers” of
 * docs/benchmarks.md. `PYTHON` names another Python. Without one the command says so and succeeds.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { machine, renewSection } from "./benchmarks/section.mjs";
import { root } from "./install.mjs";

const candidates = process.env.PYTHON ? [process.env.PYTHON] : ["python3", "/usr/bin/python3", "python"];
/** @param {string} package_ */
const having = (package_) => candidates.find((name) => spawnSync(name, ["-c", `import ${package_}`]).status === 0);
// One that has both, if there is one.
const python = having("scipy, qutip") ?? having("scipy");
if (python === undefined) {
  console.log(
    "bench:peers is skipped: no Python here has SciPy (on Debian: apt-get install python3-scipy python3-qutip).",
  );
  process.exit(0);
}

const outDir = `${root}node_modules/.cache/bench-peers`;
mkdirSync(outDir, { recursive: true });
await build({
  configFile: false,
  root,
  logLevel: "error",
  build: { ssr: "bench/peers/problems.ts", outDir, emptyOutDir: true, minify: false, target: "es2022" },
});
const { problems } = await import(pathToFileURL(`${outDir}/problems.js`).href);

const lines = [
  "## Other programs on the same problems (`npm run bench:peers`)",
  "",
  `${machine()}. Every method runs with the loosest tolerance of 10⁻⁶, 10⁻⁷, … whose largest error of a population, at four times up to the horizon 5 and against the doubled maps of this program, is below 10⁻⁸; time of the processor.`,
  "",
  "| problem | this program, ms | method | tolerance | error | seconds | times this program |",
  "| --- | ---: | --- | ---: | ---: | ---: | ---: |",
];
for (const line of lines) console.log(line);
for (const [i, problem] of problems().entries()) {
  const file = `${outDir}/problem-${i}.json`;
  writeFileSync(file, JSON.stringify(problem));
  const { status, stdout, stderr } = spawnSync(python, [`${root}bench/peers/peers.py`, file], { encoding: "utf8" });
  if (status !== 0) {
    console.error(stderr);
    process.exit(1);
  }
  for (const line of stdout.split("\n").filter((text) => text.startsWith("RESULT "))) {
    const { name, version, tolerance, error, seconds } = JSON.parse(line.slice(7));
    const ratio = ((1000 * seconds) / problem.milliseconds).toPrecision(2);
    const row = `| ${problem.name} | ${problem.milliseconds.toPrecision(3)} | ${name} (${version}) | ${tolerance.toExponential(0)} | ${error.toExponential(0)} | ${seconds.toPrecision(3)} | ${Number(ratio)} |`;
    console.log(row);
    lines.push(row);
  }
}
if (!process.argv.includes("--no-write")) renewSection("peers", lines);
