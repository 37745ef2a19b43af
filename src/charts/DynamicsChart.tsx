import { type JSX, useEffect } from "react";
import { dynamicsFigure, dynamicsLines } from "./dynamics.ts";
import type { DynamicsInput } from "./dynamicsInput.ts";
import { drawLines } from "./livePaths.ts";
import type { ChartTheme } from "./theme.ts";
import { useChart } from "./useChart.tsx";

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

/** The figure `populations`, filling the box it is put in; the element itself is Plotly's and keeps its `.data`. */
export function DynamicsChart({ input, theme, live = false, describedBy, className }: DynamicsChartProps): JSX.Element {
  const { element, mount, size } = useChart(drawLines);

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
  }, [input, theme, live, size, mount]);

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
