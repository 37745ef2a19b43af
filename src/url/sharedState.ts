import type { RungName } from "../physics/results.ts";
import type { FieldError, Scenario } from "../scenario/format.ts";
import type { ManyLevelsChoice } from "../scenario/manyLevels/choice.ts";
import { defaultPreset } from "../scenario/presets/index.ts";
import { english, type Said, say } from "../scenario/words.ts";
import type { LinkOptions } from "./options.ts";

/** The tabs that a link can name. A tab added later is added here, at the end. */
export const VIEWS = ["dynamics", "many-levels", "resonances", "convergence", "theory", "regime-map", "scan"] as const;
export type ViewName = (typeof VIEWS)[number];

export const AXES = ["logarithmic", "linear"] as const;
export type AxisName = (typeof AXES)[number];

/** Rungs in the ladder's order, which is also their order in a link. */
export const RUNGS: readonly RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];

/** All that a link carries. Two readers of one link see the same. */
export interface SharedState {
  /** In canonical form, as `parseScenario` gives it */
  readonly scenario: Scenario;
  /** Id of the preset it started from; absent for a file's scenario */
  readonly preset?: string;
  readonly view: ViewName;
  /** The time axis */
  readonly axis: AxisName;
  /** Rungs drawn: a set, kept in the ladder's order */
  readonly rungs: readonly RungName[];
  /** What is chosen in the view of many levels; absent for what it opens with */
  readonly manyLevels?: ManyLevelsChoice;
  /** How it is looked at, where that differs from what the program opens with; absent where nothing does */
  readonly options?: LinkOptions;
}

/** What a link of version 1 means where it says nothing. Frozen: changing a value would change old links. */
export const V1_DEFAULTS = {
  view: "dynamics",
  axis: "logarithmic",
  rungs: ["bloch", "averaged", "dominant", "limit"],
} as const satisfies Partial<SharedState>;

/** What opens when the address has no fragment, or a bad one. */
export function defaultState(): SharedState {
  return { scenario: defaultPreset.scenario, preset: defaultPreset.id, ...V1_DEFAULTS };
}

/** The same rungs, each once, in the ladder's order. */
export const inLadderOrder = (rungs: readonly string[]): RungName[] => RUNGS.filter((rung) => rungs.includes(rung));

export type DecodeResult =
  | { readonly ok: true; readonly state: SharedState }
  | {
      readonly ok: false;
      /** One or two plain sentences: what was wrong with the link */
      readonly notice: Said;
      /** The same, field by field where a scenario was found but refused; never empty */
      readonly errors: readonly FieldError[];
    };

/** A refusal that is not about one field of a scenario. */
export function refusal(notice: Said, received: unknown = null): DecodeResult {
  return { ok: false, notice, errors: [{ path: "link", message: english(notice), said: notice, received }] };
}

/** A refusal by the scenario's own schema. */
export function scenarioRefusal(errors: readonly FieldError[]): DecodeResult {
  const [first, ...rest] = errors;
  const { path, message, said } = first!;
  const complaint = said ?? message;
  const more = rest.length;
  const notice =
    more === 0 ? say("linkScenario", { path, complaint }) : say("linkScenarioMore", { path, complaint, more });
  return { ok: false, notice, errors };
}
