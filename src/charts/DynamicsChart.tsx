import { type JSX, useEffect, useRef, useState } from "react";
import { type ChartMount, mountChart } from "./chartMount.ts";
import { dynamicsFigure, dynamicsLines } from "./dynamics.ts";
import type { DynamicsInput } from "./dynamicsInput.ts";
import { drawLines } from "./livePaths.ts";
import type { ChartTheme } from "./theme.ts";

export interface DynamicsChartProps {
  /** What to show; a new object for every change. The chart measures its own size. */
  readonly input: Omit<DynamicsInput, "width" | "height">;
  readonly theme: ChartTheme;
  /** True while a control is held: curves follow every frame, axes and labels a little later */
  readonly live?: boolean;
  /** Ids of elements that describe the chart in words */
  readonly describedBy?: string;
  readonly className?: string;
}

const loadPlotly = () => import("./plotly.ts").then((module) => module.default);

/** The figure `populations`, filling the box it is put in; the element itself is Plotly's and keeps its `.data`. */
export function DynamicsChart({ input, theme, live = false, describedBy, className }: DynamicsChartProps): JSX.Element {
  const element = useRef<HTMLElement>(null);
  const mount = useRef<ChartMount | null>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
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
  }, []);

  useEffect(() => {
    if (!size) return;
    const sized = { ...input, ...size };
    mount.current?.show(
      {
        frame: [input.axis, size.width, size.height, theme.name].join(" "),
        lines: () => dynamicsLines(sized, theme),
        figure: () => dynamicsFigure(sized, theme),
      },
      live,
    );
  }, [input, theme, live, size]);

  // An error boundary around the view says so; the other views live on.
  if (failure !== null) throw failure;
  return (
    <figure
      ref={element}
      aria-label="populations"
      aria-describedby={describedBy}
      className={className}
      style={{ margin: 0, width: "100%", height: "100%", minWidth: 0, minHeight: 0, overflow: "hidden" }}
    />
  );
}
