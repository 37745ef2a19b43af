import { type RefObject, useEffect } from "react";
import { useActions, useAppStore } from "../../panels/appContext.ts";
import { timeUnder } from "./timeAxis.ts";
import type { ViewStore } from "./viewStore.ts";

/** A pointer that moved less than this, pixels, has clicked; more is Plotly's zoom. */
const SLACK = 4;
/** A second click within this, ms, makes a double click. */
const DOUBLE = 400;

/**
 * A click into either chart puts the cursor there. A double click undoes a zoom and leaves the cursor where it was
 * before: its second half falls on the cursor itself, which the first has brought under the pointer. Listens beside
 * Plotly and takes nothing from it.
 */
export function usePlotClick(
  overlay: RefObject<HTMLElement | null>,
  viewStore: ViewStore,
  point: (time: number) => void,
): void {
  const store = useAppStore();
  const { setCursor, pause } = useActions();
  useEffect(() => {
    const place = overlay.current?.closest<HTMLElement>(".chart-place");
    if (!place) return;
    let pressed: { readonly x: number; readonly y: number; readonly onChart: boolean } | null = null;
    let last: { readonly at: number; readonly cursorBefore: number | null } | null = null;
    const timeAtPointer = (event: PointerEvent): number | null => {
      const scales = viewStore.getState().view?.scales;
      const box = overlay.current?.parentElement?.getBoundingClientRect();
      return scales && box ? timeUnder(event.clientX - box.left, event.clientY - box.top, scales) : null;
    };
    const onDown = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const onChart = target?.closest("figure") !== null;
      const seen = onChart || target === overlay.current || overlay.current?.contains(target);
      pressed = seen && event.button === 0 ? { x: event.clientX, y: event.clientY, onChart } : null;
    };
    // Plotly covers the page while the pointer is down: what follows is heard at the window.
    const onUp = (event: PointerEvent) => {
      const from = pressed;
      pressed = null;
      if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) > SLACK) return;
      if (last && event.timeStamp - last.at < DOUBLE) {
        setCursor(last.cursorBefore);
        viewStore.getState().view?.resetZoom();
        last = null;
        return;
      }
      const time = timeAtPointer(event);
      if (!from.onChart || time === null) return;
      pause();
      last = { at: event.timeStamp, cursorBefore: store.getState().cursor };
      point(time);
    };
    place.addEventListener("pointerdown", onDown, { capture: true });
    window.addEventListener("pointerup", onUp, { capture: true });
    return () => {
      place.removeEventListener("pointerdown", onDown, { capture: true });
      window.removeEventListener("pointerup", onUp, { capture: true });
    };
  }, [overlay, viewStore, store, point, setCursor, pause]);
}
