import type { Annotation, Data, Shape } from "plotly.js";
import type { RungName } from "../physics/results.ts";
import type { Figure } from "./dynamicsInput.ts";
import { RUNG_DASH } from "./dynamicsTraces.ts";
import { spreadOut } from "./edgeMarks.ts";
import { EQUATION, errorColour } from "./lowerCurves.ts";
import { numberText, textWidth } from "./numberText.ts";
import { decadeAxis, FIGURE_CONFIG, type FigureSize, figureFrame } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/** One error against ε with its bound and its fitted line. */
export interface DrawnCurve {
  readonly name: Exclude<RungName, "bloch"> | "coherence";
  readonly epsilons: readonly number[];
  readonly values: readonly number[];
  readonly bound: { readonly exponent: number } | null;
  /** log y = slope · log ε + intercept, natural logarithms */
  readonly fit: {
    readonly slope: number;
    readonly intercept: number;
    readonly largest: number;
    readonly smallest: number;
  } | null;
}

export interface ConvergenceInput extends FigureSize {
  readonly curves: readonly DrawnCurve[];
  /** The ends of the ε axis */
  readonly largest: number;
  readonly smallest: number;
  /** Values at most this large are rounding */
  readonly floor: number;
  /** The ε of the scenario, marked */
  readonly epsilon: number;
  /** False while curves move: lines alone */
  readonly signs: boolean;
  readonly words: ConvergenceWords;
}

export interface ConvergenceWords {
  readonly epsilon: string;
  readonly curve: Readonly<Record<DrawnCurve["name"], string>>;
  readonly now: string;
  readonly floor: string;
  readonly fitted: string;
  readonly bound: string;
}

/** Each curve has a sign of its own beside its dash. */
const SYMBOLS = {
  delayed: "circle",
  timeDependent: "diamond",
  averaged: "square",
  dominant: "triangle-up",
  limit: "x-thin",
  coherence: "circle-open",
} as const satisfies Readonly<Record<DrawnCurve["name"], string>>;
/** Room that a sign needs along the axis, in its own widths. */
const SIGN_ROOM = 2;
/** Names may take this share of the width. */
const NAME_SHARE = 0.25;
/** The error axis ends here: an error of populations beyond is none to be seen. */
const MOST_ERROR = 10;

/**
 * Log–log, every error against ε, ε falling to the right: points joined by the rung's dash; over the fitted range a pale
 * band of the fitted line, and from its left end a thin line with the slope of the bound. What is at rounding lies on the
 * floor, hollow.
 */
export function convergenceFigure(input: ConvergenceInput, theme: ChartTheme): Figure {
  const { curves, words, width, height, floor } = input;
  const { left, right } = sides(input, theme);
  const texts = namesOf(input, theme);
  const xRange: [number, number] = [Math.log10(input.largest) + 0.04, Math.log10(input.smallest) - 0.08];
  const yRange = errorRange(input);
  const frame = figureFrame(input, theme, left);
  const inner = height - (frame.margin?.t ?? 0) - (frame.margin?.b ?? 0);
  return {
    data: convergenceLines(input, theme),
    layout: {
      ...frame,
      margin: { ...frame.margin, r: right },
      xaxis: decadeAxis(theme, words.epsilon, xRange, width - left - right),
      yaxis: decadeAxis(theme, "", yRange, inner),
      shapes: [...nowLine(input, theme), ...floorBand(floor, yRange, theme)],
      annotations: [
        ...endLabels(curves, texts, yRange, inner, floor, theme),
        ...nowLabel(input, theme),
        ...floorLabel(input, yRange, theme),
      ],
      uirevision: `convergence ${input.largest} ${input.smallest}`,
    },
    config: FIGURE_CONFIG,
  };
}

/** All lines of the figure, in its order. */
export function convergenceLines(input: ConvergenceInput, theme: ChartTheme): Data[] {
  const { curves, words } = input;
  return [
    ...curves.flatMap((curve) => boundTrace(curve, theme, words)),
    ...curves.flatMap((curve) => fitTrace(curve, theme, words)),
    ...curves.map((curve) => errorTrace(curve, input, theme)),
  ];
}

/** Names of the curves; the numbers of their equations where names would take too much of the width. */
function namesOf({ curves, words, width }: ConvergenceInput, theme: ChartTheme): string[] {
  const names = curves.map(({ name }) => words.curve[name]);
  const widest = Math.max(0, ...names.map((text) => textWidth(text, theme.sizes.label)));
  if (widest <= NAME_SHARE * width) return names;
  return curves.map(({ name }) => (name === "coherence" ? words.curve.coherence : EQUATION[name]));
}

/** Room for the error axis on the left, for the names of the curves on the right. */
function sides(input: ConvergenceInput, theme: ChartTheme): { readonly left: number; readonly right: number } {
  const widths = namesOf(input, theme).map((text) => textWidth(text, theme.sizes.label));
  return { left: theme.sizes.tick * 4.4, right: Math.round(Math.max(0, ...widths) + theme.sizes.label) };
}

/** Of a curve, its signs and its name. */
export function convergenceColour(theme: ChartTheme, name: DrawnCurve["name"]): string {
  return name === "coherence" ? theme.coherence : errorColour(theme, name);
}

/** Whole decades around all that is drawn. */
function errorRange({ curves, floor }: ConvergenceInput): [number, number] {
  const values = curves.flatMap(({ values }) => values.map((value) => Math.max(value, floor)));
  if (values.length === 0) return [-8, 0];
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = Math.min(
    values.reduce((a, b) => Math.max(a, b)),
    MOST_ERROR,
  );
  const low = Math.floor(Math.log10(least) - 0.1);
  return [low, Math.max(low + 1, Math.ceil(Math.log10(most) + 0.02))];
}

function errorTrace({ name, epsilons, values }: DrawnCurve, input: ConvergenceInput, theme: ChartTheme): Data {
  const { floor, words, width, signs } = input;
  const { left, right } = sides(input, theme);
  const inner = width - left - right;
  const colour = convergenceColour(theme, name);
  const size = theme.lines.error * 3.1;
  const thin = SYMBOLS[name].endsWith("-thin") || SYMBOLS[name].endsWith("-open");
  return {
    type: "scatter",
    mode: signs ? "lines+markers" : "lines",
    name,
    x: [...epsilons],
    y: values.map((value) => Math.max(value, floor)),
    text: values.map((value) => (value > floor ? numberText(value, 3) : words.floor)),
    line: {
      color: colour,
      width: theme.lines.error,
      dash: name === "coherence" ? "solid" : RUNG_DASH[name],
      simplify: false,
    },
    marker: {
      symbol: values.map((value) => (value > floor ? SYMBOLS[name] : "line-ew")),
      // Signs that would touch say nothing: where room is short only some are drawn.
      maxdisplayed: Math.max(6, Math.floor(inner / (size * SIGN_ROOM))),
      size: thin ? size * 1.25 : size,
      color: colour,
      opacity: 1,
      line: { color: colour, width: values.map((value) => (thin || !(value > floor) ? theme.lines.error : 0)) },
    },
    hovertemplate: `${words.curve[name]}<br>ε = %{x:.3~g}<br>%{text}<extra></extra>`,
  };
}

/** The fitted line, wide and pale, behind the points it was fitted to. */
function fitTrace({ name, fit }: DrawnCurve, theme: ChartTheme, words: ConvergenceWords): Data[] {
  if (!fit) return [];
  const at = (epsilon: number) => Math.exp(fit.slope * Math.log(epsilon) + fit.intercept);
  const x = [fit.largest, fit.smallest];
  return [
    {
      type: "scatter",
      mode: "lines",
      name: `fit ${name}`,
      x,
      y: x.map(at),
      opacity: 0.22,
      line: { color: convergenceColour(theme, name), width: theme.lines.error * 5 },
      hovertemplate: `${words.curve[name]}: ${words.fitted} ε^${fit.slope.toFixed(2)}<extra></extra>`,
    },
  ];
}

/** A line with the slope of the bound, from the left end of the fitted line: the constant of a bound is not known. */
function boundTrace({ name, fit, bound }: DrawnCurve, theme: ChartTheme, words: ConvergenceWords): Data[] {
  if (!fit || !bound) return [];
  const start = fit.slope * Math.log(fit.largest) + fit.intercept;
  const x = [fit.largest, fit.smallest];
  return [
    {
      type: "scatter",
      mode: "lines",
      name: `bound ${name}`,
      x,
      y: x.map((epsilon) => Math.exp(start + bound.exponent * Math.log(epsilon / fit.largest))),
      opacity: 0.75,
      line: { color: convergenceColour(theme, name), width: theme.lines.mark, dash: "dot" },
      hovertemplate: `${words.curve[name]}: ${words.bound} ε^${numberText(bound.exponent, 3)}<extra></extra>`,
    },
  ];
}

/** Every curve's name at its end, moved apart where they would touch. */
function endLabels(
  curves: readonly DrawnCurve[],
  texts: readonly string[],
  [low, high]: readonly [number, number],
  inner: number,
  floor: number,
  theme: ChartTheme,
): Partial<Annotation>[] {
  const size = theme.sizes.label;
  const named = curves
    .map((curve, i) => ({ curve, text: texts[i]!, end: curve.values.at(-1) }))
    .filter((entry): entry is typeof entry & { end: number } => entry.end !== undefined)
    .sort((a, b) => b.end - a.end);
  const pixels = named.map(({ end }) => ((high - Math.log10(Math.max(end, floor))) / (high - low)) * inner);
  const placed = spreadOut(pixels, size * 1.25, size * 0.6, inner - size * 0.6);
  return named.map(({ curve, text }, i) => ({
    text,
    xref: "paper" as const,
    yref: "paper" as const,
    x: 1,
    y: 1 - placed[i]! / inner,
    xanchor: "left" as const,
    yanchor: "middle" as const,
    xshift: size * 0.35,
    showarrow: false,
    captureevents: false,
    font: { size, color: convergenceColour(theme, curve.name), family: theme.fonts.text },
  }));
}

function isInside({ epsilon, largest, smallest }: ConvergenceInput): boolean {
  return epsilon <= largest && epsilon >= smallest;
}

function nowLine(input: ConvergenceInput, theme: ChartTheme): Partial<Shape>[] {
  if (!isInside(input)) return [];
  const line = { color: theme.mutedInk, width: theme.lines.mark, dash: "dash" as const };
  const { epsilon } = input;
  return [{ type: "line", xref: "x", x0: epsilon, x1: epsilon, yref: "paper", y0: 0, y1: 1, layer: "below", line }];
}

function nowLabel(input: ConvergenceInput, theme: ChartTheme): Partial<Annotation>[] {
  if (!isInside(input)) return [];
  const late = Math.log10(input.epsilon / input.smallest) < 0.2 * Math.log10(input.largest / input.smallest);
  return [
    {
      text: input.words.now,
      xref: "x",
      yref: "paper",
      x: Math.log10(input.epsilon),
      y: 0,
      xanchor: late ? "right" : "left",
      yanchor: "bottom",
      xshift: late ? -4 : 4,
      showarrow: false,
      captureevents: false,
      font: { size: theme.sizes.tick, color: theme.mutedInk, family: theme.fonts.text },
    },
  ];
}

/** What lies here is rounding. */
function floorBand(floor: number, [low]: readonly [number, number], theme: ChartTheme): Partial<Shape>[] {
  if (Math.log10(floor) < low) return [];
  return [
    {
      type: "rect",
      xref: "paper",
      x0: 0,
      x1: 1,
      yref: "y",
      y0: 10 ** low,
      y1: floor,
      layer: "below",
      fillcolor: theme.panel,
      line: { width: 0 },
    },
  ];
}

function floorLabel(
  { floor, words }: ConvergenceInput,
  [low]: readonly [number, number],
  theme: ChartTheme,
): Partial<Annotation>[] {
  if (Math.log10(floor) < low) return [];
  return [
    {
      text: words.floor,
      xref: "paper",
      yref: "y",
      x: 0,
      y: Math.log10(floor),
      xanchor: "left",
      yanchor: "top",
      xshift: 4,
      showarrow: false,
      captureevents: false,
      font: { size: theme.sizes.tick, color: theme.mutedInk, family: theme.fonts.text },
    },
  ];
}
