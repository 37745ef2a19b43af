/** `npm run imports`: prints each violation of the import rules; exit status 1 when there are any. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../install.mjs";
import { violations } from "./check.mjs";
import { readGraph } from "./graph.mjs";

const CHECKED = ["src", "workers", "cli", "library", "bench", "scripts", "e2e"];
const CONFIGURATION = ["vite.config.ts", "vitest.config.ts", "playwright.config.ts"];

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const present = [...CHECKED, ...CONFIGURATION].filter((path) => existsSync(join(root, path)));
const graph = readGraph(root, present);
const found = violations(graph, {
  exists: (file) => existsSync(join(root, file)),
  packages: { product: Object.keys(dependencies), development: Object.keys(devDependencies) },
});
for (const violation of found) console.error(violation);
const imports = [...graph.values()].reduce((sum, list) => sum + list.length, 0);
console.log(`${graph.size} modules, ${imports} imports, ${found.length} violations`);
process.exit(found.length === 0 ? 0 : 1);
