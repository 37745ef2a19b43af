import type { TFunction } from "i18next";
import type { LectureStep } from "../../url/lecture/format.ts";

/** What each step shows and keeps back; its words are in the catalogue, and their numbers in the test beside this file. */
const STEPS = {
  colours: { link: "preset=two-colour&rungs=bloch,averaged", highlight: "level diagram" },
  add: { link: "preset=interference-constructive&axis=linear&rungs=bloch,averaged" },
  cancel: { link: "preset=interference-destructive&axis=linear&rungs=bloch,averaged", hide: ["bloch", "averaged"] },
  neighbours: { link: "preset=two-colour&rungs=bloch,averaged,dominant", hide: ["dominant"] },
  divisors: { link: "preset=two-colour&view=resonances" },
  yours: {
    link: "preset=two-colour&eps=1e-6&rungs=bloch,averaged,dominant",
    controls: ["epsilon", "wave frequency 2"],
    highlight: "epsilon",
  },
} as const satisfies Readonly<Record<string, Omit<LectureStep, "title" | "sentence" | "note">>>;

/** “Two colours and small divisors”: waves of several frequencies, which may meet, cancel, or nearly resonate. */
export function twoColoursSteps(t: TFunction): LectureStep[] {
  return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((id) => ({
    title: t(`lecture.twoColours.${id}.title`),
    sentence: t(`lecture.twoColours.${id}.sentence`),
    note: t(`lecture.twoColours.${id}.note`),
    ...STEPS[id],
  }));
}
