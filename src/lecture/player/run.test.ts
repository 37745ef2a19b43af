import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture } from "../../url/lecture/format.ts";
import { createRun, type Deed, isHiding, stepOf } from "./run.ts";

const lecture: Lecture = {
  format: LECTURE_FORMAT,
  version: LECTURE_VERSION,
  title: "Three",
  steps: [
    { title: "a", link: "preset=v-system" },
    { title: "b", link: "preset=v-system", hide: ["limit"] },
    { title: "c", link: "preset=v-system" },
  ],
};

function begin() {
  let ended = 0;
  const run = createRun({ lecture, index: 0, revealed: [], black: false, startedAt: 0 }, () => ended++);
  const all = (...deeds: Deed["do"][]) => {
    for (const deed of deeds) run.perform(deed === "go" ? { do: deed, to: 0 } : { do: deed });
    return run.store.getState();
  };
  return { run, all, ended: () => ended };
}

describe("the course of a lecture", () => {
  test("forward reveals before it goes on, and stops behind the last step", () => {
    const { all } = begin();
    expect(isHiding(all("next"))).toBe(true);
    expect(all("next")).toMatchObject({ index: 1, revealed: [1] });
    expect(all("next")).toMatchObject({ index: 2 });
    expect(stepOf(all("next"))).toBeNull();
    expect(all("next", "next")).toMatchObject({ index: 3 });
    expect(all("back")).toMatchObject({ index: 2 });
  });

  test("what the room has seen is not hidden again", () => {
    const { all } = begin();
    expect(isHiding(all("next", "reveal", "next", "back"))).toBe(false);
  });

  test("on a black screen any deed brings the picture back and does no more", () => {
    const { all } = begin();
    expect(all("black")).toMatchObject({ black: true, index: 0 });
    expect(all("next")).toMatchObject({ black: false, index: 0 });
    expect(all("next", "black", "back")).toMatchObject({ black: false, index: 1 });
    expect(all("black", "black")).toMatchObject({ black: false });
  });

  test("an end is asked for once, whatever is on show", () => {
    const { all, ended } = begin();
    all("black", "end");
    expect(ended()).toBe(1);
  });

  test("whatever is asked for, a step or the end is on show", () => {
    const deed = fc.oneof(
      fc.constantFrom(...(["next", "back", "first", "last", "reveal", "black"] as const)).map((name) => ({ do: name })),
      fc.record({ do: fc.constant("go" as const), to: fc.oneof(fc.integer(), fc.double()) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const { run } = begin();
        for (const one of deeds) run.perform(one);
        const { index, revealed } = run.store.getState();
        expect(Number.isInteger(index) && index >= 0 && index <= lecture.steps.length).toBe(true);
        expect(revealed).toEqual([...new Set(revealed)]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});
