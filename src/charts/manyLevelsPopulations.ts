import type { Data, LayoutAxis } from "plotly.js";
import type { LevelPopulations } from "../physics/asymptotics/manyLevels/results.ts";
import type { Figure } from "./dynamicsInput.ts";
import { levelAxis } from "./manyLevelsCurves.ts";
import { decadeAxis, FIGURE_CONFIG, type FigureSize, figureFrame, plainAxis } from "./resonancesFrame.ts";
import { type ChartTheme, levelColour, mix } from "./theme.ts";

/** Up to so many levels each has a line; more are a map. */
export const MOST_LINES = 8;
/** Levels that each have a row of the map on an even axis; more are gathered in rows of a logarithmic one. */
const MOST_ROWS = 48;
const ROWS = 72;
/** Columns of the map. */
const COLUMNS = 140;
/** Populations below 10 to this are drawn as that. */
const LEAST_LOG = -8;

export interface LevelPopulationsInput extends FigureSize {
  readonly populations: LevelPopulations;
  readonly words: { readonly time: string; readonly level: string; readonly population: string };
}

/** Populations over levels and time: lines for a few levels, else a map of their logarithm. Times are logarithmic. */
export function levelPopulationsFigure(input: LevelPopulationsInput, theme: ChartTheme): Figure {
  return input.populations.levels <= MOST_LINES ? linesFigure(input, theme) : mapFigure(input, theme);
}

function linesFigure(input: LevelPopulationsInput, theme: ChartTheme): Figure {
  const { populations, words } = input;
  const { times, levels } = populations;
  const left = theme.sizes.tick * 4.4;
  const x = Array.from(times);
  return {
    data: Array.from(
      { length: levels },
      (_, n): Data => ({
        type: "scatter",
        mode: "lines",
        name: `level ${n + 1}`,
        x,
        y: x.map((_t, i) => populations.populations[i * levels + n]!),
        line: { color: levelColour(theme, n), width: theme.lines.bloch, simplify: false },
        hovertemplate: `${words.level} ${n + 1}<br>${words.time} = %{x:.3~g}<br>${words.population} = %{y:.4f}<extra></extra>`,
      }),
    ),
    layout: {
      ...figureFrame(input, theme, left),
      xaxis: timeAxis(input, theme, left),
      yaxis: { ...plainAxis(theme, words.population), range: [-0.02, 1.02], nticks: 6 },
      uirevision: `lines ${levels}`,
    },
    config: FIGURE_CONFIG,
  };
}

function mapFigure(input: LevelPopulationsInput, theme: ChartTheme): Figure {
  const { populations, words } = input;
  const { times, levels } = populations;
  const gathered = levels > MOST_ROWS;
  const rows = gathered ? rowEdges(levels) : Array.from({ length: levels + 1 }, (_, n) => n + 1);
  const columns = columnsOf(times.length);
  const z = rows.slice(0, -1).map((from, r) =>
    columns.map((i) => {
      let largest = 0;
      for (let n = from - 1; n < rows[r + 1]! - 1; n++) {
        largest = Math.max(largest, populations.populations[i * levels + n]!);
      }
      return Math.max(LEAST_LOG, Math.log10(largest));
    }),
  );
  const left = theme.sizes.tick * 4.4;
  const frame = figureFrame(input, theme, left);
  const { tick } = theme.sizes;
  const powers = Array.from({ length: -LEAST_LOG / 2 + 1 }, (_, i) => LEAST_LOG + 2 * i);
  const heat = {
    type: "heatmap",
    name: "populations",
    x: columns.map((i) => times[i]!),
    // Edges, half a level below and above.
    y: rows.map((n) => n - 0.5),
    z,
    zmin: LEAST_LOG,
    zmax: 0,
    zsmooth: false,
    colorscale: colourScale(theme),
    colorbar: {
      thickness: tick,
      outlinewidth: 0,
      xpad: tick * 0.7,
      ypad: 0,
      tickvals: powers,
      ticktext: powers.map((power) => (power === 0 ? "1" : `10<sup>${String(power).replace("-", "−")}</sup>`)),
      tickfont: { family: theme.fonts.text, size: tick, color: theme.mutedInk },
      title: { text: words.population, font: { family: theme.fonts.text, size: tick, color: theme.mutedInk } },
    },
    hovertemplate: `${words.level} %{y:.0f}<br>${words.time} = %{x:.3~g}<br>log₁₀ ${words.population} = %{z:.2f}<extra></extra>`,
  } as Data;
  const margin = { ...frame.margin, r: Math.round(tick * 5) };
  const height = input.height - (margin.t ?? 0) - (margin.b ?? 0);
  const yaxis: Partial<LayoutAxis> = gathered
    ? levelAxis(theme, words.level, [0.5, levels + 0.5], height)
    : { ...plainAxis(theme, words.level), range: [0.5, levels + 0.5], nticks: 10 };
  return {
    data: [heat],
    layout: {
      ...frame,
      margin,
      xaxis: timeAxis(input, theme, left + tick * 5),
      yaxis,
      uirevision: `map ${levels}`,
    },
    config: FIGURE_CONFIG,
  };
}

function timeAxis({ populations, words, width }: LevelPopulationsInput, theme: ChartTheme, aside: number) {
  const { times } = populations;
  const [start, end] = [times[0] ?? 1e-3, times.at(-1) ?? 1];
  return { ...decadeAxis(theme, words.time, [Math.log10(start), Math.log10(end)], width - aside), showgrid: false };
}

/** First levels of the rows, counted from 1, and the one after the last: even on a logarithmic axis from some level on. */
export function rowEdges(levels: number): number[] {
  const edges = [1];
  while (edges.at(-1)! <= levels) {
    const last = edges.at(-1)!;
    edges.push(Math.min(levels + 1, Math.max(last + 1, Math.round(last * levels ** (1 / ROWS)))));
    if (edges.at(-1) === levels + 1) break;
  }
  return edges;
}

function columnsOf(count: number): number[] {
  const step = Math.max(1, Math.ceil(count / COLUMNS));
  const columns: number[] = [];
  for (let i = count - 1; i >= 0; i -= step) columns.unshift(i);
  return columns;
}

/** From the paper over the accent towards the ink: lightness runs one way in every theme. */
function colourScale(theme: ChartTheme): [number, string][] {
  return [
    [0, mix(theme.ground, theme.ink, 0.03)],
    [0.4, mix(theme.ground, theme.accent, 0.35)],
    [0.8, theme.accent],
    [1, mix(theme.accent, theme.ink, 0.75)],
  ];
}
