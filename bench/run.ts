/** What scripts/bench.mjs bundles and runs. */
export { benchTables } from "./tables.ts";
