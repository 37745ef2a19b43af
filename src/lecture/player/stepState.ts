import { decodeFragment } from "../../url/codec.ts";
import type { LectureStep } from "../../url/lecture/format.ts";
import { defaultState, RUNGS, type SharedState } from "../../url/sharedState.ts";
import type { Veil } from "../../views/dynamics/veil.ts";

/** The state that a step shows, without the rungs that it keeps back. Steps have been read before: a bad link shows the default. */
export function stateOf({ link, hide = [] }: LectureStep, hiding: boolean): SharedState {
  const decoded = decodeFragment(link);
  const state = decoded.ok ? decoded.state : defaultState();
  return hiding ? { ...state, rungs: state.rungs.filter((rung) => !hide.includes(rung)) } : state;
}

/** The rungs that come when the step is asked for them. */
export function hiddenRungs(step: LectureStep): SharedState["rungs"] {
  const { rungs } = stateOf(step, false);
  return RUNGS.filter((rung) => rungs.includes(rung) && step.hide?.includes(rung));
}

/** What the main chart keeps back, or undefined where that is nothing. */
export function veilOf({ hide = [] }: LectureStep): Veil | undefined {
  const levels = hide.flatMap((name) => {
    const level = /^level (\d+)$/.exec(name);
    return level ? [Number(level[1]) - 1] : [];
  });
  const layers = hide.includes("layers");
  return levels.length > 0 || layers ? { levels, layers } : undefined;
}
