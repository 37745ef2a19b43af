import { describe, expect, test } from "vitest";
import { drainInSlices, messageBreath } from "./timeSlice.ts";

/** A clock that moves only when work is done: one millisecond a step. */
function bench(steps: number, events: (step: number) => string | null) {
  let time = 0;
  let closed = false;
  function* work(): Generator<string | null, void, void> {
    try {
      for (let step = 0; step < steps; step++) {
        time++;
        yield events(step);
      }
    } finally {
      closed = true;
    }
  }
  return { work, now: () => time, closed: () => closed };
}

describe("drainInSlices", () => {
  test("hands on every event in order, at most one batch a slice, and breathes between slices", async () => {
    const { work, now } = bench(25, (step) => (step % 2 === 0 ? `event ${step}` : null));
    const batches: string[][] = [];
    let breaths = 0;
    const result = await drainInSlices(work(), {
      onEvents: (events) => batches.push([...events]),
      isCancelled: () => false,
      now,
      breathe: async () => {
        breaths++;
      },
      sliceMs: 10,
    });
    expect(result).toBe("done");
    expect(batches.flat()).toEqual(Array.from({ length: 13 }, (_, i) => `event ${2 * i}`));
    expect(batches).toHaveLength(3);
    expect(breaths).toBe(2);
  });

  test("a cancel heard during a breath stops at the next slice and closes the generator", async () => {
    const { work, now, closed } = bench(1000, (step) => `event ${step}`);
    let cancelled = false;
    const events: string[] = [];
    const result = await drainInSlices(work(), {
      onEvents: (batch) => events.push(...batch),
      isCancelled: () => cancelled,
      now,
      breathe: async () => {
        cancelled = true;
      },
      sliceMs: 10,
    });
    expect(result).toBe("cancelled");
    expect(events).toHaveLength(10);
    expect(closed()).toBe(true);
  });

  test("what the generator throws is thrown on, after the events before it", async () => {
    function* work(): Generator<string | null, void, void> {
      yield "before";
      throw new Error("diverged");
    }
    const events: string[] = [];
    const run = drainInSlices(work(), {
      onEvents: (batch) => events.push(...batch),
      isCancelled: () => false,
      now: () => 0,
      breathe: async () => {},
    });
    await expect(run).rejects.toThrow("diverged");
    expect(events).toEqual(["before"]);
  });
});

test("two who wait for a breath both get theirs", async () => {
  const breathe = messageBreath();
  const order: string[] = [];
  await Promise.all([breathe().then(() => order.push("first")), breathe().then(() => order.push("second"))]);
  expect(order).toEqual(["first", "second"]);
});
