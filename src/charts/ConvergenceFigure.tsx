import { type JSX, useEffect } from "react";
import { ChartCursor } from "./ChartCursor.tsx";
import { type ConvergenceInput, convergenceFigure } from "./convergence.ts";
import type { ChartReading } from "./reading.ts";
import type { ChartTheme } from "./theme.ts";
import { useChart } from "./useChart.tsx";

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
  /** The figure as points in words, for the keyboard */
  readonly reading: ChartReading;
}

/** Errors against ε, filling the box it is put in; the element itself is Plotly's and keeps its `.data`. */
export function ConvergenceFigure({
  input,
  theme,
  live = false,
  describedBy,
  label,
  reading,
}: ConvergenceFigureProps): JSX.Element {
  const { element, mount, size } = useChart();

  useEffect(() => {
    if (!size) return;
    const sized = { ...input, ...size, signs: !live };
    mount.current?.show(
      {
        frame: [live, size.width, size.height, theme.name].join(" "),
        figure: () => convergenceFigure(sized, theme),
      },
      live,
    );
  }, [input, theme, live, size, mount]);

  return (
    <div className="chart-frame">
      <figure
        ref={element}
        aria-label={label}
        aria-describedby={describedBy}
        style={{ margin: 0, width: "100%", height: "100%", minWidth: 0, minHeight: 0, overflow: "hidden" }}
      />
      <ChartCursor chart={element} reading={reading} label={label} />
    </div>
  );
}
