import { type RefObject, useMemo, useRef } from "react";
import { zoomAfter } from "./dynamicsZoom.ts";
import type { ChartZoom } from "./scales.ts";

/** What Plotly adds to an element that it draws in. */
interface Reporter {
  on?(event: "plotly_relayout" | "plotly_relayouting", listener: (report: Record<string, unknown>) => void): void;
  on?(event: "plotly_doubleclick", listener: () => void): void;
}

export interface DynamicsZoom {
  readonly ranges: () => ChartZoom;
  readonly isZoomed: () => boolean;
  readonly reset: () => void;
  /** To be called while a figure is being made: zooms are heard from the end of that drawing on */
  readonly listenSoon: () => void;
  /** The one who is told of changes: `finished` is false while an axis is still being dragged */
  readonly onChange: (listener: (finished: boolean) => void) => void;
}

/** The ranges that a person chose in a chart, kept while data change, for as long as `of` stays the same. */
export function useDynamicsZoom(element: RefObject<HTMLElement | null>, of: readonly unknown[]): DynamicsZoom {
  const present = useRef(of);
  present.current = of;
  return useMemo(() => {
    let chosen: { readonly of: readonly unknown[]; readonly ranges: ChartZoom } = { of: [], ranges: {} };
    let listener: (finished: boolean) => void = () => {};
    let listening = false;
    const ranges = () => (present.current.every((part, i) => part === chosen.of[i]) ? chosen.ranges : {});
    const zoomTo = (next: ChartZoom | null, finished: boolean) => {
      if (!next) return;
      chosen = { of: present.current, ranges: next };
      listener(finished);
    };
    const reset = () => zoomTo({}, true);
    const listen = () => {
      const reporter = element.current as unknown as Reporter | null;
      if (listening || !reporter?.on) return;
      listening = true;
      reporter.on("plotly_relayouting", (report) => zoomTo(zoomAfter(ranges(), report), false));
      reporter.on("plotly_relayout", (report) => zoomTo(zoomAfter(ranges(), report), true));
      reporter.on("plotly_doubleclick", reset);
    };
    return {
      ranges,
      isZoomed: () => Object.keys(ranges()).length > 0,
      reset,
      listenSoon: () => queueMicrotask(listen),
      onChange: (next) => {
        listener = next;
      },
    };
  }, [element]);
}
