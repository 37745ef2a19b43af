import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CANCEL_DEADLINE_MS, PING_INTERVAL_MS, UNANSWERED_PINGS } from "./keptWorker.ts";
import { result, setup } from "./testing/laboratoryPool.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("cancel", () => {
  test("is told at once, and the workers are asked to stop", async () => {
    const { pool, log, workers, end, submit, levelsOf } = setup();
    const id = submit([1, 2, 3]);
    pool.cancel(id);
    expect(log).toEqual(["cancelled 1"]);
    expect(workers.map(({ state }) => state.cancels.length)).toEqual([1, 1]);
    submit([4]);
    await end(0, "cancelled");
    expect(levelsOf(0)).toEqual([1, 4]);
    await end(1, "cancelled");
    await vi.advanceTimersByTimeAsync(CANCEL_DEADLINE_MS);
    expect(workers).toHaveLength(2);
  });

  test("a worker that does not hear it within 50 ms is replaced, without a word", async () => {
    const { pool, log, workers, restarts, end, submit } = setup();
    const id = submit([1, 2]);
    pool.cancel(id);
    await end(0, "cancelled");
    await vi.advanceTimersByTimeAsync(CANCEL_DEADLINE_MS);
    expect(CANCEL_DEADLINE_MS).toBeLessThanOrEqual(50);
    expect(workers.map(({ state }) => state.terminated)).toEqual([false, true, false]);
    expect([log, restarts]).toEqual([["cancelled 1"], []]);
  });

  test("of a waiting job leaves the running one; of an unknown one does nothing", () => {
    const { pool, log, workers, submit } = setup();
    submit([1]);
    pool.cancel(submit([2]));
    pool.cancel(99);
    expect(log).toEqual(["cancelled 2"]);
    expect(workers[0]!.state.cancels).toEqual([]);
  });

  test("dispose ends all workers, reports all jobs and leaves no timer", () => {
    const { pool, log, workers, submit } = setup();
    submit([1, 2, 3]);
    submit([4]);
    submit([5], { channel: "other" });
    pool.dispose();
    expect(log.sort()).toEqual(["cancelled 1", "cancelled 2", "cancelled 3"]);
    expect(workers.every(({ state }) => state.terminated)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(() => submit([6])).toThrow("disposed");
  });
});

describe("a lost worker", () => {
  test("is replaced, said so, and its part done again once: what it had said is not said twice", async () => {
    const { log, workers, restarts, levelsOf, last, say, end, submit } = setup();
    submit([1, 2, 3]);
    const lost = last(0);
    say(0, result(1));
    workers[0]!.state.crash("out of memory");
    expect(restarts).toEqual(["out of memory"]);
    expect(workers[0]!.state.terminated).toBe(true);
    expect(levelsOf(2)).toEqual([1]);
    lost.onChunk({ id: lost.request.id, event: result(7) });
    say(2, result(1));
    say(2, result(2));
    await end(2);
    expect(levelsOf(2)).toEqual([1, 3]);
    await end(2);
    await end(1);
    expect(log).toEqual(["truncation 1.0", "truncation 1.0", "done 1"]);
  });

  test("a part that breaks two workers fails its job, with the reason; other jobs go on", async () => {
    const { log, workers, restarts, submit, end } = setup();
    submit([1], { channel: "a" });
    submit([2], { channel: "b" });
    workers[0]!.state.crash("broke");
    workers[2]!.state.crash("broke again");
    expect(log).toEqual(["failed 1"]);
    expect(restarts).toEqual(["broke", "broke again"]);
    await end(1);
    expect(log).toEqual(["failed 1", "done 2"]);
  });

  test("that stops answering is replaced, with its part", async () => {
    const { workers, restarts, levelsOf, submit } = setup(1);
    submit([1]);
    await vi.advanceTimersByTimeAsync(3 * PING_INTERVAL_MS);
    workers[0]!.state.alive = false;
    await vi.advanceTimersByTimeAsync((UNANSWERED_PINGS + 1) * PING_INTERVAL_MS);
    expect(restarts).toEqual(["a laboratory worker stopped answering"]);
    expect(levelsOf(1)).toEqual([1]);
  });

  test("one that breaks over a cancelled part breaks nothing else", async () => {
    const { pool, log, workers, submit, levelsOf } = setup(1);
    pool.cancel(submit([1]));
    submit([2]);
    workers[0]!.state.crash("broke");
    expect(log).toEqual(["cancelled 1"]);
    expect(levelsOf(1)).toEqual([2]);
  });
});
