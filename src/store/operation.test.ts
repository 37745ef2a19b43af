import { describe, expect, test } from "vitest";
import type { EventOf, LaboratoryRequest } from "../jobs/laboratory/contract.ts";
import type { JobOutcome } from "../jobs/messages.ts";
import type { Laboratory } from "./laboratory.ts";
import { createManyLevels } from "./manyLevels.ts";

type Event = EventOf<"many-levels">;

/** Takes operations and lets the test answer them. */
function bench() {
  const cancelled: number[] = [];
  const jobs: { input: LaboratoryRequest["input"]; onEvent: (event: Event) => void; end: (o: JobOutcome) => void }[] =
    [];
  const laboratory: Laboratory = {
    submit(_operation, input, { onEvent, onOutcome }) {
      const id = jobs.length + 1;
      // The events of this operation alone are sent here.
      jobs.push({ input, onEvent: (event) => onEvent(event as Parameters<typeof onEvent>[0], id), end: onOutcome });
      return id;
    },
    submitParts: () => 0,
    cancel: (id) => {
      cancelled.push(id);
    },
  };
  return { cancelled, jobs, manyLevels: createManyLevels(laboratory) };
}

const progress: Event = { kind: "progress", fraction: 0.5, secondsLeft: 2 };
const truncation = (error: number): Event => ({ kind: "truncation", truncation: { levels: [2], errors: [error] } });

describe("an operation", () => {
  test("shows its events as they come, its progress and its end", () => {
    const { jobs, manyLevels } = bench();
    const { store } = manyLevels.operation;
    manyLevels.study();
    expect(store.getState().status).toEqual({ kind: "running" });
    jobs[0]!.onEvent(progress);
    expect(store.getState().status).toMatchObject({ kind: "progress", fraction: 0.5 });
    jobs[0]!.onEvent(truncation(0.1));
    jobs[0]!.onEvent(truncation(0.2));
    expect(store.getState().result?.truncation?.errors).toEqual([0.2]);
    jobs[0]!.end({ status: "done", id: 1 });
    expect(store.getState().status).toEqual({ kind: "idle" });
  });

  test("never shows an older job after a newer one, and takes its status from the newest alone", () => {
    const { jobs, manyLevels } = bench();
    const { store } = manyLevels.operation;
    manyLevels.study();
    manyLevels.study();
    jobs[0]!.onEvent(truncation(0.1));
    expect(store.getState().result?.truncation?.errors).toEqual([0.1]);
    jobs[1]!.onEvent(truncation(0.2));
    jobs[0]!.onEvent(truncation(0.3));
    jobs[0]!.onEvent(progress);
    jobs[0]!.end({ status: "cancelled", id: 1 });
    expect(store.getState().result?.truncation?.errors).toEqual([0.2]);
    expect(store.getState().status).toEqual({ kind: "running" });
    jobs[1]!.end({ status: "failed", id: 2, reason: "no memory" });
    expect(store.getState().status).toEqual({ kind: "failed", reason: "no memory" });
  });

  test("cancels its own newest job and no other", () => {
    const { cancelled, manyLevels } = bench();
    manyLevels.study();
    manyLevels.study();
    manyLevels.operation.cancel();
    expect(cancelled).toEqual([2]);
  });

  test("is given p from μ and μ/p", () => {
    const { jobs, manyLevels } = bench();
    manyLevels.choose({ ...manyLevels.chosen.getState().choice, mu: 0.3, ratio: 2 });
    manyLevels.study();
    expect(jobs[0]!.input).toMatchObject({ mu: 0.3, p: 0.15 });
    expect(jobs[0]!.input).not.toHaveProperty("ratio");
  });
});
