import type { TFunction } from "i18next";
import type { LectureStep } from "../../url/lecture/format.ts";

/** What each step shows and keeps back; its words are in the catalogue, and their numbers in the test beside this file. */
const STEPS = {
  start: { link: "preset=v-system&rungs=bloch,dominant", highlight: "level diagram" },
  below: { link: "preset=v-ratio-0.5&rungs=bloch,dominant", highlight: "table-1" },
  equal: { link: "preset=v-ratio-1&rungs=bloch,dominant", highlight: "table-1" },
  between: { link: "preset=v-ratio-1.5&rungs=bloch,dominant", hide: ["level 3"], show: ["table-1"] },
  border: { link: "preset=v-ratio-2&rungs=bloch,dominant,limit", highlight: "table-1" },
  beyond: { link: "preset=v-ratio-3&rungs=bloch,dominant", hide: ["level 3"], show: ["table-1"] },
  yours: {
    link: "preset=v-system&rungs=bloch,dominant",
    controls: ["mu over p"],
    highlight: "mu over p",
    show: ["table-1"],
  },
} as const satisfies Readonly<Record<string, Omit<LectureStep, "title" | "sentence" | "note">>>;

/** “Table 1 in seven steps”: one number, μ/p, and what becomes of the detuned level. */
export function tableOneSteps(t: TFunction): LectureStep[] {
  return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((id) => ({
    title: t(`lecture.tableOne.${id}.title`),
    sentence: t(`lecture.tableOne.${id}.sentence`),
    note: t(`lecture.tableOne.${id}.note`),
    ...STEPS[id],
  }));
}
