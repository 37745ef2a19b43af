import * as fc from "fast-check";
import { presets } from "../../../scenario/presets/index.ts";
import { arbitraryScenario } from "../../../scenario/testing/arbitraryScenario.ts";
import { encodeState } from "../../codec.ts";
import { defaultState, type SharedState } from "../../sharedState.ts";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture, type LectureStep, PANELS } from "../format.ts";
import { controlNames, hideNames, highlightNames } from "../names.ts";

const words = (maxLength: number) =>
  fc.string({ unit: "binary", minLength: 1, maxLength }).filter((x) => x.trim() !== "");

const ofPreset = fc.constantFrom(...presets).map(
  ({ id, scenario }): SharedState => ({
    ...defaultState(),
    preset: id,
    scenario,
  }),
);
const ofAnything = arbitraryScenario.map((scenario): SharedState => {
  const { preset: _, ...rest } = defaultState();
  return { ...rest, scenario };
});

/** Any step that a person could make, in canonical form. */
const arbitraryStep: fc.Arbitrary<LectureStep> = fc.oneof(ofPreset, ofAnything).chain((state) => {
  const encoded = encodeState(state);
  if (!encoded.ok) throw new Error("a state without a link");
  const some = <Name extends string>(names: readonly Name[]) =>
    fc.subarray([...names], { minLength: 1, maxLength: Math.min(5, names.length) });
  return fc.record(
    {
      title: words(40),
      sentence: words(80),
      note: words(200),
      link: fc.constant(encoded.fragment),
      highlight: fc.constantFrom(...highlightNames(state.scenario)),
      hide: some(hideNames(state.scenario)),
      controls: some(controlNames(state.scenario)),
      show: some(PANELS),
    },
    { requiredKeys: ["title", "link"] },
  );
});

export const arbitraryLecture: fc.Arbitrary<Lecture> = fc.record({
  format: fc.constant(LECTURE_FORMAT),
  version: fc.constant(LECTURE_VERSION),
  title: words(40),
  steps: fc.array(arbitraryStep, { minLength: 1, maxLength: 5 }),
});
