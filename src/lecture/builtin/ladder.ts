import type { TFunction } from "i18next";
import type { LectureStep } from "../../url/lecture/format.ts";

/** What each step shows and keeps back; its words are in the catalogue, and their numbers in the test beside this file. */
const STEPS = {
  bloch: { link: "preset=v-system&eps=1e-2&rungs=bloch", highlight: "certificate" },
  delayed: { link: "preset=v-system&eps=1e-2&rungs=bloch,delayed", hide: ["delayed"] },
  timeDependent: { link: "preset=v-system&eps=1e-2&rungs=bloch,delayed,timeDependent", hide: ["timeDependent"] },
  averaged: { link: "preset=v-system&eps=1e-2&rungs=bloch,timeDependent,averaged", hide: ["averaged"] },
  dominant: { link: "preset=v-system&eps=1e-2&rungs=bloch,averaged,dominant", hide: ["dominant"] },
  limit: { link: "preset=v-system&eps=1e-2&rungs=bloch,dominant,limit", hide: ["limit"] },
  slopes: { link: "preset=v-system&view=convergence" },
  yours: {
    link: "preset=v-system&eps=1e-3&rungs=bloch,averaged,limit",
    controls: ["epsilon", "curves"],
    highlight: "epsilon",
  },
} as const satisfies Readonly<Record<string, Omit<LectureStep, "title" | "sentence" | "note">>>;

/** “Where does the error come from?”: one step per rung of the ladder, each hidden until the room has guessed. */
export function ladderSteps(t: TFunction): LectureStep[] {
  return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((id) => ({
    title: t(`lecture.ladder.${id}.title`),
    sentence: t(`lecture.ladder.${id}.sentence`),
    note: t(`lecture.ladder.${id}.note`),
    ...STEPS[id],
  }));
}
