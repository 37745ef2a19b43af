import { basename } from "node:path";

/** `some/folder/v-system.json` → `v-system` */
export function nameOfFile(file: string): string {
  return basename(file).replace(/\.json$/i, "");
}
