import { benchTables } from "./tables.ts";

for (const line of benchTables()) console.log(line);
