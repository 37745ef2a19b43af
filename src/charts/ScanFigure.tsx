import { type JSX, type ReactNode, useEffect, useMemo } from "react";
import type { FigureSize } from "./resonancesFrame.ts";
import { scalesOf, scanFigure } from "./scan.ts";
import type { ScanFigureInput, ScanScales } from "./scanInput.ts";
import type { ChartTheme } from "./theme.ts";
import { useChart } from "./useChart.tsx";

export interface ScanFigureProps {
  /** What to show; a new object for every change. The chart measures its own size. */
  readonly input: Omit<ScanFigureInput, keyof FigureSize>;
  readonly theme: ChartTheme;
  /** True while curves move or come: they follow every frame, names and marks a little later */
  readonly live: boolean;
  /** Accessible name, and ids of elements that describe the chart in words */
  readonly label: string;
  readonly describedBy?: string;
  /** What lies over the curves, given where they are */
  readonly children: (scales: ScanScales) => ReactNode;
}

/** A scan, filling the box it is put in; the figure is Plotly's and keeps its `.data`. */
export function ScanFigure({ input, theme, live, label, describedBy, children }: ScanFigureProps): JSX.Element {
  const { element, mount, size } = useChart();
  const sized = useMemo(() => size && { ...input, ...size }, [input, size]);

  useEffect(() => {
    if (!sized) return;
    const { width, height, axis, groups } = sized;
    mount.current?.show(
      {
        frame: JSON.stringify([width, height, theme.name, axis, groups.map(({ title, log }) => [title, log])]),
        figure: () => scanFigure(sized, theme),
      },
      live,
    );
  }, [sized, theme, live, mount]);

  return (
    <div className="scan-box">
      <figure ref={element} aria-label={label} aria-describedby={describedBy} className="scan-figure" />
      {sized && children(scalesOf(sized, theme))}
    </div>
  );
}
