import { DEFAULT_CHOICE } from "../scenario/manyLevels/choice.ts";
import { choiceText } from "../scenario/manyLevels/choiceText.ts";
import { THEORY_PAGES } from "../scenario/theoryPages.ts";
import type { ManyLevels } from "../store/manyLevels.ts";
import type { AppState } from "../store/state.ts";
import { type Shared, USUAL_LOOK } from "../store/store.ts";
import { numberText } from "../url/numberText.ts";
import type { LinkOptions } from "../url/options.ts";
import { type SharedState, VIEWS } from "../url/sharedState.ts";

/** What a link says of the present state. */
export function toShared(state: AppState, manyLevels: ManyLevels): SharedState {
  const { scenario, presetId, view, axis, shown } = state;
  const { choice } = manyLevels.chosen.getState();
  const options = optionsOf(state);
  return {
    scenario,
    ...(presetId === null ? {} : { preset: presetId }),
    view: VIEWS.find((name) => name === view) ?? VIEWS[0],
    axis,
    rungs: shown,
    ...(choiceText(choice) === "" ? {} : { manyLevels: choice }),
    ...(Object.keys(options).length > 0 ? { options } : {}),
  };
}

/** Each option only where it differs from what the program opens with. */
function optionsOf({ cursor, lower, distance, compare, energy, pFixed, laboratory, page }: AppState): LinkOptions {
  return {
    ...(cursor === null ? {} : { t: numberText(cursor) }),
    ...(lower === "polarisation" ? { lower } : {}),
    ...(distance.norm === "max" ? {} : { norm: distance.norm }),
    ...(distance.to === "bloch" ? {} : { from: distance.to }),
    ...(compare ? { compare: "yes" } : {}),
    ...(energy ? { energy: "yes" } : {}),
    ...(pFixed ? { hold: "p" } : {}),
    ...(laboratory === null ? {} : { unit: numberText(laboratory.unit) }),
    ...(page === USUAL_LOOK.page ? {} : { page }),
  };
}

/** What the store takes from a link. */
export function fromShared({ scenario, preset, view, axis, rungs, options = {} }: SharedState): Shared {
  return {
    scenario,
    presetId: preset ?? null,
    view,
    axis,
    shown: rungs,
    cursor: options.t === undefined ? USUAL_LOOK.cursor : Math.min(Number(options.t), scenario.horizon),
    lower: options.lower === "polarisation" ? "polarisation" : USUAL_LOOK.lower,
    distance: {
      norm: options.norm === "l1" || options.norm === "l2" ? options.norm : USUAL_LOOK.distance.norm,
      to: options.from === "above" ? "above" : USUAL_LOOK.distance.to,
    },
    compare: options.compare === "yes",
    energy: options.energy === "yes",
    pFixed: options.hold === "p",
    laboratory: options.unit === undefined ? USUAL_LOOK.laboratory : { unit: Number(options.unit) },
    page: THEORY_PAGES.find((name) => name === options.page) ?? USUAL_LOOK.page,
  };
}

/** Puts what a link says of the other views where they find it. */
export function chooseShared({ manyLevels: choice }: Partial<SharedState>, manyLevels: ManyLevels): void {
  manyLevels.choose(choice ?? DEFAULT_CHOICE);
}
