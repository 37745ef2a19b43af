import { type RefObject, useEffect, useRef, useState } from "react";
import { type ChartMount, mountChart } from "./chartMount.ts";
import type { FigureSize } from "./resonancesFrame.ts";

const loadPlotly = () => import("./plotly.ts").then((module) => module.default);

type DrawLines = Parameters<typeof mountChart>[1]["drawLines"];

export interface Chart {
  /** For the element that becomes Plotly's own */
  readonly element: RefObject<HTMLElement | null>;
  /** Null until the chart exists */
  readonly mount: RefObject<ChartMount | null>;
  /** Of the box in CSS pixels, followed as it changes; null while it has none */
  readonly size: FigureSize | null;
}

/**
 * Mounts a chart in the box it is put in, for as long as the component lives. `drawLines` must be the same function at
 * every render. What goes wrong in the chart is thrown while rendering, for the error boundary around the view.
 */
export function useChart(drawLines: DrawLines): Chart {
  const element = useRef<HTMLElement>(null);
  const mount = useRef<ChartMount | null>(null);
  const [size, setSize] = useState<FigureSize | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    const box = element.current!;
    const chart = mountChart(box, { load: loadPlotly, drawLines, onError: setFailure });
    mount.current = chart;
    const measure = () => {
      const width = Math.round(box.clientWidth);
      const height = Math.round(box.clientHeight);
      if (width > 0 && height > 0) {
        setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => {
      observer.disconnect();
      chart.destroy();
      mount.current = null;
    };
  }, [drawLines]);

  if (failure !== null) throw failure;
  return { element, mount, size };
}
