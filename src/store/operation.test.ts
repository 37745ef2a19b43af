import { describe, expect, test } from "vitest";
import type { EventOf } from "../jobs/laboratory/contract.ts";
import { DEFAULT_CHOICE, settingsOf } from "../scenario/manyLevels/choice.ts";
import { createManyLevels } from "./manyLevels.ts";
import { fakeLaboratory } from "./testing/fakeLaboratory.ts";

type Event = EventOf<"many-levels">;

function bench() {
  const { jobs, cancelled, laboratory } = fakeLaboratory<"many-levels">();
  const manyLevels = createManyLevels(laboratory);
  const { store } = manyLevels.operation;
  const study = (mu: number) => {
    manyLevels.choose({ ...manyLevels.chosen.getState().choice, mu });
    manyLevels.study();
  };
  return { jobs, cancelled, manyLevels, study, state: () => store.getState() };
}

const truncation = (error: number): Event => ({ kind: "truncation", truncation: { levels: [2], errors: [error] } });

describe("an operation", () => {
  test("shows its events as they come, its progress and its end", () => {
    const { jobs, study, state } = bench();
    study(0.3);
    expect(state().status).toEqual({ kind: "running" });
    jobs[0]!.progress(0, null);
    expect(state().status).toEqual({ kind: "progress", fraction: 0, secondsLeft: null });
    jobs[0]!.say(truncation(0.1));
    jobs[0]!.say(truncation(0.2));
    expect(state().result?.truncation?.errors).toEqual([0.2]);
    jobs[0]!.end("done");
    expect(state().status).toEqual({ kind: "idle" });
  });

  test("never shows an older job after a newer one, and takes its status from the newest alone", () => {
    const { jobs, study, state } = bench();
    study(0.3);
    study(0.31);
    jobs[0]!.say(truncation(0.1));
    expect(state().result?.truncation?.errors).toEqual([0.1]);
    jobs[1]!.say(truncation(0.2));
    jobs[0]!.say(truncation(0.3));
    jobs[0]!.progress(0.5, 1);
    jobs[0]!.end("cancelled");
    expect(state().result?.truncation?.errors).toEqual([0.2]);
    expect(state().status).toEqual({ kind: "running" });
    jobs[1]!.fail("no memory");
    expect(state().status).toEqual({ kind: "failed", reason: "no memory" });
  });

  test("is running, not cancelled, when its submission ends the one before it", () => {
    const { jobs, laboratory } = fakeLaboratory<"many-levels">();
    const { operation } = createManyLevels({
      ...laboratory,
      submitParts(...given) {
        jobs.at(-1)?.end("cancelled");
        return laboratory.submitParts(...given);
      },
    });
    const settings = settingsOf(DEFAULT_CHOICE);
    operation.run({ ...settings, mu: 0.3 });
    operation.run({ ...settings, mu: 0.31 });
    expect(operation.store.getState().status).toEqual({ kind: "running" });
  });

  test("cancels its own newest job and no other", () => {
    const { cancelled, manyLevels, study } = bench();
    study(0.3);
    study(0.31);
    manyLevels.operation.cancel();
    expect(cancelled).toEqual([{ id: 2, gently: false }]);
  });

  test("is given p from μ and μ/p", () => {
    const { jobs, manyLevels } = bench();
    manyLevels.choose({ ...manyLevels.chosen.getState().choice, mu: 0.3, ratio: 2 });
    manyLevels.study();
    expect(jobs[0]!.inputs[0]).toMatchObject({ mu: 0.3, p: 0.15 });
    expect(jobs[0]!.inputs[0]).not.toHaveProperty("ratio");
  });
});

describe("what an operation has computed to its end", () => {
  test("is shown at once when it is asked for again, without a job; the running one is not wanted any more", () => {
    const { jobs, cancelled, study, state } = bench();
    study(0.3);
    jobs[0]!.say(truncation(0.1));
    jobs[0]!.end("done");
    study(0.31);
    jobs[1]!.say(truncation(0.2));
    study(0.3);
    expect(jobs).toHaveLength(2);
    expect(cancelled).toEqual([{ id: 2, gently: true }]);
    expect(state()).toMatchObject({ status: { kind: "idle" }, result: { truncation: { errors: [0.1] } } });
    jobs[1]!.say(truncation(0.3));
    jobs[1]!.end("cancelled");
    expect(state()).toMatchObject({ status: { kind: "idle" }, result: { truncation: { errors: [0.1] } } });
  });

  test("is not taken for known when it was cancelled on the way", () => {
    const { jobs, study } = bench();
    study(0.3);
    jobs[0]!.say(truncation(0.1));
    jobs[0]!.end("cancelled");
    study(0.3);
    expect(jobs).toHaveLength(2);
  });
});
