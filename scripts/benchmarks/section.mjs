/** docs/benchmarks.md is written by several commands: each renews its own section and leaves the others as they are. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, type } from "node:os";
import { root } from "../install.mjs";

export const DOCUMENT = `${root}docs/benchmarks.md`;

/**
 * The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced, or with the section added at its end.
 * @param {string} text
 * @param {string} name
 * @param {readonly string[]} lines
 */
export function withSection(text, name, lines) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${open}\n\n${lines.join("\n").trim()}\n\n${close}`;
  const from = text.indexOf(open);
  if (from === -1) return `${text.trimEnd()}\n\n${section}\n`;
  const to = text.indexOf(close, from);
  if (to === -1) throw new Error(`the section “${name}” is not closed by ${close}`);
  return text.slice(0, from) + section + text.slice(to + close.length);
}

/**
 * @param {string} name
 * @param {readonly string[]} lines
 */
export function renewSection(name, lines) {
  const text = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, "utf8") : "# Benchmarks\n";
  writeFileSync(DOCUMENT, withSection(text, name, lines));
}

/** The machine and how busy it is: a busy one makes every time longer, ratios less so. */
export function machine() {
  const load = loadavg()
    .map((x) => x.toFixed(1))
    .join(", ");
  const system = `${type()} ${release().split("-")[0]}`;
  return `${cpus()[0]?.model.trim() || "unknown processor"}, ${cpus().length} cores, ${system}, Node ${process.version}; load ${load} over 1, 5 and 15 minutes`;
}
