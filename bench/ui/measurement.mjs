/**
 * What `npm run bench:ui` is made of. A measurement is a function in a file of its own beside this one, listed in
 * `scripts/benchUi.mjs`: it opens pages as it needs them and yields tables.
 */

/**
 * @typedef {object} Bench
 * @property {import("playwright-core").Browser} browser
 * @property {string} site address of the production build
 * @property {string} pages address of the bench's own pages, which lie under `bench/ui/pages/` there
 * @property {string} dist folder of that build
 * @property {string} pagesDist folder of those pages
 * @property {Readonly<Record<string, string | undefined>>} options of the command line
 */

/**
 * @typedef {object} Row
 * @property {string} quantity
 * @property {string} seen
 * @property {string} wanted "reported" where nothing is wanted
 * @property {boolean | null} met null where nothing is wanted
 */

/** @typedef {{ readonly title: string, readonly rows: readonly Row[] }} Table */
/** @typedef {(bench: Bench) => AsyncGenerator<Table>} Measurement */

/**
 * A table in Markdown.
 * @param {Table} table
 */
export function markdown({ title, rows }) {
  const verdict = (/** @type {boolean | null} */ met) => (met === null ? "" : met ? "met" : "MISSED");
  return [
    `## ${title}`,
    "",
    "| quantity | seen | wanted | |",
    "| --- | ---: | --- | --- |",
    ...rows.map(({ quantity, seen, wanted, met }) => `| ${quantity} | ${seen} | ${wanted} | ${verdict(met)} |`),
    "",
  ].join("\n");
}
