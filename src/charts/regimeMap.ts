import type { Annotation, Data } from "plotly.js";
import type { Figure } from "./dynamicsInput.ts";
import { coordinateAt, coordinates, type DrawnAxis, mapAxis } from "./regimeMapAxis.ts";
import { colourBar, scaleColours } from "./regimeMapColourBar.ts";
import { contourTraces, SIGNS } from "./regimeMapContourTraces.ts";
import { mapMargins, plotArea, type RegimeMapInput } from "./regimeMapInput.ts";
import { lineLabels, type NamedPlane, nameBoxes, regionLabels } from "./regimeMapNames.ts";
import { scalePlace } from "./regimeMapScale.ts";
import { FIGURE_CONFIG, figureFrame } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/**
 * The plane of two parameters, coloured, with the regimes of Table 1 drawn over it. Who draws the same regimes again and
 * again may keep their names.
 */
export function regimeMapFigure(
  input: RegimeMapInput,
  theme: ChartTheme,
  names: () => Partial<Annotation>[] = () => mapNames(input, theme),
): Figure {
  const area = plotArea(input, theme);
  const { tick } = theme.sizes;
  const frame = figureFrame(input, theme, 0);
  return {
    data: [
      cellsTrace(input, theme),
      ...signTraces(input, theme),
      ...lineTraces(input, theme),
      ...hereTrace(input, theme),
    ],
    layout: {
      ...frame,
      // What lies over the cells counts on these margins, however wide the numbers of the colour bar are.
      margin: { ...mapMargins(input, theme), pad: 0, autoexpand: false },
      xaxis: { ...mapAxis(input.x, theme, area.width, tick * 4.5), side: "bottom" },
      yaxis: { ...mapAxis(input.y, theme, area.height, tick * 3) },
      dragmode: false,
      hovermode: false,
      annotations: names(),
      uirevision: "regime map",
    },
    config: { ...FIGURE_CONFIG, staticPlot: true },
  };
}

/** The names of lines and regions, which need nothing of what is in the cells. */
export function mapNames(input: NamedPlane, theme: ChartTheme): Partial<Annotation>[] {
  const area = plotArea(input, theme);
  return [...lineLabels(input, area, theme), ...regionLabels(input, area, theme)];
}

/** The cells as a heat map. Its name, and nothing else of it, stays while the map refines. */
export function cellsTrace(input: RegimeMapInput, theme: ChartTheme): Data {
  const { size, values, scale, x, y } = input;
  const step = (axis: DrawnAxis) => {
    const [from, to] = coordinates(axis);
    return (to - from) / size;
  };
  return {
    type: "heatmap",
    name: "map",
    x0: coordinateAt(x, 0.5 / size),
    dx: step(x),
    y0: coordinateAt(y, 0.5 / size),
    dy: step(y),
    z: Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => {
        const value = values[row * size + column]!;
        return scale === null || Number.isNaN(value) ? null : scalePlace(scale, value);
      }),
    ),
    zmin: scale?.low ?? 0,
    zmax: scale?.high ?? 1,
    zsmooth: false,
    hoverinfo: "skip",
    colorscale: scaleColours(scale, theme).map(([at, colour]): [number, string] => [at, colour]),
    showscale: scale !== null,
    colorbar: colourBar(input, theme),
  } as Data;
}

function signTraces(input: RegimeMapInput, theme: ChartTheme): Data[] {
  if (input.signs)
    return [absentTrace(input, theme), ...contourTraces(input, theme, nameBoxes(input, plotArea(input, theme), theme))];
  // The same traces, empty: the standing chart takes new cells without being drawn anew.
  return SIGNS.map((name) => ({ type: "scatter", mode: "lines", name, x: [], y: [], hoverinfo: "skip" }));
}

/** Cells that have no value are hatched: a row of them is one rectangle. */
function absentTrace({ size, absent, x, y }: RegimeMapInput, theme: ChartTheme): Data {
  const xs: (number | null)[] = [];
  const ys: (number | null)[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!absent(row * size + column)) continue;
      const from = column;
      while (column < size && absent(row * size + column)) column++;
      const [left, right] = [coordinateAt(x, from / size), coordinateAt(x, column / size)];
      const [low, high] = [coordinateAt(y, row / size), coordinateAt(y, (row + 1) / size)];
      xs.push(left, right, right, left, left, null);
      ys.push(low, low, high, high, low, null);
    }
  }
  return {
    type: "scatter",
    mode: "lines",
    name: SIGNS[0],
    x: xs,
    y: ys,
    line: { width: 0 },
    fill: "toself",
    fillpattern: { shape: "/", fgcolor: theme.mutedInk, bgcolor: theme.panel, size: 7, solidity: 0.2 },
    hoverinfo: "skip",
    showlegend: false,
  } as Data;
}

/** Dark on a bright casing: seen on every colour. */
function lineTraces({ lines, x, y }: RegimeMapInput, theme: ChartTheme): Data[] {
  const stroke = (name: string, colour: string, width: number): Data => ({
    type: "scatter",
    mode: "lines",
    name,
    x: lines.flatMap(({ points }) => [...points.map(([at]) => coordinateAt(x, at)), null]),
    y: lines.flatMap(({ points }) => [...points.map(([, at]) => coordinateAt(y, at)), null]),
    line: { color: colour, width, simplify: false },
    hoverinfo: "skip",
  });
  const width = theme.lines.error;
  return [stroke("casing", "#ffffff", width * 2.6), stroke("regime lines", "#101418", width * 1.1)];
}

function hereTrace({ here, x, y, words }: RegimeMapInput, theme: ChartTheme): Data[] {
  const ring = (name: string, colour: string, size: number, width: number): Data => ({
    type: "scatter",
    mode: "markers",
    name,
    x: here ? [coordinateAt(x, here[0])] : [],
    y: here ? [coordinateAt(y, here[1])] : [],
    marker: { symbol: "circle-open", size, color: colour, line: { color: colour, width }, opacity: 1 },
    hoverinfo: "skip",
  });
  const size = theme.sizes.label;
  const width = theme.lines.error;
  return [ring("here casing", "#ffffff", size, width * 3), ring(words.here, "#101418", size, width * 1.3)];
}
