/**
 * What the page holds and how fast it is after a round of the same moves.
 * @typedef {object} Round
 * @property {number} pageMB JavaScript's heap and the arrays behind it, after a forced collection of garbage
 * @property {number} workersMB the same of all workers together
 * @property {number} nodes of the document, those out of sight included
 * @property {number} listeners
 * @property {number} workers
 * @property {number} frameMs between display frames while a slider is dragged: the median…
 * @property {number} slowFrameMs …and what one in twenty exceeds
 */

/** @typedef {keyof Round} Measure */

/**
 * How much more the last third of the rounds may have than the first third. Memory and workers must be flat; what is timed is
 * given the room in which it varies on a machine that does other things too.
 * @type {Readonly<Record<Measure, { limit: number, name: string, digits: number }>>}
 */
const MEASURES = {
  pageMB: { name: "heap of the page, MB", limit: 1.1, digits: 1 },
  workersMB: { name: "heap of the workers, MB", limit: 1.1, digits: 1 },
  nodes: { name: "nodes", limit: 1.05, digits: 0 },
  listeners: { name: "event listeners", limit: 1.05, digits: 0 },
  workers: { name: "workers", limit: 1, digits: 0 },
  frameMs: { name: "frame while dragging, ms: median", limit: 1.25, digits: 1 },
  slowFrameMs: { name: "frame while dragging, ms: 95 %", limit: 1.25, digits: 1 },
};

/** Rounds without which a third says nothing. */
export const FEWEST = 6;

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Medians of the first and the last third beside each other: one slow moment decides nothing, and a leak of any kind grows.
 * @param {readonly Round[]} rounds
 */
export function compared(rounds) {
  if (rounds.length < FEWEST) throw new Error(`invalid number of rounds: ${rounds.length}`);
  const third = Math.floor(rounds.length / 3);
  return /** @type {Measure[]} */ (Object.keys(MEASURES)).map((measure) => {
    const { name, limit, digits } = MEASURES[measure];
    const values = rounds.map((round) => round[measure]);
    const first = quantile(values.slice(0, third), 0.5);
    const last = quantile(values.slice(-third), 0.5);
    // What could not be measured is no success.
    const met = last <= first * limit;
    return { name, first: first.toFixed(digits), last: last.toFixed(digits), ratio: last / first, limit, met };
  });
}

/** @param {ReturnType<typeof compared>} rows */
export function table(rows) {
  return [
    "| | first third | last third | ratio | at most | |",
    "|---|---:|---:|---:|---:|---|",
    ...rows.map(
      ({ name, first, last, ratio, limit, met }) =>
        `| ${name} | ${first} | ${last} | ${ratio.toFixed(3)} | ${limit} | ${met ? "met" : "**missed**"} |`,
    ),
  ].join("\n");
}
