import { type JSX, useEffect } from "react";
import { dynamicsDrawing } from "./dynamics.ts";
import type { DynamicsInput } from "./dynamicsInput.ts";
import type { ChartView } from "./dynamicsZoom.ts";
import type { Scales } from "./scales.ts";
import { FINE, LIVE } from "./simplify.ts";
import type { ChartTheme } from "./theme.ts";
import { useChart } from "./useChart.tsx";
import { useDynamicsZoom } from "./useDynamicsZoom.tsx";

export interface DynamicsChartProps {
  /** What to show; a new object for every change. The chart measures its own size and keeps its own zoom. */
  readonly input: Omit<DynamicsInput, "width" | "height" | "zoom" | "sampling">;
  readonly theme: ChartTheme;
  /** True while a control is held: curves follow every frame, axes and labels a little later */
  readonly live?: boolean;
  /** A zoom lasts as long as this and the kind of time axis stay the same */
  readonly zoomKey?: unknown;
  /** Told whenever what stands on the screen lies elsewhere than before; must be the same function at every render */
  readonly onView?: (view: ChartView) => void;
  /** Ids of elements that describe the chart in words */
  readonly describedBy?: string;
  readonly className?: string;
}

/** The figure `populations`, filling the box it is put in; the element itself is Plotly's and keeps its `.data`. */
export function DynamicsChart(props: DynamicsChartProps): JSX.Element {
  const { input, theme, live = false, zoomKey, onView, describedBy, className } = props;
  const { element, mount, size } = useChart();
  const zoom = useDynamicsZoom(element, [input.axis, zoomKey]);

  useEffect(() => {
    if (!size) return;
    // Read when its frame comes, so that no drawing brings back a zoom that was left since it was asked for.
    const sized = (): DynamicsInput => ({
      ...input,
      ...size,
      zoom: zoom.ranges(),
      sampling: live ? LIVE : FINE,
    });
    const tell = (scales: Scales) => onView?.({ scales, zoomed: zoom.isZoomed(), resetZoom: zoom.reset });
    const drawing = {
      partial: input.curves.every(({ rung }) => rung !== "bloch"),
      frame: [input.axis, size.width, size.height, theme.name].join(" "),
      figure: () => {
        const { figure, scales } = dynamicsDrawing(sized(), theme);
        tell(scales);
        zoom.listenSoon();
        return figure;
      },
    };
    // While an axis is being dragged Plotly moves the lines itself; names and bands follow on release.
    zoom.onChange((finished) => {
      if (finished) mount.current?.show(drawing, false);
      else tell(dynamicsDrawing(sized(), theme).scales);
    });
    mount.current?.show(drawing, live);
  }, [input, theme, live, zoom, onView, size, mount]);

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
