/** Where `npm run bench:ui -- --write` puts its tables: a part of docs/benchmarks.md of its own, between two comments. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const BEGIN = "<!-- bench:ui -->";
const END = "<!-- /bench:ui -->";

/**
 * Puts the text into its part of the document, which is added at the end where there is none; the rest stays as it is.
 * @param {string} file
 * @param {string} text
 */
export function writePart(file, text) {
  const document = existsSync(file) ? readFileSync(file, "utf8") : "# Benchmarks\n";
  writeFileSync(file, withPart(document, text));
}

/**
 * @param {string} document
 * @param {string} text
 */
export function withPart(document, text) {
  const part = `${BEGIN}\n\n${text.trim()}\n\n${END}`;
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${part}\n`;
  return `${document.slice(0, from)}${part}${document.slice(to + END.length)}`;
}
