import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vSystem } from "../../scenario/presets/vSystem.ts";
import { parseLecture } from "../../url/lecture/parse.ts";
import { arbitraryLecture } from "../../url/lecture/testing/arbitraryLecture.ts";
import { addStep, changeStep, duplicateStep, moveStep, removeStep, retakeStep } from "./edits.ts";

const seen = fc.tuple(arbitraryLecture, fc.nat(4)).filter(([lecture, at]) => at < lecture.steps.length);

describe("edits of a lecture", () => {
  test("undo each other, and give what a file may hold", () => {
    fc.assert(
      fc.property(seen, ([lecture, at]) => {
        const [step] = lecture.steps;
        expect(removeStep(addStep(lecture, at, step!), at + 1)).toEqual(lecture);
        expect(removeStep(duplicateStep(lecture, at), at)).toEqual(lecture);
        if (at + 1 < lecture.steps.length) expect(moveStep(moveStep(lecture, at, 1), at + 1, -1)).toEqual(lecture);
        const changed = changeStep(lecture, at, { title: "other", note: "", hide: [], sentence: undefined });
        const parsed = parseLecture(changed);
        expect(parsed).toEqual({ ok: true, lecture: changed });
        expect(changed.steps[at]).not.toHaveProperty("note");
      }),
      { seed: 51, numRuns: 60 },
    );
  });

  test("keep one step, and move none beyond the ends", () => {
    fc.assert(
      fc.property(seen, ([lecture, at]) => {
        const last = lecture.steps.length - 1;
        expect(moveStep(lecture, 0, -1)).toEqual(lecture);
        expect(moveStep(lecture, last, 1)).toEqual(lecture);
        expect(removeStep(lecture, at).steps).toHaveLength(Math.max(1, last));
        expect(new Set(moveStep(lecture, at, 1).steps)).toEqual(new Set(lecture.steps));
      }),
      { seed: 52, numRuns: 60 },
    );
  });

  test("a step that takes another state keeps what that state has, and stays a step that opens", () => {
    fc.assert(
      fc.property(seen, ([lecture, at]) => {
        const taken = retakeStep(lecture, at, "preset=v-system", vSystem.scenario);
        expect(parseLecture(taken)).toEqual({ ok: true, lecture: taken });
        expect(taken.steps[at]!.title).toBe(lecture.steps[at]!.title);
      }),
      { seed: 53, numRuns: 60 },
    );
    const one = { title: "a", link: "preset=v-ratio-1", controls: ["mu", "delta 9"], hide: ["level 3", "level 9"] };
    const lecture = { format: "bloch-rate-lecture", version: 1, title: "x", steps: [one] } as const;
    expect(retakeStep(lecture, 0, "preset=v-system", vSystem.scenario).steps).toEqual([
      { title: "a", link: "preset=v-system", controls: ["mu"], hide: ["level 3"] },
    ]);
  });
});
