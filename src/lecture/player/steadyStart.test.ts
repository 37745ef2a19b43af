import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture } from "../../url/lecture/format.ts";
import { createRun } from "./run.ts";
import { keepSteadyStart } from "./steadyStart.ts";

const HOUR = 3_600_000;
const lecture: Lecture = {
  format: LECTURE_FORMAT,
  version: LECTURE_VERSION,
  title: "One",
  steps: [{ title: "a", link: "preset=v-system" }],
};

beforeEach(() => {
  vi.useFakeTimers({ now: 100 * HOUR });
});
afterEach(() => {
  vi.useRealTimers();
});

function begin(startedAt: number) {
  const run = createRun({ lecture, index: 0, revealed: [], black: false, startedAt }, () => {});
  const end = keepSteadyStart(run);
  const elapsed = () => Date.now() - run.store.getState().startedAt;
  return { end, elapsed };
}

test("a clock put back, once and again, takes at most one look's time from a lecture", () => {
  const { elapsed } = begin(Date.now());
  vi.advanceTimersByTime(60_000);
  for (const hours of [8, 1]) {
    vi.setSystemTime(Date.now() - hours * HOUR);
    vi.advanceTimersByTime(60_000);
  }
  expect(elapsed()).toBeGreaterThan(180_000 - 1_500);
  expect(elapsed()).toBeLessThanOrEqual(180_000);
});

test("a clock that goes forward is believed: it slept", () => {
  const { elapsed } = begin(Date.now());
  vi.setSystemTime(Date.now() + HOUR);
  vi.advanceTimersByTime(60_000);
  expect(elapsed()).toBe(HOUR + 60_000);
});

test("a lecture that a reload interrupted, the clock put back meanwhile, goes on from nothing and not from before", () => {
  const { elapsed } = begin(Date.now() + HOUR);
  expect(elapsed()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(elapsed()).toBe(60_000);
});

test("it ends with the lecture", () => {
  const { end, elapsed } = begin(Date.now());
  end();
  vi.setSystemTime(Date.now() - HOUR);
  vi.advanceTimersByTime(60_000);
  expect(elapsed()).toBe(60_000 - HOUR);
});
