import { type JSX, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type ChartMount, mountChart } from "./chartMount.ts";
import { loadHeatMaps } from "./loadPlotly.ts";
import { printTarget } from "./printing.ts";
import { mapNames, regimeMapFigure } from "./regimeMap.ts";
import { createCellPainter } from "./regimeMapCells.ts";
import { type PlotArea, plotArea, type RegimeMapInput } from "./regimeMapInput.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";
import { usePrint } from "./usePrint.tsx";

/** Contours and hatching come so long after the last cell, ms. */
const REST = 50;

export interface RegimeMapFigureProps {
  /** What to show; a new object for every change. The chart measures its own size. */
  readonly input: Omit<RegimeMapInput, keyof FigureSize | "signs">;
  readonly theme: ChartTheme;
  /** True while cells come: they are painted at every frame, contours and names follow when it rests */
  readonly live: boolean;
  /** Accessible name, and ids of elements that describe the chart in words */
  readonly label: string;
  readonly describedBy?: string;
  /** What lies over the cells, given their place */
  readonly children: (area: PlotArea) => ReactNode;
}

/** The map, filling the box it is put in; the figure is Plotly's and keeps its `.data`. */
export function RegimeMapFigure(props: RegimeMapFigureProps): JSX.Element {
  const { input, theme, live, label, describedBy, children } = props;
  const element = useRef<HTMLElement>(null);
  const mount = useRef<ChartMount | null>(null);
  const [measured, setSize] = useState<FigureSize | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    const box = element.current!;
    const chart = mountChart(box, { load: loadHeatMaps, quick: createCellPainter(), onError: setFailure });
    mount.current = chart;
    const observer = new ResizeObserver(() => {
      const width = Math.round(box.clientWidth);
      const height = Math.round(box.clientHeight);
      if (width <= 0 || height <= 0) return;
      setSize((last) => (last?.width === width && last.height === height ? last : { width, height }));
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
      chart.destroy();
      mount.current = null;
    };
  }, []);

  // While it is printed the map is drawn once more, for paper: see `printing.ts`.
  const print = usePrint();
  const caught = useMemo(
    () =>
      print &&
      printTarget(
        print,
        () => element.current,
        () => mount.current,
      ),
    [print],
  );
  const size = print?.size ?? measured;

  const { x, y, lines, regions, here } = input;
  const names = useMemo(() => {
    let known: ReturnType<typeof mapNames> | null = null;
    return () => {
      known ??= size ? mapNames({ ...size, x, y, lines, regions, here }, theme) : [];
      return known;
    };
  }, [size, x, y, lines, regions, here, theme]);

  const wasLive = useRef(false);
  useEffect(() => {
    if (!size) return;
    const show = (signs: boolean, followed = false) => {
      const sized = { ...input, ...size, signs };
      (caught ?? mount.current)?.show(
        {
          frame: JSON.stringify([size, theme.name, x, y, input.size, here, input.words, lines]),
          followed,
          figure: () => regimeMapFigure(sized, theme, names),
        },
        !signs,
      );
    };
    // The last cells are painted at once, as those before them; only then Plotly draws what goes with them.
    const painted = wasLive.current;
    wasLive.current = live;
    show(!live && !painted, !live && painted);
    if (live || !painted) return;
    const rest = window.setTimeout(() => show(true), REST);
    return () => window.clearTimeout(rest);
  }, [input, x, y, lines, here, names, theme, live, size, caught]);

  if (failure !== null) throw failure;
  return (
    <div className="map-box">
      <figure ref={element} aria-label={label} aria-describedby={describedBy} className="map-figure" />
      {size && children(plotArea(size, theme))}
    </div>
  );
}
