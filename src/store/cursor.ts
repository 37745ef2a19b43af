import type { Scenario } from "../scenario/format.ts";

/** How fast the cursor plays; at 1 the axis shown takes about ten seconds from end to end. */
export const PLAY_SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export type PlaySpeed = (typeof PLAY_SPEEDS)[number];

/** The moment that the diagram, the read-out and the microscope speak of. */
export interface CursorState {
  /** Slow time t within [0, horizon]; null: at the end of the curve, wherever that is */
  readonly cursor: number | null;
  /** The cursor is moving by itself */
  readonly playing: boolean;
  readonly playSpeed: PlaySpeed;
  /** At the end of the axis it begins again, where otherwise it stops */
  readonly playLoop: boolean;
}

export interface CursorActions {
  /** A time before 0 or beyond the horizon is taken to the nearer of the two; null is the end of the curve */
  setCursor(time: number | null): void;
  play(): void;
  pause(): void;
  setPlaySpeed(speed: PlaySpeed): void;
  setPlayLoop(loop: boolean): void;
}

/** The part of the store that the cursor needs. */
export interface CursorStore {
  getState(): CursorState & { readonly scenario: Scenario };
  setState(change: Partial<CursorState>): void;
  subscribe(listener: (state: CursorState & { readonly scenario: Scenario }) => void): () => void;
}

export const initialCursor: CursorState = { cursor: null, playing: false, playSpeed: 1, playLoop: false };

/** The cursor keeps its time when the scenario changes, and comes along when the horizon passes under it. */
export function cursorActions({ getState, setState, subscribe }: CursorStore): CursorActions {
  subscribe(({ cursor, scenario }) => {
    if (cursor !== null && cursor > scenario.horizon) setState({ cursor: scenario.horizon });
  });
  return {
    setCursor(time) {
      const cursor =
        time === null || Number.isNaN(time) ? null : Math.min(Math.max(time, 0), getState().scenario.horizon);
      if (cursor !== getState().cursor) setState({ cursor });
    },
    play: () => setState({ playing: true }),
    pause: () => setState({ playing: false }),
    setPlaySpeed: (playSpeed) => setState({ playSpeed }),
    setPlayLoop: (playLoop) => setState({ playLoop }),
  };
}

/** What the moment is read from: the store's state, or a part of it. */
export interface CursorSource {
  readonly cursor: number | null;
  readonly scenario: Scenario;
  readonly result: {
    readonly scenario: Scenario;
    readonly bloch: { readonly curve: { readonly times: ArrayLike<number> } } | null;
    readonly curves: readonly { readonly times: ArrayLike<number> }[];
  } | null;
}

/** The times at which the curves on show were computed, or null while there are none. */
export function sampleTimes({ result }: Pick<CursorSource, "result">): ArrayLike<number> | null {
  const times = (result?.bloch?.curve ?? result?.curves[0])?.times;
  return times && times.length > 0 ? times : null;
}

/**
 * The sample that the cursor stands on, so that every number read there was computed and none is interpolated; null
 * while there is no curve.
 */
export function momentOf(source: CursorSource): { readonly index: number; readonly time: number } | null {
  const times = sampleTimes(source);
  if (!times) return null;
  const index = source.cursor === null ? times.length - 1 : nearestSample(times, source.cursor);
  return { index, time: times[index]! };
}

/** The cursor as a time: of the sample it stands on; without curves, itself. */
export function cursorTime(source: CursorSource): number {
  const { horizon } = (source.result ?? source).scenario;
  return momentOf(source)?.time ?? (source.cursor === null ? horizon : Math.min(source.cursor, horizon));
}

/** The index of the ascending time nearest to `time`; of two as near, the earlier. */
export function nearestSample(times: ArrayLike<number>, time: number): number {
  let before = 0;
  let after = times.length - 1;
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (times[middle]! <= time) before = middle;
    else after = middle;
  }
  return time - times[before]! <= times[after]! - time ? before : after;
}
