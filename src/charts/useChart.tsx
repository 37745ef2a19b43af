import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { announcePicture } from "../ui/firstPicture.ts";
import { type ChartMount, mountChart } from "./chartMount.ts";
import { drawFirst, endFirst, takeOver } from "./firstPicture.ts";
import { drawLive, endLive } from "./liveFigure.ts";
import { loadPlotly } from "./loadPlotly.ts";
import { printTarget } from "./printing.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import { usePrint } from "./usePrint.tsx";

const quick = { draw: drawLive, end: endLive };

/** How long a chart waits for its first curves before it fetches Plotly all the same, ms. */
const PATIENCE = 1500;
const first = { draw: drawFirst, drawn: announcePicture, end: endFirst, patience: PATIENCE };

export interface Chart {
  /** For the element that becomes Plotly's own */
  readonly element: RefObject<HTMLElement | null>;
  /** Null until the chart exists */
  readonly mount: RefObject<Pick<ChartMount, "show"> | null>;
  /** Of the box in CSS pixels, followed as it changes; null while it has none */
  readonly size: FigureSize | null;
}

/**
 * Mounts a chart in the box it is put in, for as long as the component lives. What goes wrong in the chart is thrown
 * while rendering, for the error boundary around the view. `load` must be the same function at every render.
 */
export function useChart(load = loadPlotly): Chart {
  const element = useRef<HTMLElement>(null);
  const mount = useRef<ChartMount | null>(null);
  const [size, setSize] = useState<FigureSize | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    const box = element.current!;
    takeOver(box);
    const chart = mountChart(box, { load, quick, first, onError: setFailure });
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
  }, [load]);

  const print = usePrint();
  const caught = useMemo(
    () => ({
      current:
        print &&
        printTarget(
          print,
          () => element.current,
          () => mount.current,
        ),
    }),
    [print],
  );

  if (failure !== null) throw failure;
  return print ? { element, mount: caught, size: print.size } : { element, mount, size };
}
