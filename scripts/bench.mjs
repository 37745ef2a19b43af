/**
 * `npm run bench`: what the solver costs, as Markdown tables on standard output and in the section “bench” of
 * docs/benchmarks.md; `-- --no-write` only prints.
 *
 * Bundles the benchmarks into one file first, as the product is bundled: bare module files pay for every import that
 * crosses them in a hot loop.
 */
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { machine, renewSection } from "./benchmarks/section.mjs";
import { root } from "./install.mjs";

const outDir = `${root}node_modules/.cache/bench`;
mkdirSync(outDir, { recursive: true });
await build({
  configFile: false,
  root,
  logLevel: "error",
  build: { ssr: "bench/run.ts", outDir, emptyOutDir: true, minify: false, target: "es2022" },
});
const { benchTables } = await import(pathToFileURL(`${outDir}/run.js`).href);
const lines = ["## The solver (`npm run bench`)", "", `${machine()} at the start.`, ""];
for (const line of lines) console.log(line);
for (const line of benchTables()) {
  console.log(line);
  lines.push(line);
}
const end = `${machine().split(";")[1]?.trim()} at the end.`;
console.log(`\n${end}`);
if (!process.argv.includes("--no-write")) renewSection("bench", [...lines, "", end]);
