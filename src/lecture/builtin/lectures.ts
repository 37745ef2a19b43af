import type { TFunction } from "i18next";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture, type LectureStep } from "../../url/lecture/format.ts";
import { ladderSteps } from "./ladder.ts";
import { notPhysicalSteps } from "./notPhysical.ts";
import { tableOneSteps } from "./tableOne.ts";
import { twoColoursSteps } from "./twoColours.ts";

/** A lecture that comes with the program, in the reader's language. */
export interface BuiltIn {
  readonly id: string;
  readonly meaning: string;
  readonly lecture: Lecture;
}

const TALKS = [
  { id: "tableOne", steps: tableOneSteps },
  { id: "ladder", steps: ladderSteps },
  { id: "notPhysical", steps: notPhysicalSteps },
  { id: "twoColours", steps: twoColoursSteps },
] as const;

/** All of them, in the order they are offered. */
export function builtInLectures(t: TFunction): BuiltIn[] {
  return TALKS.map(({ id, steps }) => ({
    id,
    meaning: t(`lecture.${id}.meaning`),
    lecture: lecture(t(`lecture.${id}.title`), steps(t)),
  }));
}

function lecture(title: string, steps: readonly LectureStep[]): Lecture {
  return { format: LECTURE_FORMAT, version: LECTURE_VERSION, title, steps };
}
