import { createStore, type StoreApi } from "zustand/vanilla";
import type { EventOf, InputOf, JobProgress } from "../jobs/laboratory/contract.ts";
import type { JobOutcome } from "../jobs/messages.ts";
import type { Scenario } from "../scenario/format.ts";
import { headlineText } from "../scenario/headlines.ts";
import { cellValue } from "../scenario/regimeMap/cells.ts";
import { DEFAULT_MAP, type MapChoice } from "../scenario/regimeMap/choice.ts";
import { type Plane, planeKey, settingOrder } from "../scenario/regimeMap/plane.ts";
import { cellsPerPart, solvedTogether } from "../scenario/regimeMap/quantities.ts";
import { refinement, type Stage } from "../scenario/regimeMap/refinement.ts";
import { createOperation, type Laboratory, type Operation, type OperationStatus } from "./laboratory.ts";
import { emptyMap, isKnown, type KnownMap, MapCache, type MapColumn, takeIn } from "./mapCache.ts";

/** What is on show: a map with what is known of it. A new object whenever more is; its arrays are filled in place. */
export interface MapPicture {
  readonly plane: Plane;
  readonly stages: readonly Stage[];
  readonly map: KnownMap;
  /** The quantity chosen */
  readonly column: MapColumn;
  /** Cells known, of size × size */
  readonly known: number;
}

export interface RegimeMapState {
  /** As chosen, whatever the scenario; `fitting` makes it one of the scenario's */
  readonly choice: MapChoice;
  readonly status: OperationStatus;
  readonly picture: MapPicture | null;
  /** The cell pointed at, by mouse or keyboard */
  readonly cursor: number | null;
  /** Axes to go back to from a part of the plane, the last one last */
  readonly wider: readonly Pick<MapChoice, "x" | "y">[];
}

export interface PreviewResult {
  readonly scenario: Scenario;
  /** Null until it has come */
  readonly found: Extract<EventOf<"preview">, { kind: "preview" }> | null;
}

export interface RegimeMap {
  readonly store: StoreApi<RegimeMapState>;
  readonly preview: Operation<"preview", PreviewResult>;
  choose(change: Partial<MapChoice>): void;
  point(cursor: number | null): void;
  /** Shows a part of the plane, from which `zoomOut` leads back. */
  zoom(axes: Pick<MapChoice, "x" | "y">): void;
  zoomOut(): void;
  /** Shows this map, and computes what is not known of it unless that was cancelled. */
  show(plane: Plane): void;
  /** Computes what is still unknown of the map on show. */
  resume(): void;
  /** A person's wish: what is known stays. `gently` where the map is not on show any more. */
  cancel(how?: { readonly gently?: boolean }): void;
}

/** Cells of the first stage in one part: several workers have a share in the first picture, none much of one. */
const FIRST_PART = 8;
/** While much is left parts are larger, up to so many times: the page and the workers have less to tell each other. */
const LARGER = 12;
/** So many parts of what is left would still share it out evenly. */
const SHARES = 8;
/** A stage is shared out too: it is seen before the next one. */
const STAGE_SHARES = 4;
/**
 * More of a map is shown this soon, ms, and then ever less often: each picture takes a little of the workers' time, and a
 * finer one says less that is new.
 */
const INTERVAL = 80;
const LONGEST_INTERVAL = 320;
const SLOWER = 1.5;

/** A map and its computation. */
interface Run {
  /** The scenario may move on its own map, and the quantity be another one of those computed together */
  plane: Plane;
  readonly stages: readonly Stage[];
  readonly map: KnownMap;
  /** Null before it begins and when it has ended */
  job: number | null;
}

export function createRegimeMap(laboratory: Laboratory): RegimeMap {
  const store = createStore<RegimeMapState>(() => ({
    choice: DEFAULT_MAP,
    status: { kind: "idle" },
    picture: null,
    cursor: null,
    wider: [],
  }));
  const cache = new MapCache();
  let newest: Run | null = null;
  let lastJob: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows what is known: another map stays on show until this one covers the plane, so that nothing blinks. */
  function publish({ plane, stages, map }: Run): void {
    clearTimeout(timer);
    timer = undefined;
    const { picture } = store.getState();
    if (picture && picture.map !== map && !covers(map, stages)) return;
    const column = map.columns.get(headlineText(plane.choice.quantity))!;
    store.setState({ picture: { plane, stages, map, column, known: map.known } });
  }

  function start(run: Run): void {
    const { map, stages } = run;
    const parts = partsOf(run);
    publish(run);
    if (parts.length === 0) {
      // What an older job would still find is not looked at any more.
      if (lastJob !== null) laboratory.cancel(lastJob, { gently: true });
      store.setState({ status: { kind: "idle" } });
      return;
    }
    store.setState({ status: { kind: "running" } });
    let covered = covers(map, stages);
    let interval = INTERVAL;
    let progress: JobProgress | null = null;
    // How far it is is said together with what is new: each change of the page takes a little of the workers' time.
    const showLater = () => {
      timer ??= setTimeout(() => {
        publish(run);
        if (progress) store.setState({ status: { kind: "progress", ...progress } });
        interval = Math.min(LONGEST_INTERVAL, SLOWER * interval);
      }, interval);
    };
    run.job = laboratory.submitParts("regime-map", inputsOf(run, parts), {
      weights: parts.map(({ length }) => length),
      onEvent(event, id, part) {
        const { from, values, absent } = event;
        takeIn(map, parts[part]!.slice(from, from + values.length / map.columns.size), values, absent);
        if (!covered && covers(map, stages)) {
          covered = true;
          publish(run);
          // The picture has followed the hand: a newer wish need not wait for its details.
          if (run !== newest) laboratory.cancel(id, { gently: true });
        } else if (run === newest) {
          showLater();
        }
      },
      onProgress(now) {
        progress = now;
        if (run === newest) showLater();
      },
      onOutcome(outcome) {
        run.job = null;
        if (run !== newest) return;
        publish(run);
        store.setState({ status: statusOf(outcome) });
      },
    });
    lastJob = run.job;
  }

  return {
    store,
    preview: createOperation(
      laboratory,
      "preview",
      ({ scenario }): PreviewResult => ({ scenario, found: null }),
      (result, event) => (event.kind === "preview" ? { ...result, found: event } : result),
    ),
    choose(change) {
      const moved = change.x || change.y ? { wider: [] } : {};
      store.setState({ choice: { ...store.getState().choice, ...change }, cursor: null, ...moved });
    },
    point: (cursor) => store.setState({ cursor }),
    zoom({ x, y }) {
      const { choice, wider } = store.getState();
      store.setState({
        choice: { ...choice, x, y },
        cursor: null,
        wider: [...wider, { x: choice.x, y: choice.y }],
      });
    },
    zoomOut() {
      const { choice, wider } = store.getState();
      const last = wider.at(-1);
      if (last) store.setState({ choice: { ...choice, ...last }, cursor: null, wider: wider.slice(0, -1) });
    },
    show(plane) {
      const { quantity, size } = plane.choice;
      const headlines = solvedTogether(quantity, plane.scenario.levels.omega.length);
      const key = [planeKey(plane), ...headlines.map(headlineText)].join(" ");
      const map = cache.take(key, () => emptyMap(headlines, size * size));
      if (newest?.map === map) {
        newest.plane = plane;
        publish(newest);
        return;
      }
      newest = { plane, stages: stagesOf(size), map, job: null };
      start(newest);
    },
    resume() {
      if (newest && newest.job === null) start(newest);
    },
    cancel(how) {
      if (newest && newest.job !== null) laboratory.cancel(newest.job, how);
      if (!how?.gently) return;
      // Whoever comes back finds it going on.
      newest = null;
      store.setState({ status: { kind: "idle" } });
    },
  };
}

function covers(map: KnownMap, [first]: readonly Stage[]): boolean {
  return first!.cells.every((cell) => isKnown(map, cell));
}

/** Cells that are not known, coarse ones first, in parts of some milliseconds each. */
function partsOf({ plane, stages, map }: Run): number[][] {
  const parts: number[][] = [];
  const most = cellsPerPart(plane.choice.quantity, plane.scenario);
  const unknown = stages.map(({ cells }) => Array.from(cells).filter((cell) => !isKnown(map, cell)));
  let left = unknown.reduce((sum, cells) => sum + cells.length, 0);
  unknown.forEach((cells, stage) => {
    for (let from = 0; from < cells.length; ) {
      const even = Math.round(Math.min(left / SHARES, cells.length / STAGE_SHARES));
      const size = stage === 0 ? Math.min(FIRST_PART, most) : Math.min(LARGER * most, Math.max(most, even));
      const part = cells.slice(from, from + size);
      parts.push(part);
      from += part.length;
      left -= part.length;
    }
  });
  return parts;
}

function inputsOf({ plane, map }: Run, parts: readonly (readonly number[])[]): InputOf<"regime-map">[] {
  const { scenario, pFixed, choice } = plane;
  const { size } = choice;
  const values = (side: "x" | "y") => Array.from({ length: size }, (_, i) => cellValue(choice[side], size, i));
  const along = { x: values("x"), y: values("y") };
  const order = settingOrder(choice);
  return parts.map((cells) => ({
    scenario,
    pFixed,
    parameters: order.map((side) => choice[side].parameter),
    points: cells.map((cell) => {
      const column = cell % size;
      return order.map((side) => along[side][side === "x" ? column : (cell - column) / size]!);
    }),
    headlines: map.headlines,
  }));
}

const orders = new Map<number, readonly Stage[]>();

function stagesOf(size: number): readonly Stage[] {
  const known = orders.get(size) ?? refinement(size);
  orders.set(size, known);
  return known;
}

function statusOf(outcome: JobOutcome): OperationStatus {
  switch (outcome.status) {
    case "done":
      return { kind: "idle" };
    case "cancelled":
      return { kind: "cancelled" };
    case "failed":
      return { kind: "failed", reason: outcome.reason };
  }
}
