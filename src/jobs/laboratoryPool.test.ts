import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EventOf } from "./laboratory/contract.ts";
import { IDLE_MS, poolSize } from "./laboratoryPool.ts";
import { PATIENCE_MS } from "./newestWins.ts";
import { input, progress, result, setup } from "./testing/laboratoryPool.ts";
import { LONGEST_WAIT_MS } from "./turns.ts";

type Event = EventOf<"many-levels">;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a pool has as many workers as the machine has cores, from 1 to 8", () => {
  expect([undefined, 0, 1, 2, 6.5, 64, Number.NaN].map(poolSize)).toEqual([1, 1, 1, 2, 6, 8, 1]);
});

describe("parts", () => {
  test("are taken up in order by whoever is free, and the job is done when all are", async () => {
    const { workers, log, levelsOf, say, end, submit } = setup();
    expect(workers).toHaveLength(0);
    submit([10, 11, 12, 13]);
    expect([levelsOf(0), levelsOf(1)]).toEqual([[10], [11]]);
    say(1, result(1));
    await end(1);
    expect(levelsOf(1)).toEqual([11, 12]);
    say(1, result(2));
    say(0, result(0));
    await end(0);
    expect(levelsOf(0)).toEqual([10, 13]);
    await end(1);
    expect(log).toEqual(["truncation 1.1", "truncation 1.2", "truncation 1.0"]);
    await end(0);
    expect(log.at(-1)).toBe("done 1");
    expect(workers).toHaveLength(2);
  });

  test("where many are left each worker is told ahead of its next one, and does it, or gives it back", async () => {
    const { workers, last, levelsOf, end, submit } = setup();
    submit(
      Array.from({ length: 14 }, (_, i) => i),
      { priority: "behind" },
    );
    // One takes 0 and hears of 1, the other takes 2 and hears of 3.
    expect([levelsOf(0), levelsOf(1)]).toEqual([[0], [2]]);
    expect(workers.map(({ state }) => state.prepared.length)).toEqual([1, 1]);
    await end(0);
    expect(levelsOf(0)).toEqual([0, 1]);
    expect(last(0).request.id).toBe(workers[0]!.state.prepared[0]);
    // Somebody looks at another job: the part that waited for this worker is done by whoever is free next.
    submit([100], { channel: "preview" });
    const ahead = workers[0]!.state.prepared.at(-1)!;
    await end(0, "cancelled");
    expect(levelsOf(0)).toEqual([0, 1, 100]);
    expect(workers[0]!.state.cancels).toContain(ahead);
    for (let turn = 0; turn < 40; turn++) {
      for (const worker of [0, 1]) await end(worker);
    }
    const done = [...levelsOf(0), ...levelsOf(1)];
    expect(new Set(done)).toEqual(new Set([...Array(14).keys(), 100]));
  });

  test("one part starts one worker, and the next job finds it", async () => {
    const { workers, end, submit, levelsOf } = setup(8);
    submit([1]);
    await end(0);
    submit([2]);
    await end(0);
    expect(levelsOf(0)).toEqual([1, 2]);
    expect(workers).toHaveLength(1);
  });

  test("a job without parts is done, but not before its id is known", async () => {
    const { log, submit } = setup();
    submit([]);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(["done 1"]);
  });

  test("a part that fails fails the job at once, and stops the others", async () => {
    const { log, last, workers, submit } = setup();
    submit([1, 2, 3]);
    last(0).end({ status: "failed", id: 1, reason: "too large" });
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(["failed 1"]);
    expect(workers[1]!.state.cancels).toHaveLength(1);
  });

  test("an extra worker that has long had nothing to do is ended; the first one stays", async () => {
    const { workers, end, submit } = setup();
    submit([1, 2]);
    await end(0);
    await end(1);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(workers.map(({ state }) => state.terminated)).toEqual([false, true]);
    submit([3, 4]);
    expect(workers).toHaveLength(3);
  });
});

describe("progress", () => {
  test("is that of all parts together, and comes only of a job that lasts", async () => {
    const { log, say, end, submit } = setup();
    submit([1, 2, 3, 4]);
    await end(0);
    expect(log).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(log).toEqual(["25% 1"]);
    say(1, progress(0.5));
    await vi.advanceTimersByTimeAsync(100);
    expect(log).toEqual(["25% 1", "38% 1"]);
    await end(1);
    await end(0);
    await end(1);
    expect(log.at(-1)).toBe("done 1");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.at(-1)).toBe("done 1");
  });

  test("the time left follows from the time taken; before anything is done it is unknown", async () => {
    const { pool, last } = setup(1);
    const left: (number | null)[] = [];
    pool.submitParts("many-levels", [input(1), input(2)], {
      onEvent: () => {},
      onProgress: ({ secondsLeft }) => left.push(secondsLeft),
      onOutcome: () => {},
    });
    await vi.advanceTimersByTimeAsync(1000);
    last(0).onChunk({ id: 1, event: progress(0.4) });
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toEqual([null, 4]);
  });

  test("of a single job is handed on as it comes", () => {
    const { pool, last } = setup();
    const events: Event[] = [];
    const id = pool.submit("many-levels", input(1), { onEvent: (event) => events.push(event), onOutcome: () => {} });
    last(0).onChunk({ id, event: progress(0.2) });
    expect(events).toEqual([progress(0.2)]);
  });
});

describe("channels", () => {
  test("a job replaces older ones of its channel: the newest waits, those between never start", async () => {
    const { log, levelsOf, end, submit } = setup(1);
    submit([1]);
    submit([2]);
    submit([3]);
    expect(log).toEqual(["cancelled 2"]);
    await end(0);
    expect(log).toEqual(["cancelled 2", "done 1"]);
    expect(levelsOf(0)).toEqual([1, 3]);
  });

  test("a long job gives way after its time, its parts stop and nothing of it is heard again", async () => {
    const { log, workers, last, levelsOf, say, end, submit } = setup();
    submit([1, 2, 3]);
    const old = last(0);
    submit([4, 5]);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 1);
    say(0, result(1));
    expect(log).toEqual(["truncation 1.0"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(log).toEqual(["truncation 1.0", "cancelled 1"]);
    expect(workers.map(({ state }) => state.cancels.length)).toEqual([1, 1]);
    await end(1, "cancelled");
    expect(levelsOf(1)).toEqual([2, 4]);
    old.onChunk({ id: old.request.id, event: result(2) });
    await end(0, "cancelled");
    expect(levelsOf(0)).toEqual([1, 5]);
    expect(log).toEqual(["truncation 1.0", "cancelled 1"]);
  });

  test("jobs of several channels share the workers", async () => {
    const { levelsOf, end, submit } = setup();
    submit([1, 2, 3, 4], { channel: "map" });
    submit([11, 12, 13], { channel: "scan" });
    await end(0);
    await end(1);
    await end(0);
    await end(1);
    // Each has a worker: the one with fewest is served first.
    expect([levelsOf(0), levelsOf(1)]).toEqual([
      [1, 11, 12],
      [2, 3, 4],
    ]);
  });
});

describe("priority", () => {
  test("of two jobs that are looked at, the newest is served first", async () => {
    const { levelsOf, end, submit } = setup(1);
    submit([1], { channel: "a" });
    submit([2], { channel: "b" });
    submit([3], { channel: "c" });
    await end(0);
    await end(0);
    expect(levelsOf(0)).toEqual([1, 3, 2]);
  });

  test("what is not looked at waits", async () => {
    const { levelsOf, end, submit } = setup(1);
    submit([1, 2], { channel: "a" });
    submit([9], { channel: "b", priority: "behind" });
    await end(0);
    await end(0);
    expect(levelsOf(0)).toEqual([1, 2, 9]);
  });

  test("and gives up a worker, to do its part again later and to say nothing twice", async () => {
    const { levelsOf, log, workers, say, end, submit } = setup(1);
    submit([9], { channel: "b", priority: "behind" });
    say(0, result(1));
    submit([1], { channel: "a" });
    expect(workers[0]!.state.cancels).toHaveLength(1);
    await end(0, "cancelled");
    await end(0);
    expect(levelsOf(0)).toEqual([9, 1, 9]);
    say(0, result(1));
    say(0, result(2));
    await end(0);
    expect(log).toEqual(["truncation 1.0", "done 2", "truncation 1.0", "done 1"]);
  });

  test.each([
    ["seen", LONGEST_WAIT_MS.seen],
    ["behind", LONGEST_WAIT_MS.behind],
  ] as const)("nothing starves: a job %s is served again after %i ms, whatever comes", async (priority, wait) => {
    const { levelsOf, end, submit } = setup(1);
    submit([1], { channel: "hand" });
    submit([99], { channel: "other", priority });
    let waited = 0;
    for (let levels = 2; !levelsOf(0).includes(99) && waited < 2 * wait; levels++) {
      await vi.advanceTimersByTimeAsync(100);
      waited += 100;
      submit([levels], { channel: "hand" });
      await end(0);
    }
    expect(waited).toBeLessThanOrEqual(wait + 200);
    // Overdue work is not taken away again.
    const runs = levelsOf(0).length;
    submit([1000], { channel: "newest" });
    expect(levelsOf(0)).toHaveLength(runs);
    await end(0);
    expect(levelsOf(0).at(-1)).toBe(1000);
  });
});
