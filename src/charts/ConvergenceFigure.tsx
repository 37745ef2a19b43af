import { type JSX, useEffect, useRef, useState } from "react";
import { type ChartMount, mountChart } from "./chartMount.ts";
import { type ConvergenceInput, convergenceFigure, convergenceLines } from "./convergence.ts";
import { drawLines } from "./livePaths.ts";
import type { ChartTheme } from "./theme.ts";

export interface ConvergenceFigureProps {
  /** What to show; a new object for every change. The chart measures its own size. */
  readonly input: Omit<ConvergenceInput, "width" | "height" | "signs">;
  readonly theme: ChartTheme;
  /** True while curves move or come: they follow every frame as lines, axes, labels and signs a little later */
  readonly live?: boolean;
  /** Ids of elements that describe the chart in words */
  readonly describedBy?: string;
  /** Accessible name */
  readonly label: string;
}

const loadPlotly = () => import("./plotly.ts").then((module) => module.default);

/** Errors against ε, filling the box it is put in; the element itself is Plotly's and keeps its `.data`. */
export function ConvergenceFigure({
  input,
  theme,
  live = false,
  describedBy,
  label,
}: ConvergenceFigureProps): JSX.Element {
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
    const sized = { ...input, ...size, signs: !live };
    mount.current?.show(
      {
        frame: [live, size.width, size.height, theme.name].join(" "),
        lines: () => convergenceLines(sized, theme),
        figure: () => convergenceFigure(sized, theme),
      },
      live,
    );
  }, [input, theme, live, size]);

  // An error boundary around the view says so; the other views live on.
  if (failure !== null) throw failure;
  return (
    <figure
      ref={element}
      aria-label={label}
      aria-describedby={describedBy}
      style={{ margin: 0, width: "100%", height: "100%", minWidth: 0, minHeight: 0, overflow: "hidden" }}
    />
  );
}
