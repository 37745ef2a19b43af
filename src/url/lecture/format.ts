/**
 * The lecture file format, version 1: what a person prepares, as plain JSON. A step is a state of the page, as links carry
 * it, with what is said, shown, kept back and moved there. `parse.ts` checks it, `codec.ts` makes links of it.
 */
export const LECTURE_FORMAT = "bloch-rate-lecture";
export const LECTURE_VERSION = 1;

/** What stands beside the chart. */
export const PANELS = ["table-1", "level diagram", "numbers", "certificate", "warnings"] as const;
export type LecturePanel = (typeof PANELS)[number];

/** Parts of the page beside panels and sliders that can be pointed at. */
export const PLACES = ["chart"] as const;

/** What can be moved in a step beside numbers: the time axis, and the rungs on show. */
export const SWITCHES = ["time axis", "curves"] as const;

export interface LectureStep {
  readonly title: string;
  /** A sentence for the room; where there is none the room reads the note */
  readonly sentence?: string;
  /** For whoever speaks. Plain text, with TeX between dollar signs */
  readonly note?: string;
  /** The fragment of a link, without `#`: scenario, view and look */
  readonly link: string;
  /** What is pointed at: a panel, `chart`, or a control by its name (`mu over p`) */
  readonly highlight?: string;
  /** What is kept back until it is asked for: rungs (`dominant`), levels (`level 3`), `layers`, panels */
  readonly hide?: readonly string[];
  /** The controls of this step, by their names; none where absent */
  readonly controls?: readonly string[];
  /** The panels of this step, in order; none but the one pointed at where absent */
  readonly show?: readonly LecturePanel[];
}

export interface Lecture {
  readonly format: typeof LECTURE_FORMAT;
  readonly version: typeof LECTURE_VERSION;
  readonly title: string;
  readonly steps: readonly LectureStep[];
}

/** How large a lecture may be. */
export const LECTURE_LIMITS = {
  steps: 100,
  title: 160,
  sentence: 600,
  note: 6000,
  names: 24,
  /** Characters of all links together */
  links: 400_000,
  /** Characters that all packed links together unfold to: reading them is bounded by this */
  unfolded: 1_000_000,
} as const;
