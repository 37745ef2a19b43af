import { DEFAULT_SWEEP } from "../scenario/convergence/choice.ts";
import { sweepFrom, sweepText } from "../scenario/convergence/choiceText.ts";
import { DEFAULT_CHOICE } from "../scenario/manyLevels/choice.ts";
import { choiceText } from "../scenario/manyLevels/choiceText.ts";
import { DEFAULT_MAP } from "../scenario/regimeMap/choice.ts";
import { mapFrom, mapText } from "../scenario/regimeMap/choiceText.ts";
import { DEFAULT_SEARCH } from "../scenario/resonances/choice.ts";
import { searchFrom, searchText } from "../scenario/resonances/choiceText.ts";
import { DEFAULT_SCAN } from "../scenario/scan/choice.ts";
import { scanFrom, scanText } from "../scenario/scan/choiceText.ts";
import { THEORY_PAGES } from "../scenario/theoryPages.ts";
import type { Operations } from "../store/operations.ts";
import type { AppState } from "../store/state.ts";
import { type Shared, USUAL_LOOK } from "../store/store.ts";
import { numberText } from "../url/numberText.ts";
import type { LinkOptions } from "../url/options.ts";
import { type SharedState, VIEWS } from "../url/sharedState.ts";

/** The operations whose choices a link carries. */
export type Choosers = Pick<Operations, "manyLevels" | "regimeMap" | "scan" | "convergence" | "resonances">;

/** What a link says of the present state. */
export function toShared(
  state: AppState,
  { manyLevels, regimeMap, scan, convergence, resonances }: Choosers,
): SharedState {
  const { scenario, presetId, view, axis, shown } = state;
  const { choice } = manyLevels.chosen.getState();
  const options = {
    ...optionsOf(state),
    ...present("map", mapText(regimeMap.store.getState().choice)),
    ...present("scan", scanText(scan.choice.getState())),
    ...present("errors", sweepText(convergence.choice.getState())),
    ...present("divisors", searchText(resonances.choice.getState())),
  };
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

const present = (key: "map" | "scan" | "errors" | "divisors", text: string): LinkOptions =>
  text === "" ? {} : { [key]: text };

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
export function chooseShared(
  { manyLevels: choice, options = {} }: Partial<SharedState>,
  { manyLevels, regimeMap, scan, convergence, resonances }: Choosers,
): void {
  manyLevels.choose(choice ?? DEFAULT_CHOICE);
  regimeMap.choose(mapFrom(options.map ?? "") ?? DEFAULT_MAP);
  scan.choice.setState(scanFrom(options.scan ?? "") ?? DEFAULT_SCAN, true);
  convergence.choice.setState(sweepFrom(options.errors ?? "") ?? DEFAULT_SWEEP, true);
  resonances.choice.setState(searchFrom(options.divisors ?? "") ?? DEFAULT_SEARCH, true);
}

/** Calls the listener when one of the choices changes, not while pictures of them grow. */
export function subscribeToChoices(
  { manyLevels, regimeMap, scan, convergence, resonances }: Choosers,
  listener: () => void,
): () => void {
  const leave = [
    manyLevels.chosen.subscribe(listener),
    regimeMap.store.subscribe((state, before) => {
      if (state.choice !== before.choice) listener();
    }),
    scan.choice.subscribe(listener),
    convergence.choice.subscribe(listener),
    resonances.choice.subscribe(listener),
  ];
  return () => {
    for (const end of leave) end();
  };
}
