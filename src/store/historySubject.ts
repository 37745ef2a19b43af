import type { Scenario } from "../scenario/format.ts";
import type { ManyLevelsChoice } from "../scenario/manyLevels/choice.ts";
import type { MapChoice } from "../scenario/regimeMap/choice.ts";
import type { ScanChoice } from "../scenario/scan/choice.ts";
import type { RungName } from "./result.ts";
import type { AppState } from "./state.ts";

/** The parts of the store that undo and redo bring back. Where one looks (tab, cursor, theme) is not a deed. */
export const TRACKED = [
  "scenario",
  "origin",
  "presetId",
  "laboratory",
  "laboratoryTime",
  "lastMu",
  "lastRatio",
  "axis",
  "shown",
  "lower",
  "distance",
  "compare",
  "energy",
  "pFixed",
] as const satisfies readonly (keyof AppState)[];

export type TrackedApp = Pick<AppState, (typeof TRACKED)[number]>;

/** All that undo and redo bring back. */
export interface Tracked extends TrackedApp {
  readonly manyLevels: ManyLevelsChoice;
  readonly regimeMap: MapChoice;
  readonly scan: ScanChoice;
}

type ScenarioPart =
  | "epsilon"
  | "mu"
  | "ratio"
  | "omega"
  | "delta"
  | "initial"
  | "levels"
  | "coupling"
  | "gamma"
  | "pauli"
  | "frequencies"
  | "modes"
  | "horizon"
  | "name";

/** What a step changes, to be said in words. */
export type Subject =
  | { readonly what: "open"; readonly name: string | null }
  | { readonly what: "rung"; readonly rung: RungName }
  /** One of the numbers of that part, where there are several; levels counted from 1 */
  | { readonly what: ScenarioPart; readonly level?: number }
  | { readonly what: "rungs" | "several" | "manyLevels" | "regimeMap" | "scan" }
  | { readonly what: "laboratoryTime" | "axis" | "lower" | "distance" | "compare" | "energy" | "pFixed" };

export function subjectOf(before: Tracked, after: Tracked): Subject {
  if (before.origin !== after.origin || before.presetId !== after.presetId) {
    return { what: "open", name: after.scenario.name ?? null };
  }
  const subjects: Subject[] =
    before.scenario === after.scenario ? [] : scenarioSubjects(before.scenario, after.scenario);
  if (before.shown !== after.shown) subjects.push(rungSubject(before.shown, after.shown));
  for (const what of ["axis", "lower", "distance", "compare", "energy", "pFixed", "laboratoryTime"] as const) {
    if (before[what] !== after[what]) subjects.push({ what });
  }
  for (const what of ["manyLevels", "regimeMap", "scan"] as const) {
    if (before[what] !== after[what]) subjects.push({ what });
  }
  return subjects.length === 1 ? subjects[0]! : { what: "several" };
}

function scenarioSubjects(before: Scenario, after: Scenario): Subject[] {
  if (before.levels.omega.length !== after.levels.omega.length) return [{ what: "levels" }];
  const subjects: Subject[] = [];
  const { epsilon, mu, p } = before.scaling;
  if (epsilon !== after.scaling.epsilon) subjects.push({ what: "epsilon" });
  if (mu !== after.scaling.mu) subjects.push({ what: "mu" });
  else if (p !== after.scaling.p) subjects.push({ what: "ratio" });
  for (const what of ["omega", "delta", "initial"] as const) {
    const changed = differing(before.levels[what], after.levels[what]);
    if (changed.length > 0) subjects.push(changed.length === 1 ? { what, level: changed[0]! + 1 } : { what });
  }
  const parts = {
    coupling: differs(before.coupling, after.coupling),
    gamma: differs(before.relaxation.gamma, after.relaxation.gamma),
    pauli: differs(before.relaxation.pauli, after.relaxation.pauli),
    frequencies: differs(before.wave.frequencies, after.wave.frequencies),
    modes: differs(before.wave.modes, after.wave.modes),
    horizon: before.horizon !== after.horizon,
    name: before.name !== after.name,
  };
  for (const what of Object.keys(parts) as (keyof typeof parts)[]) if (parts[what]) subjects.push({ what });
  // A frequency less leaves the modes without its harmonic.
  if (subjects.length === 2 && parts.frequencies && parts.modes) return [{ what: "frequencies" }];
  return subjects;
}

const differing = (before: readonly number[], after: readonly number[]) =>
  after.flatMap((value, index) => (value === before[index] ? [] : [index]));

const differs = (before: unknown, after: unknown) =>
  before !== after && JSON.stringify(before) !== JSON.stringify(after);

function rungSubject(before: readonly RungName[], after: readonly RungName[]): Subject {
  const changed = [...before, ...after].filter((rung) => before.includes(rung) !== after.includes(rung));
  return changed.length === 1 ? { what: "rung", rung: changed[0]! } : { what: "rungs" };
}
