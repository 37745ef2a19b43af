import type { Data, Layout, LayoutAxis, Shape } from "plotly.js";
import type { Figure } from "./dynamicsInput.ts";
import { decadeAxis, FIGURE_CONFIG, type FigureSize, figureFrame, plainAxis } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/** One line or one row of points. */
export interface CurveSeries {
  /** The trace's name: part of the page's contract with tests, so never translated */
  readonly name: string;
  readonly x: readonly number[];
  /** A gap where null, not finite, or not positive on a logarithmic axis */
  readonly y: readonly (number | null)[];
  readonly colour: string;
  readonly points: boolean;
  readonly dash: "solid" | "dash" | "dot";
}

export interface CurveAxis {
  readonly title: string;
  readonly log: boolean;
  /** In values; on a logarithmic axis both are positive */
  readonly range: readonly [number, number];
  /** An axis of numbers of levels is marked at powers of two, a logarithmic one else at powers of ten */
  readonly levels?: boolean;
}

export interface CurvesInput extends FigureSize {
  readonly series: readonly CurveSeries[];
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  /** Dotted vertical lines at these x */
  readonly marks: readonly number[];
}

/** A few curves on two axes. Pure. */
export function curvesFigure(input: CurvesInput, theme: ChartTheme): Figure {
  const { width, height, series } = input;
  const { tick } = theme.sizes;
  const left = tick * 4.4;
  return {
    data: series.map((curve) => traceOf(curve, input, theme)),
    layout: {
      ...figureFrame(input, theme, left),
      xaxis: axisOf(input.x, theme, width - left),
      yaxis: axisOf(input.y, theme, (height - tick * 4) / 1.1),
      shapes: input.marks.map((x) => markAt(x, theme)),
      uirevision: [input.x.title, ...input.x.range, ...input.y.range].join(" "),
    } as Partial<Layout>,
    config: FIGURE_CONFIG,
  };
}

function traceOf(curve: CurveSeries, { x, y }: CurvesInput, theme: ChartTheme): Data {
  const drawable = (value: number | null) => value !== null && Number.isFinite(value) && (!y.log || value > 0);
  return {
    type: "scatter",
    mode: curve.points ? "lines+markers" : "lines",
    name: curve.name,
    x: [...curve.x],
    y: curve.y.map((value) => (drawable(value) ? value : null)),
    line: { color: curve.colour, width: theme.lines.error, dash: curve.dash },
    marker: { color: curve.colour, size: 2 + 2.2 * theme.lines.error },
    connectgaps: false,
    hovertemplate: `${x.title} = %{x:.3~g}<br>${y.title} = %{y:.3~g}<extra></extra>`,
  };
}

function axisOf(axis: CurveAxis, theme: ChartTheme, pixels: number): Partial<LayoutAxis> {
  if (!axis.log) return { ...plainAxis(theme, axis.title), range: [...axis.range], nticks: 5 };
  const [low, high] = axis.range;
  if (axis.levels) return levelAxis(theme, axis.title, axis.range, pixels);
  return decadeAxis(theme, axis.title, [Math.log10(low), Math.log10(high)], pixels);
}

/** A logarithmic axis of numbers of levels, marked at powers of two. */
export function levelAxis(
  theme: ChartTheme,
  title: string,
  [low, high]: readonly [number, number],
  pixels: number,
): Partial<LayoutAxis> {
  const decades = decadeAxis(theme, title, [Math.log10(low), Math.log10(high)], pixels);
  const step = Math.max(1, Math.ceil((Math.log2(high / low) * theme.sizes.tick * 2.4) / Math.max(1, pixels)));
  const tickvals: number[] = [];
  for (let power = Math.max(0, Math.ceil(Math.log2(low))); 2 ** power <= high; power++) {
    if (power % step === 0) tickvals.push(2 ** power);
  }
  const tickfont = { ...decades.tickfont, size: theme.sizes.tick };
  return { ...decades, tickmode: "array", tickvals, ticktext: tickvals.map(String), tickfont };
}

function markAt(x: number, theme: ChartTheme): Partial<Shape> {
  return {
    type: "line",
    xref: "x",
    yref: "paper",
    x0: x,
    x1: x,
    y0: 0,
    y1: 1,
    line: { color: theme.mutedInk, width: theme.lines.mark, dash: "dot" },
  };
}

/** The whole decades around all positive values, at least `least` of them and at most `most`, counted from the top. */
export function decadesAround(
  values: readonly (number | null)[],
  least: number,
  most: number,
): readonly [number, number] {
  const logs = values.flatMap((value) =>
    value !== null && value > 0 && Number.isFinite(value) ? [Math.log10(value)] : [],
  );
  if (logs.length === 0) return [10 ** -least, 1];
  const top = Math.ceil(Math.max(...logs) - 1e-9);
  const bottom = Math.floor(Math.min(...logs) + 1e-9);
  return [10 ** Math.max(Math.min(bottom, top - least), top - most), 10 ** top];
}
