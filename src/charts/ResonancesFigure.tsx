import { type JSX, useEffect, useId } from "react";
import { ChartCursor } from "./ChartCursor.tsx";
import type { Figure } from "./dynamicsInput.ts";
import { loadHeatMaps, loadPlotly } from "./loadPlotly.ts";
import { ReadingSummary } from "./ReadingSummary.tsx";
import type { ChartReading } from "./reading.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import { useChart } from "./useChart.tsx";

export interface ResonancesFigureProps {
  /** Accessible name of the figure */
  readonly label: string;
  /** What to draw into a box of this size; a new function for every change */
  readonly figure: (size: FigureSize) => Figure;
  /** Ids of elements that describe the figure in words */
  readonly describedBy?: string;
  /** Whether it has a heat map in it */
  readonly heatMap?: boolean;
  /** The figure as points in words, for the keyboard */
  readonly reading: ChartReading;
}

/** Mounts one pure figure in the box it is put in, and keeps it at the box's size. */
export function ResonancesFigure({
  label,
  figure,
  describedBy,
  heatMap = false,
  reading,
}: ResonancesFigureProps): JSX.Element {
  const { element, mount, size } = useChart(heatMap ? loadHeatMaps : loadPlotly);

  const summary = useId();

  useEffect(() => {
    if (!size) return;
    mount.current?.show({ frame: "", figure: () => figure(size) }, false);
  }, [figure, size, mount]);

  return (
    <div className="chart-frame">
      <figure
        ref={element}
        aria-label={label}
        aria-describedby={describedBy ? `${describedBy} ${summary}` : summary}
        className="resonances-figure"
      />
      <ReadingSummary id={summary} reading={reading} />
      <ChartCursor chart={element} reading={reading} label={label} />
    </div>
  );
}
