import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf } from "../jobs/laboratory/contract.ts";
import type { Scenario } from "../scenario/format.ts";
import { cursorTime } from "./cursor.ts";
import type { Laboratory, OperationState } from "./laboratory.ts";
import type { AppState } from "./state.ts";

type Event = EventOf<"instant">;
type Part<Kind extends Event["kind"]> = Extract<Event, { kind: Kind }>;
type Input = InputOf<"instant">;

export type Instant = Part<"instant">["instant"];
export type FastMotion = NonNullable<Instant["motion"]>;
export type SlowPath = Part<"path">["path"];

/** The fewest and the most periods that the microscope follows. */
export const PERIODS = { fewest: 2, most: 20, usual: 4 } as const;

/** In which frame coherences are shown: turning with the transition ω(n, m), or as Eq. (1) has them. */
export type CoherenceFrame = "rotating" | "paper";

/** How the state at the cursor is looked at. */
export interface InstantSettings {
  /** The microscope is open */
  readonly microscope: boolean;
  readonly periods: number;
  /** For the density matrix and the Bloch vector */
  readonly frame: CoherenceFrame;
  /** In the paper's frame, which is where the microscope begins, coherences are seen oscillating */
  readonly microscopeFrame: CoherenceFrame;
  /** Levels counted from 0, the first the smaller; null: the pair that the wave drives most strongly */
  readonly pair: readonly [number, number] | null;
}

/** The state of the curve on show at the cursor. */
export interface InstantResult {
  readonly scenario: Scenario;
  readonly instant: Instant;
  /** Of the same scenario; null until somebody has asked for it */
  readonly path: SlowPath | null;
}

/** What somebody who is on show needs: the state, the periods that follow it, the path through all times. */
export type InstantNeed = "state" | "motion" | "path";

export interface InstantOperation {
  readonly store: StoreApi<OperationState<InstantResult>>;
  readonly settings: StoreApi<InstantSettings>;
  /** Change some of the settings; periods are taken to the nearest whole number that is allowed. */
  set(change: Partial<InstantSettings>): void;
  /** While anything is needed, it is computed for the cursor and kept up to date. Call the result when it is no longer. */
  need(need: InstantNeed): () => void;
  /** Looks at the curve on show and at the cursor from now on. */
  follow(app: StoreApi<AppState>): void;
}

/** Moments remembered of the scenario on show: what the arrow keys go back to. */
const MOST_REMEMBERED = 16;
/** Points of the slow path, taken from the curve's own samples. */
const PATH_POINTS = 128;

export function createInstant(laboratory: Laboratory): InstantOperation {
  const store = createStore<OperationState<InstantResult>>(() => ({ status: { kind: "idle" }, result: null }));
  const settings = createStore<InstantSettings>(() => ({
    microscope: false,
    periods: PERIODS.usual,
    frame: "rotating",
    microscopeFrame: "paper",
    pair: null,
  }));
  const needed: Record<InstantNeed, number> = { state: 0, motion: 0, path: 0 };
  const remembered = new Map<string, Instant>();
  let app: StoreApi<AppState> | null = null;
  let rememberedOf: Scenario | null = null;
  let asked: Input | null = null;
  /** The scenario whose path is being computed */
  let pathOf: Scenario | null = null;
  let newest = 0;
  let shown = 0;

  function show(number: number, scenario: Scenario, found: Partial<Pick<InstantResult, "instant" | "path">>): void {
    if (number < shown) return;
    shown = number;
    const last = store.getState().result;
    const known = last?.scenario === scenario ? last : null;
    const instant = found.instant ?? known?.instant;
    if (!instant) return;
    store.setState({ result: { scenario, instant, path: found.path ?? known?.path ?? null } });
  }

  function ask(input: Input): void {
    const { scenario } = input;
    if (rememberedOf !== scenario) remembered.clear();
    rememberedOf = scenario;
    asked = input;
    const number = ++newest;
    const key = `${input.time} ${input.periods}`;
    const known = remembered.get(key);
    if (known) {
      show(number, scenario, { instant: known });
      if (input.path.length === 0) {
        store.setState({ status: { kind: "idle" } });
        return;
      }
    }
    store.setState({ status: { kind: "running" } });
    if (input.path.length > 0) pathOf = scenario;
    laboratory.submit("instant", input, {
      onEvent(event) {
        if (event.kind === "path") {
          show(number, scenario, { path: event.path });
          return;
        }
        if (rememberedOf === scenario) remember(key, event.instant);
        show(number, scenario, { instant: event.instant });
      },
      onOutcome(outcome) {
        const displaced = input.path.length > 0 && outcome.status === "cancelled";
        if (input.path.length > 0) pathOf = null;
        if (number !== newest) {
          // A newer moment took its place before the path was done.
          if (displaced) update();
          return;
        }
        if (outcome.status === "failed") {
          store.setState({ status: { kind: "failed", reason: outcome.reason }, result: null });
        } else {
          store.setState({ status: { kind: outcome.status === "done" ? "idle" : "cancelled" } });
        }
      },
    });
  }

  function remember(key: string, instant: Instant): void {
    remembered.set(key, instant);
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  }

  /** Asks for what is needed now, unless that is what was asked last. */
  function update(): void {
    if (!app || needed.state + needed.motion + needed.path === 0) return;
    const state = app.getState();
    const { result, held } = state;
    if (!result?.bloch) return;
    const { scenario } = result;
    const known = store.getState().result;
    const hasPath = pathOf === scenario || (known?.scenario === scenario && known.path !== null);
    const input: Input = {
      scenario,
      time: cursorTime(state),
      periods: needed.motion > 0 ? settings.getState().periods : 0,
      path: needed.path > 0 && !held && !hasPath ? pathTimes(result.bloch.curve.times) : [],
    };
    const answered = asked?.scenario === scenario && asked.time === input.time && asked.periods === input.periods;
    if (answered && input.path.length === 0 && store.getState().status.kind !== "cancelled") return;
    ask(input);
  }

  return {
    store,
    settings,
    set(change) {
      const before = settings.getState().periods;
      const wanted = Math.round(change.periods ?? before);
      const periods = Number.isNaN(wanted) ? before : Math.min(PERIODS.most, Math.max(PERIODS.fewest, wanted));
      settings.setState({ ...change, periods });
      update();
    },
    need(need) {
      needed[need]++;
      update();
      return () => {
        needed[need]--;
      };
    },
    follow(followed) {
      app = followed;
      followed.subscribe(update);
      update();
    },
  };
}

/** The start and some of the curve's own times, its end among them. */
function pathTimes(times: Float64Array): number[] {
  const stride = Math.max(1, Math.ceil(times.length / PATH_POINTS));
  const last = times.length - 1;
  const some = Array.from({ length: Math.floor(last / stride) + 1 }, (_, i) => times[last - i * stride]!).reverse();
  return some[0] === 0 ? some : [0, ...some];
}
