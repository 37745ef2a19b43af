import type { Scenario } from "../../scenario/format.ts";
import type { Lecture, LectureStep } from "../../url/lecture/format.ts";
import { controlNames, hideNames, highlightNames } from "../../url/lecture/names.ts";

/** What a person does to a lecture in the editor; each gives a new one, and leaves the old one as it was. */

const withSteps = (lecture: Lecture, steps: readonly LectureStep[]): Lecture => ({ ...lecture, steps });

/** Behind the step at `at` */
export function addStep(lecture: Lecture, at: number, step: LectureStep): Lecture {
  return withSteps(lecture, lecture.steps.toSpliced(at + 1, 0, step));
}

export function changeStep(lecture: Lecture, at: number, change: Partial<Record<keyof LectureStep, unknown>>): Lecture {
  const step = { ...lecture.steps[at], ...change } as LectureStep;
  // What is empty is not said at all.
  const said = Object.entries(step).filter(([, value]) => value !== undefined && value !== "" && !isEmpty(value));
  return withSteps(lecture, lecture.steps.with(at, Object.fromEntries(said) as unknown as LectureStep));
}

/** Another state under the same words. Names that it has not are dropped: a step must not name what is not there. */
export function retakeStep(lecture: Lecture, at: number, link: string, scenario: Scenario): Lecture {
  const { controls = [], hide = [], highlight } = lecture.steps[at]!;
  return changeStep(lecture, at, {
    link,
    controls: controls.filter((name) => controlNames(scenario).includes(name)),
    hide: hide.filter((name) => hideNames(scenario).includes(name)),
    highlight: highlight !== undefined && highlightNames(scenario).includes(highlight) ? highlight : undefined,
  });
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** One place up (−1) or down (+1); at the ends it stays */
export function moveStep(lecture: Lecture, at: number, by: -1 | 1): Lecture {
  const to = at + by;
  const step = lecture.steps[at];
  if (!step || to < 0 || to >= lecture.steps.length) return lecture;
  return withSteps(lecture, lecture.steps.toSpliced(at, 1).toSpliced(to, 0, step));
}

export function duplicateStep(lecture: Lecture, at: number): Lecture {
  const step = lecture.steps[at];
  return step ? addStep(lecture, at, step) : lecture;
}

/** The last step stays: a lecture without steps is none */
export function removeStep(lecture: Lecture, at: number): Lecture {
  return lecture.steps.length > 1 ? withSteps(lecture, lecture.steps.toSpliced(at, 1)) : lecture;
}
