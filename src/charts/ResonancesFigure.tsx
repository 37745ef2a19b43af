import { type JSX, useEffect, useRef, useState } from "react";
import { type ChartMount, mountChart } from "./chartMount.ts";
import type { Figure } from "./dynamicsInput.ts";
import type { FigureSize } from "./resonancesFrame.ts";

export interface ResonancesFigureProps {
  /** Accessible name of the figure */
  readonly label: string;
  /** What to draw into a box of this size; a new function for every change */
  readonly figure: (size: FigureSize) => Figure;
  /** Ids of elements that describe the figure in words */
  readonly describedBy?: string;
}

const loadPlotly = () => import("./plotly.ts").then((module) => module.default);

/** Mounts one pure figure in the box it is put in, and keeps it at the box's size. */
export function ResonancesFigure({ label, figure, describedBy }: ResonancesFigureProps): JSX.Element {
  const element = useRef<HTMLElement>(null);
  const mount = useRef<ChartMount | null>(null);
  const [size, setSize] = useState<FigureSize | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    const box = element.current!;
    const chart = mountChart(box, { load: loadPlotly, drawLines: () => false, onError: setFailure });
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
  }, []);

  useEffect(() => {
    if (!size) return;
    mount.current?.show({ frame: "", lines: () => [], figure: () => figure(size) }, false);
  }, [figure, size]);

  // An error boundary around the view says so; the other views live on.
  if (failure !== null) throw failure;
  return <figure ref={element} aria-label={label} aria-describedby={describedBy} className="resonances-figure" />;
}
