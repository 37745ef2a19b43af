import { createStore, type StoreApi } from "zustand/vanilla";
import { type Field, scalingFields } from "../scenario/fields.ts";
import type { Scenario } from "../scenario/format.ts";
import { findPreset } from "../scenario/presets/index.ts";
import { ratioOf, withMu } from "../scenario/scaling.ts";
import type { TheoryPage } from "../scenario/theoryPages.ts";
import { type CursorActions, cursorActions, initialCursor } from "./cursor.ts";
import type { TrackedApp } from "./historySubject.ts";
import { initialPins, type PinsActions, type PinsState, pinsActions } from "./pins.ts";
import type { RungName } from "./result.ts";
import { orderFor, SimulationRunner } from "./simulation.ts";
import type { AppState, Axis, DistanceChoice, JobStatus, LowerChart, Notice, Simulator, ThemeChoice } from "./state.ts";

/** What a person, a link or a file may do. Each action is one deed; a change of what is computed submits a job. */
export interface Actions extends CursorActions, PinsActions {
  /** One number of the present scenario */
  change(field: Field, value: number): void;
  /** An edit of the present scenario: same preset, new numbers */
  edit(scenario: Scenario): void;
  /** Another scenario altogether */
  open(scenario: Scenario, presetId: string | null): void;
  /** A scenario made from an experiment whose unit of angular frequency is this, rad/s */
  openFromLaboratory(scenario: Scenario, unit: number): void;
  setLaboratoryTime(shown: boolean): void;
  /** The state of a link: what Back, Forward and an edited address bring. A bad link brings a notice with it. */
  restore(shared: Shared, notice: Notice | null): void;
  /** An earlier or later state, by undo or redo */
  recall(tracked: TrackedApp): void;
  hold(held: boolean): void;
  setAxis(axis: Axis): void;
  setLower(lower: LowerChart): void;
  setDistance(distance: Partial<DistanceChoice>): void;
  setCompare(compare: boolean): void;
  setEnergy(energy: boolean): void;
  toggleRung(rung: RungName): void;
  setView(view: string): void;
  /** Turns to a page of the theory, wherever one is */
  setPage(page: TheoryPage): void;
  setTheme(theme: ThemeChoice): void;
  setPFixed(pFixed: boolean): void;
  /** After a refusal: the method that always works, slowly */
  integrateDirectly(): void;
  /** The same job once more */
  retry(): void;
  cancel(): void;
  notify(notice: Notice | null): void;
}

export interface App {
  readonly store: StoreApi<AppState>;
  readonly actions: Actions;
}

/** What a link carries. */
export type Shared = Pick<AppState, "scenario" | "presetId" | "view" | "axis" | "shown"> & Look;

/** How a scenario is looked at. */
export type Look = Pick<
  AppState,
  "cursor" | "lower" | "distance" | "compare" | "energy" | "pFixed" | "laboratory" | "page"
>;

/** What a link means where it says nothing else. */
export const USUAL_LOOK: Look = {
  cursor: null,
  lower: "errors",
  distance: { norm: "max", to: "bloch" },
  compare: false,
  energy: false,
  pFixed: false,
  laboratory: null,
  page: "model",
};

export type InitialState = Shared & Pick<AppState, "theme" | "notice"> & Partial<PinsState>;

/** Where μ and μ/p go from a scenario that was opened at μ = 0. */
const DEFAULT_MU = 0.3;
const DEFAULT_RATIO = 1;

/** Builds the store and submits the first job. Knows neither React nor workers. */
export function createApp(initial: InitialState, simulator: Simulator): App {
  const store = createStore<AppState>(() => ({
    held: false,
    method: "doubling",
    result: null,
    status: { kind: "idle" },
    laboratoryTime: true,
    ...initialCursor,
    ...initialPins,
    ...initial,
    origin: originOf(initial.scenario, initial.presetId),
    lastMu: DEFAULT_MU,
    lastRatio: DEFAULT_RATIO,
    ...lastScaling(initial.scenario),
  }));
  const { getState, setState } = store;
  const runner = new SimulationRunner(simulator, {
    onResult: (result) => setState({ result }),
    onStatus: (status) => setState(withStatus(getState(), status)),
  });
  const submit = () => runner.run(orderFor(getState()), getState().held);

  const actions: Actions = {
    ...cursorActions(store),
    ...pinsActions(store),
    change(field, value) {
      const { scenario, pFixed, lastMu, lastRatio } = getState();
      if (field.get(scenario) === value) return;
      // μ/p = 0 means μ = 0. Moved on from there, the ratio finds the μ it had.
      const leavesZero = field === scalingFields.ratio && !pFixed && scenario.scaling.mu === 0;
      const from = leavesZero ? withMu(scenario, lastMu, { pFixed: true }) : scenario;
      actions.edit(field.set(from, value, { pFixed, ratio: lastRatio }));
    },
    edit(scenario) {
      if (scenario === getState().scenario) return;
      const change = { scenario, method: "doubling", ...lastScaling(scenario) } as const;
      const next = { ...getState(), ...change };
      // The worker begins before the page hears of the change and draws its controls anew.
      const show = runner.start(orderFor(next), next.held);
      setState(change);
      show();
    },
    open(scenario, presetId) {
      setState({
        scenario,
        origin: scenario,
        presetId,
        laboratory: null,
        ...lastScaling(scenario),
        method: "doubling",
        held: false,
      });
      submit();
    },
    openFromLaboratory(scenario, unit) {
      actions.open(scenario, null);
      setState({ laboratory: { unit }, notice: null });
    },
    setLaboratoryTime: (laboratoryTime) => setState({ laboratoryTime }),
    restore(shared, notice) {
      const before = getState();
      const sameKind =
        shared.presetId === before.presetId &&
        shared.scenario.levels.omega.length === before.origin.levels.omega.length;
      setState({
        ...shared,
        origin: sameKind ? before.origin : originOf(shared.scenario, shared.presetId),
        ...lastScaling(shared.scenario),
        method: "doubling",
        held: false,
        notice,
      });
      submit();
    },
    recall(tracked) {
      setState({ ...tracked, method: "doubling", held: false, notice: null });
      submit();
    },
    hold(held) {
      if (held === getState().held) return;
      setState({ held });
      const { result } = getState();
      const certified = result?.certificate && result.scenario === getState().scenario;
      if (!held && !certified) submit();
    },
    setAxis(axis) {
      if (axis === getState().axis) return;
      setState({ axis });
      submit();
    },
    setDistance(distance) {
      setState({ distance: { ...getState().distance, ...distance } });
    },
    setLower(lower) {
      setState({ lower });
      if (lower === "polarisation" && !getState().result?.polarisation) submit();
    },
    setCompare(compare) {
      setState({ compare });
      if (compare && !getState().result?.unperturbed) submit();
    },
    setEnergy(energy) {
      setState({ energy });
      if (energy && !getState().result?.energy) submit();
    },
    toggleRung(rung) {
      const { shown, result } = getState();
      if (shown.includes(rung)) {
        setState({ shown: shown.filter((other) => other !== rung) });
        return;
      }
      setState({ shown: [...shown, rung] });
      if (rung !== "bloch" && !result?.curves.some((curve) => curve.rung === rung)) submit();
    },
    setView: (view) => setState({ view }),
    setPage: (page) => setState({ view: "theory", page }),
    setTheme: (theme) => setState({ theme }),
    setPFixed: (pFixed) => setState({ pFixed }),
    integrateDirectly() {
      setState({ method: "direct" });
      submit();
    },
    retry: submit,
    cancel: () => runner.cancel(),
    notify: (notice) => setState({ notice }),
  };
  submit();
  return { store, actions };
}

/** What a reset goes back to: the preset as it ships, or a scenario of its own as it was opened. */
function originOf(scenario: Scenario, presetId: string | null): Scenario {
  return (presetId === null ? undefined : findPreset(presetId))?.scenario ?? scenario;
}

/** What to remember of μ and μ/p; nothing where they are 0. */
function lastScaling(scenario: Scenario): Partial<Pick<AppState, "lastMu" | "lastRatio">> {
  return scenario.scaling.mu > 0 ? { lastMu: scenario.scaling.mu, lastRatio: ratioOf(scenario) } : {};
}

/** A job that ends without a curve leaves none behind: an older scenario's would be taken for this one's. */
function withStatus({ result, scenario }: AppState, status: JobStatus): Partial<AppState> {
  const without = status.kind === "tooLarge" || status.kind === "invalid" || status.kind === "failed";
  return without && result?.scenario !== scenario ? { status, result: null } : { status };
}
