import type { Annotation, Data, LayoutAxis, Shape } from "plotly.js";
import type { Figure } from "./dynamicsInput.ts";
import { spreadOut } from "./edgeMarks.ts";
import { textWidth } from "./numberText.ts";
import { FIGURE_CONFIG, figureFrame, labelRows, plainAxis } from "./resonancesFrame.ts";
import {
  type DrawnFit,
  type ScanCurve,
  type ScanFigureInput,
  type ScanGroup,
  type ScanScales,
  scanScales,
} from "./scanInput.ts";
import { type ChartTheme, mix } from "./theme.ts";

/** Rows of names of lines over the first band. */
const MOST_ROWS = 2;
/** A fitted Lorentzian is drawn this many half widths to both sides. */
const FIT_REACH = 6;
const FIT_POINTS = 81;
/** Decades of a logarithmic axis at most, counted from the top. */
const MOST_DECADES = 14;

/** Curves over one parameter, stacked by what they are; fitted Lorentzians as pale bands behind them. */
export function scanFigure(input: ScanFigureInput, theme: ChartTheme): Figure {
  const scales = scalesOf(input, theme);
  const { width, height, groups, axis } = input;
  const paper = (pixel: number) => 1 - (pixel - scales.bands[0]!.top) / (scales.bottom - scales.bands[0]!.top);
  const { ranges } = scales;
  const yAxes = Object.fromEntries(
    groups.map((group, i) => {
      const band = scales.bands[i]!;
      const range = ranges[i]!;
      const domain = [Math.max(0, paper(band.top + band.height)), Math.min(1, paper(band.top))];
      return [axisName("yaxis", i), { ...valueAxis(group, range, band.height, theme), domain, anchor: "x" }];
    }),
  );
  return {
    data: groups.flatMap((group, i) => tracesOf(group, i, input, theme)),
    layout: {
      ...figureFrame({ width, height }, theme, scales.left),
      hovermode: false,
      dragmode: false,
      margin: { l: scales.left, r: scales.right, t: scales.bands[0]!.top, b: height - scales.bottom, pad: 0 },
      xaxis: { ...parameterAxis(axis, scales, theme), anchor: axisName("y", groups.length - 1) as "y" },
      ...yAxes,
      shapes: [...lineShapes(input, scales, paper, theme), ...presentShape(input, paper, theme)],
      annotations: [
        ...groups.map((group, i) => titleOf(group, scales.bands[i]!.top, paper, theme)),
        ...lineNames(input, scales, paper, theme),
        ...(scales.compact ? [] : groups.flatMap((group, i) => namesOf(group, i, ranges[i]!, scales, paper, theme))),
        ...groups.flatMap((group, i) => numbersOf(group, i, axis.log, theme)),
      ],
      uirevision: "scan",
    },
    config: { ...FIGURE_CONFIG, doubleClick: false },
  };
}

/** The geometry of a scan's drawing, for the figure and for what lies over it. */
export function scalesOf(input: ScanFigureInput, theme: ChartTheme): ScanScales {
  const labels = input.groups.flatMap(({ curves }) => curves.map(({ label }) => textWidth(label, theme.sizes.tick)));
  const ranges = input.groups.map(rangeOf);
  return scanScales(input, ranges, Math.max(0, ...labels), theme);
}

/** `yaxis`, `yaxis2`…: Plotly's name of the i-th axis. */
function axisName<Base extends "y" | "yaxis">(base: Base, i: number): string {
  return i === 0 ? base : `${base}${i + 1}`;
}

/** In the axis's own units: logarithms on a logarithmic axis. */
function rangeOf({ log, curves }: ScanGroup): [number, number] {
  const values = curves.flatMap((curve) =>
    curve.values.flatMap((value) => (value !== null && (!log || value > 0) ? [log ? Math.log10(value) : value] : [])),
  );
  if (values.length === 0) return log ? [-3, 0] : [0, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  if (log) {
    const bottom = Math.max(low, high - MOST_DECADES);
    const room = Math.max(0.05 * (high - bottom), 0.05);
    return [bottom - room, high + room];
  }
  // Rounding must not be spread over the whole height.
  const span = Math.max(high - low, 1e-6 * Math.max(Math.abs(low), Math.abs(high)), 1e-12);
  const middle = (low + high) / 2;
  return [middle - 0.56 * span, middle + 0.6 * span];
}

function valueAxis(
  { log }: ScanGroup,
  range: readonly [number, number],
  pixels: number,
  theme: ChartTheme,
): Partial<LayoutAxis> {
  return {
    ...plainAxis(theme, ""),
    type: log ? "log" : "linear",
    range: [...range],
    fixedrange: true,
    nticks: Math.max(2, Math.round(pixels / (theme.sizes.tick * 3))),
    exponentformat: "power",
  };
}

function parameterAxis(
  { title, from, to, log }: ScanFigureInput["axis"],
  scales: ScanScales,
  theme: ChartTheme,
): Partial<LayoutAxis> {
  return {
    ...plainAxis(theme, title),
    type: log ? "log" : "linear",
    range: log ? [Math.log10(from), Math.log10(to)] : [from, to],
    fixedrange: true,
    nticks: Math.max(3, Math.round(scales.inner / (theme.sizes.tick * 6))),
    exponentformat: "power",
  };
}

function tracesOf(group: ScanGroup, i: number, { x, axis }: ScanFigureInput, theme: ChartTheme): Data[] {
  const place = { xaxis: "x", yaxis: axisName("y", i) } as const;
  const drawable = (value: number | null) => (value !== null && (!group.log || value > 0) ? value : null);
  return [
    ...group.curves.flatMap((curve) =>
      curve.shapes.flatMap(({ fit, number }) =>
        fit ? [{ ...fitTrace(fit, number, curve, axis, theme), ...place }] : [],
      ),
    ),
    ...group.curves.map(
      (curve): Data => ({
        type: "scatter",
        mode: "lines",
        name: curve.name,
        x: [...x],
        y: curve.values.map(drawable),
        line: { color: curve.colour, width: theme.lines.error * 1.25, dash: curve.dash, simplify: false },
        connectgaps: false,
        hoverinfo: "skip",
        ...place,
      }),
    ),
    ...group.curves.flatMap((curve): Data[] =>
      curve.shapes.length === 0
        ? []
        : [
            {
              type: "scatter",
              mode: "markers",
              name: `${curve.name} extremes`,
              x: curve.shapes.map(({ position }) => position),
              y: curve.shapes.map(({ value }) => drawable(value)),
              marker: {
                symbol: curve.shapes.map(({ kind }) => (kind === "peak" ? "triangle-down" : "triangle-up")),
                size: theme.lines.error * 4.5,
                color: theme.ground,
                line: { color: curve.colour, width: theme.lines.error },
              },
              hoverinfo: "skip",
              ...place,
            },
          ],
    ),
  ];
}

/** The fitted Lorentzian, wide and pale, where the curve was fitted and a little to its sides. */
function fitTrace(
  fit: DrawnFit,
  number: number,
  curve: ScanCurve,
  { from, to }: ScanFigureInput["axis"],
  theme: ChartTheme,
): Data {
  const start = Math.max(from, fit.from, fit.centre - FIT_REACH * fit.halfWidth);
  const end = Math.min(to, fit.to, fit.centre + FIT_REACH * fit.halfWidth);
  // Dense where the curve bends: equal steps of the angle under which it is seen.
  const angle = (at: number) => Math.atan((at - fit.centre) / fit.halfWidth);
  const [first, last] = [angle(start), angle(end)];
  const x = Array.from({ length: FIT_POINTS }, (_, i) =>
    i === 0
      ? start
      : i === FIT_POINTS - 1
        ? end
        : fit.centre + fit.halfWidth * Math.tan(first + ((last - first) * i) / (FIT_POINTS - 1)),
  );
  return {
    type: "scatter",
    mode: "lines",
    name: `fit ${number}`,
    x,
    y: x.map((at) => fit.base + fit.height / (1 + ((at - fit.centre) / fit.halfWidth) ** 2)),
    line: { color: mix(curve.colour, theme.ground, 0.76), width: theme.lines.error * 5, simplify: false },
    hoverinfo: "skip",
  };
}

type Paper = (pixel: number) => number;

function upright(at: number, scales: ScanScales, paper: Paper, line: Partial<Shape>["line"]): Partial<Shape> {
  return {
    type: "line",
    xref: "x",
    yref: "paper",
    x0: at,
    x1: at,
    y0: paper(scales.bottom),
    y1: 1,
    layer: "between",
    line: line!,
  };
}

function lineShapes(input: ScanFigureInput, scales: ScanScales, paper: Paper, theme: ChartTheme): Partial<Shape>[] {
  return input.lines
    .filter(({ at }) => at >= input.axis.from && at <= input.axis.to)
    .map(({ at, kind }) =>
      upright(at, scales, paper, {
        color: kind === "line" ? theme.mutedInk : theme.layers.slow.ink,
        width: theme.lines.mark,
        dash: kind === "line" ? "dot" : "dashdot",
      }),
    );
}

/** The mark of the present value: a line, and at its foot a triangle that stands on the axis. */
function presentShape({ present: { at }, axis }: ScanFigureInput, paper: Paper, theme: ChartTheme): Partial<Shape>[] {
  if (!(at >= axis.from && at <= axis.to)) return [];
  const size = theme.sizes.tick * 0.5;
  return [
    {
      type: "line",
      xref: "x",
      yref: "paper",
      x0: at,
      x1: at,
      y0: 0,
      y1: Math.min(1, paper(0)),
      layer: "between",
      line: { color: theme.accent, width: theme.lines.mark * 1.5 },
    },
    {
      type: "path",
      xref: "x",
      yref: "paper",
      xsizemode: "pixel",
      ysizemode: "pixel",
      xanchor: at,
      yanchor: 0,
      path: `M0,0 L${size},${-size * 1.3} L${-size},${-size * 1.3} Z`,
      fillcolor: theme.accent,
      line: { width: 0 },
    },
  ];
}

const still = { showarrow: false, captureevents: false } as const;

function titleOf({ title }: ScanGroup, top: number, paper: Paper, theme: ChartTheme): Partial<Annotation> {
  return {
    ...still,
    text: title,
    xref: "paper",
    yref: "paper",
    x: 0,
    y: paper(top),
    xanchor: "left",
    yanchor: "bottom",
    yshift: theme.sizes.label * 0.15,
    font: { size: theme.sizes.label, color: theme.mutedInk, family: theme.fonts.text },
  };
}

/** Names of lines over the first band, in rows where they would touch; those for which there is no room have none. */
function lineNames(input: ScanFigureInput, scales: ScanScales, paper: Paper, theme: ChartTheme): Partial<Annotation>[] {
  const size = theme.sizes.tick;
  const { present, axis } = input;
  const inView = (at: number) => at >= axis.from && at <= axis.to;
  const marks = [
    ...input.lines
      .filter(({ at }) => inView(at))
      .map((line) => ({ ...line, colour: line.kind === "line" ? theme.mutedInk : theme.layers.slow.ink })),
    ...(inView(present.at) ? [{ ...present, colour: theme.accent }] : []),
  ].sort((a, b) => a.at - b.at);
  // The title of the first band begins at the left edge of the lower row.
  const title = {
    place: scales.left + textWidth(input.groups[0]!.title, theme.sizes.label) / 2,
    width: textWidth(input.groups[0]!.title, theme.sizes.label) + size,
  };
  const rows = labelRows([
    title,
    ...marks.map(({ at, label }) => ({ place: scales.place(at), width: textWidth(label, size) + size * 0.8 })),
  ]).slice(1);
  return marks.flatMap(({ at, label, colour }, i) =>
    rows[i]! >= MOST_ROWS
      ? []
      : [
          {
            ...still,
            text: label,
            xref: "x" as const,
            yref: "paper" as const,
            x: axis.log ? Math.log10(at) : at,
            y: paper(scales.bands[0]!.top),
            xanchor: "center" as const,
            yanchor: "bottom" as const,
            yshift: size * (0.1 + 1.25 * rows[i]!),
            font: { size, color: colour, family: theme.fonts.text },
          },
        ],
  );
}

/** Every curve's name beside its last value, moved apart where they would touch. */
function namesOf(
  group: ScanGroup,
  i: number,
  [low, high]: readonly [number, number],
  scales: ScanScales,
  paper: Paper,
  theme: ChartTheme,
): Partial<Annotation>[] {
  const size = theme.sizes.tick;
  const band = scales.bands[i]!;
  const named = group.curves
    .flatMap(({ label, colour, values }) => {
      const last = values.findLast((value) => value !== null && (!group.log || value > 0));
      if (last === undefined || last === null) return [];
      const at = group.log ? Math.log10(last) : last;
      return [{ label, colour, pixel: band.top + ((high - at) / (high - low)) * band.height }];
    })
    .sort((a, b) => a.pixel - b.pixel);
  const placed = spreadOut(
    named.map(({ pixel }) => pixel),
    size * 1.3,
    band.top,
    band.top + band.height,
  );
  return named.map(({ label, colour }, k) => ({
    ...still,
    text: label,
    xref: "paper" as const,
    yref: "paper" as const,
    x: 1,
    y: paper(placed[k]!),
    xanchor: "left" as const,
    yanchor: "middle" as const,
    xshift: size * 0.5,
    font: { size, color: colour, family: theme.fonts.text },
  }));
}

/** The numbers by which the table knows peaks and dips. */
function numbersOf({ curves, log }: ScanGroup, i: number, logX: boolean, theme: ChartTheme): Partial<Annotation>[] {
  const size = theme.sizes.tick;
  return curves.flatMap(({ shapes, colour }) =>
    shapes.flatMap(({ number, kind, position, value }) =>
      log && !(value > 0)
        ? []
        : [
            {
              ...still,
              text: String(number),
              xref: "x" as const,
              yref: axisName("y", i) as "y",
              x: logX ? Math.log10(position) : position,
              y: log ? Math.log10(value) : value,
              xanchor: "center" as const,
              yanchor: kind === "peak" ? ("bottom" as const) : ("top" as const),
              yshift: kind === "peak" ? size * 0.35 : -size * 0.35,
              font: { size: size * 0.92, color: colour, family: theme.fonts.text },
            },
          ],
    ),
  );
}
