// Bundles the benchmarks into one file first, as the product is bundled: bare module files pay for every import that
// crosses them in a hot loop.
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const outDir = "node_modules/.cache/bench";
mkdirSync(outDir, { recursive: true });
await build({
  configFile: false,
  logLevel: "error",
  build: { ssr: "bench/run.ts", outDir, emptyOutDir: true, minify: false, target: "es2022" },
});
await import(pathToFileURL(`${outDir}/run.js`).href);
