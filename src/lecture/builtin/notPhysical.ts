import type { TFunction } from "i18next";
import type { LectureStep } from "../../url/lecture/format.ts";

/** What each step shows and keeps back; its words are in the catalogue, and their numbers in the test beside this file. */
const STEPS = {
  sound: { link: "preset=v-system&eps=1e-2&rungs=bloch", highlight: "certificate" },
  gamma: { link: "preset=non-physical&axis=linear&rungs=bloch", hide: ["level 2"], highlight: "warnings" },
  repaired: {
    link: "s=1WQ1MLY5BCsIwFESvEv76G5K00TY7ryDuShdBowm0VYwoIp7Ke3gmJ7SL_xkeM8O8aSJH-xhE9mMQz3SPwotrfOV08IP4fYnpQq5TrGTLWta6ZzrOgBV0WnThj6JlZXmlpWqR2DR4jSlZjVevYTqTU1JZphPcWpoKbITsNBtwi1aQPFeVEM6yAdti6ZCm4G8YtSuG_vMH",
    highlight: "certificate",
  },
  rates: { link: "preset=non-physical&axis=linear&rungs=bloch,timeDependent", hide: ["timeDependent"] },
  resonant: {
    link: "preset=non-physical&axis=linear&rungs=bloch,averaged,dominant",
    hide: ["dominant"],
    show: ["warnings"],
  },
  range: {
    link: "preset=v-system&eps=1e-2&mu=0.7&ratio=1.3&rungs=bloch,averaged",
    controls: ["mu"],
    highlight: "mu",
    show: ["warnings"],
  },
} as const satisfies Readonly<Record<string, Omit<LectureStep, "title" | "sentence" | "note">>>;

/** “When the equations stop being physics”: what the equations give where a hypothesis fails. */
export function notPhysicalSteps(t: TFunction): LectureStep[] {
  return (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((id) => ({
    title: t(`lecture.notPhysical.${id}.title`),
    sentence: t(`lecture.notPhysical.${id}.sentence`),
    note: t(`lecture.notPhysical.${id}.note`),
    ...STEPS[id],
  }));
}
