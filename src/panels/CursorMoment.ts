import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { momentOf, nearestSample, sampleTimes } from "../store/cursor.ts";
import type { AppState } from "../store/state.ts";
import { useActions, useAppStore } from "./appContext.ts";

/**
 * Calls `write` after each render and whenever the cursor moves or starts and stops, without rendering anything: what
 * plays at the display's rate writes its few numbers itself. What `write` writes, React must not.
 */
export function useAtMoment(write: (state: AppState) => void): void {
  const store = useAppStore();
  const latest = useRef(write);
  latest.current = write;
  useLayoutEffect(() => latest.current(store.getState()));
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.cursor !== before.cursor || state.playing !== before.playing) latest.current(state);
      }),
    [store],
  );
}

/** Puts the cursor on the sample nearest to a time; on the last, it stays at the end whatever the end becomes. */
export function usePointCursor(): (time: number) => void {
  const store = useAppStore();
  const { setCursor } = useActions();
  return useCallback(
    (time) => {
      const times = sampleTimes(store.getState());
      if (!times) return setCursor(time);
      const index = nearestSample(times, time);
      setCursor(index === times.length - 1 ? null : times[index]!);
    },
    [store, setCursor],
  );
}

/** The populations of a curve where the cursor stands; null while there is no such curve. */
export function populationsAt(
  state: AppState,
  curve: { readonly times: Float64Array; readonly populations: Float64Array } | null | undefined,
): Float64Array | null {
  const moment = momentOf(state);
  if (!moment || !curve || curve.times.length === 0) return null;
  const levels = curve.populations.length / curve.times.length;
  // Rungs that come one by one may have come at other times.
  const index = curve.times[moment.index] === moment.time ? moment.index : nearestSample(curve.times, moment.time);
  return curve.populations.subarray(index * levels, (index + 1) * levels);
}
