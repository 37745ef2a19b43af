import { useEffect } from "react";
import { useActions, useAppState, useAppStore } from "../../panels/appContext.ts";
import { momentOf } from "../../store/cursor.ts";
import { shareOf, timeAt } from "./timeAxis.ts";
import type { ViewStore } from "./viewStore.ts";

/** At speed 1 the axis in view takes so long, s. */
const WHOLE = 10;
/** A frame that comes later than this, ms, is not caught up with: the cursor would jump. */
const LONGEST_FRAME = 100;
/** Where motion is to be reduced, the cursor takes a step every so many ms. */
const STEP = 600;
/** This near to the end counts as the end. */
const AT_END = 1 - 1e-6;

/** Moves the cursor while it plays, evenly along the axis that is shown, whatever its kind and zoom. */
export function usePlayback(viewStore: ViewStore): void {
  const store = useAppStore();
  const { setCursor, pause } = useActions();
  const playing = useAppState((state) => state.playing);

  useEffect(() => {
    if (!playing) return;
    const scale = () => viewStore.getState().view?.scales ?? null;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    let share = 0;
    const begin = () => {
      const moment = momentOf(store.getState());
      const axis = scale();
      const from = moment && axis ? shareOf(moment.time, axis) : 0;
      share = from > 0 && from < AT_END ? from : 0;
    };
    /** Goes on by so many ms; false at an end that is the end. */
    const advance = (elapsed: number): boolean => {
      const axis = scale();
      if (!axis) return true;
      const { playSpeed, playLoop } = store.getState();
      share += (elapsed / 1000 / WHOLE) * playSpeed;
      if (share >= AT_END && !playLoop) {
        setCursor(timeAt(1, axis) >= store.getState().scenario.horizon * AT_END ? null : timeAt(1, axis));
        pause();
        return false;
      }
      share %= 1;
      setCursor(timeAt(share, axis));
      return true;
    };
    begin();
    let frame = 0;
    let timer = 0;
    if (still) {
      timer = window.setInterval(() => advance(STEP), STEP);
    } else {
      let last = performance.now();
      const step = (now: number) => {
        const elapsed = Math.min(LONGEST_FRAME, Math.max(0, now - last));
        last = now;
        if (advance(elapsed)) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    }
    return () => {
      cancelAnimationFrame(frame);
      window.clearInterval(timer);
    };
  }, [playing, store, viewStore, setCursor, pause]);

  // What is no longer in sight does not go on playing.
  useEffect(() => pause, [pause]);
}
