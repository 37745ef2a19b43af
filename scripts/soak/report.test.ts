import { expect, test } from "vitest";
import { compared, FEWEST, quantile, type Round, table } from "./report.mjs";

const steady: Round = {
  pageMB: 20,
  workersMB: 4,
  nodes: 3000,
  listeners: 400,
  workers: 3,
  frameMs: 16.7,
  slowFrameMs: 33.4,
};
const rounds = (change: (k: number) => Partial<Round>, count = 9) =>
  Array.from({ length: count }, (_, k) => ({ ...steady, ...change(k) }));
const missed = (list: readonly Round[]) =>
  compared(list)
    .filter(({ met }) => !met)
    .map(({ name }) => name);

test("what stays as it is meets every limit, and so does one bad round", () => {
  expect(missed(rounds(() => ({})))).toEqual([]);
  expect(missed(rounds((k) => (k === 8 ? { pageMB: 400, frameMs: 900 } : {})))).toEqual([]);
});

test("a leak is seen wherever it is, and a worker more is one too many", () => {
  expect(missed(rounds((k) => ({ pageMB: 20 + k })))).toEqual(["heap of the page, MB"]);
  expect(missed(rounds((k) => ({ workersMB: 4 + 0.2 * k })))).toEqual(["heap of the workers, MB"]);
  expect(missed(rounds((k) => ({ nodes: 3000 + 100 * k })))).toEqual(["nodes"]);
  expect(missed(rounds((k) => ({ workers: k < 5 ? 3 : 4 })))).toEqual(["workers"]);
  expect(missed(rounds((k) => ({ frameMs: 16.7 + 2 * k })))).toEqual(["frame while dragging, ms: median"]);
});

test("what could not be measured is missed, and too few rounds say nothing", () => {
  expect(missed(rounds(() => ({ frameMs: Number.NaN })))).toEqual(["frame while dragging, ms: median"]);
  expect(() => compared(rounds(() => ({}), FEWEST - 1))).toThrow("invalid number of rounds: 5");
});

test("the table is Markdown, a row for each measure", () => {
  const lines = table(compared(rounds((k) => ({ workers: k + 1 })))).split("\n");
  expect(lines).toHaveLength(9);
  expect(lines).toContain("| nodes | 3000 | 3000 | 1.000 | 1.05 | met |");
  expect(lines).toContain("| workers | 2 | 8 | 4.000 | 1 | **missed** |");
});

test("a quantile is one of the values", () => {
  expect([0, 0.5, 0.95, 1].map((share) => quantile([3, 1, 2], share))).toEqual([1, 2, 3, 3]);
});
