import type { Annotation, Data } from "plotly.js";
import type { DivisorReport } from "../physics/resonances/results.ts";
import type { Figure } from "./dynamicsInput.ts";
import { numberText } from "./numberText.ts";
import {
  decadeAxis,
  FIGURE_CONFIG,
  type FigureSize,
  figureFrame,
  isCompact,
  multiIndexText,
} from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

export interface DivisorsInput extends FigureSize {
  readonly report: DivisorReport;
  /** Largest |β| of the axis */
  readonly bound: number;
  readonly words: DivisorsWords;
}

export interface DivisorsWords {
  readonly length: string;
  readonly divisor: string;
  readonly plain: string;
  readonly perturbed: string;
  readonly line: string;
  readonly halfLine: string;
  readonly below: string;
}

type Divisor = DivisorReport["plain"]["divisors"][number];

/** β is written beside so many of the shortest divisors below a line. */
const MOST_NAMED = 4;

/**
 * Log–log, the divisors of one pair against |β|: circles for |β·ω + ω(n,k)|, triangles for the perturbed ones, filled
 * where they are records; a step line through the records; the line of (8.a) and half of it. What lies below its line is
 * a cross in the colour of danger.
 */
export function divisorsFigure(input: DivisorsInput, theme: ChartTheme): Figure {
  const { report, words, width, height, bound } = input;
  const { plain, perturbed } = report;
  const left = theme.sizes.tick * (isCompact(input) ? 4.2 : 5);
  const xRange: [number, number] = [-0.06, Math.log10(Math.max(bound, 2)) + 0.06];
  const yRange = divisorRange(report, bound);
  const floor = 10 ** yRange[0];
  const shifted = report.shift !== 0;
  return {
    data: [
      ...(shifted ? divisorTraces(words.perturbed, perturbed.divisors, "perturbed", floor, theme) : []),
      ...divisorTraces(words.plain, plain.divisors, "plain", floor, theme),
      ...(report.constant === null ? [] : lineTraces(report, bound, shifted, theme, words)),
      crossTrace(words.below, "plain", plain.divisors, floor, theme),
      ...(shifted ? [crossTrace(words.below, "perturbed", perturbed.divisors, floor, theme)] : []),
    ],
    layout: {
      ...figureFrame(input, theme, left),
      xaxis: decadeAxis(theme, words.length, xRange, width - left),
      yaxis: decadeAxis(theme, words.divisor, yRange, (height - theme.sizes.tick * 4) / 1.2),
      annotations: named(input, shifted, theme),
      uirevision: `divisors ${bound}`,
    },
    config: FIGURE_CONFIG,
  };
}

function lineAt({ constant, levelFactor, eta, frequencies }: DivisorReport, length: number): number {
  return ((constant ?? 0) * levelFactor) / (1 + length) ** (frequencies.length - 1 + eta);
}

/** Whole decades around all that is drawn. A divisor of exactly 0 is drawn at the foot. */
function divisorRange(report: DivisorReport, bound: number): [number, number] {
  const sizes = [...report.plain.divisors, ...report.perturbed.divisors]
    .map(({ value }) => Math.abs(value))
    .filter((size) => size > 0);
  if (report.constant !== null) sizes.push(lineAt(report, bound) / 2);
  if (sizes.length === 0) return [-3, 1];
  const least = sizes.reduce((a, b) => Math.min(a, b));
  const most = sizes.reduce((a, b) => Math.max(a, b));
  return [Math.floor(Math.log10(least) - 0.15), Math.ceil(Math.log10(most) + 0.05)];
}

function divisorTraces(
  word: string,
  all: readonly Divisor[],
  kind: "plain" | "perturbed",
  floor: number,
  theme: ChartTheme,
): Data[] {
  const colour = kind === "plain" ? theme.accent : theme.layers.slow.ink;
  const symbol = kind === "plain" ? "circle" : "triangle-up";
  const records = all.filter(({ record }) => record);
  const near = all.filter(({ record, below }) => !record && !below);
  const size = theme.lines.bloch * 2.3;
  return [
    {
      type: "scatter",
      mode: "markers",
      name: kind,
      x: near.map(({ length }) => length),
      y: near.map(({ value }) => Math.max(Math.abs(value), floor)),
      text: near.map(hover(word)),
      marker: {
        symbol: `${symbol}-open`,
        size,
        color: colour,
        line: { width: theme.lines.mark * 1.3, color: colour },
        opacity: 1,
      },
      hovertemplate: "%{text}<extra></extra>",
    },
    {
      type: "scatter",
      mode: "lines+markers",
      name: `${kind} records`,
      x: records.map(({ length }) => length),
      y: records.map(({ value }) => Math.max(Math.abs(value), floor)),
      text: records.map(hover(word)),
      line: { shape: "hv", color: colour, width: theme.lines.mark, dash: kind === "plain" ? "solid" : "dash" },
      marker: { symbol, size: size * 1.25, color: colour, opacity: 1 },
      hovertemplate: "%{text}<extra></extra>",
    },
  ];
}

function crossTrace(
  word: string,
  kind: "plain" | "perturbed",
  all: readonly Divisor[],
  floor: number,
  theme: ChartTheme,
): Data {
  const points = all.filter(({ below }) => below);
  return {
    type: "scatter",
    mode: "markers",
    name: `${kind} below`,
    x: points.map(({ length }) => length),
    y: points.map(({ value }) => Math.max(Math.abs(value), floor)),
    text: points.map(hover(word)),
    marker: {
      symbol: kind === "plain" ? "x" : "cross",
      size: theme.lines.bloch * 4,
      color: theme.danger,
      line: { width: theme.lines.mark, color: theme.ground },
      opacity: 1,
    },
    hovertemplate: "%{text}<extra></extra>",
  };
}

function hover(word: string): (divisor: Divisor) => string {
  return ({ beta, length, value, rounding }) =>
    `${word}<br>β = ${multiIndexText(beta)}, |β| = ${length}<br>${numberText(Math.abs(value), 5)} ± ${numberText(rounding, 1)}`;
}

function lineTraces(
  report: DivisorReport,
  bound: number,
  shifted: boolean,
  theme: ChartTheme,
  words: DivisorsWords,
): Data[] {
  const lengths = Array.from({ length: 49 }, (_, i) => Math.max(bound, 2) ** (i / 48));
  const trace = (name: string, word: string, share: number): Data => ({
    type: "scatter",
    mode: "lines",
    name,
    x: lengths,
    y: lengths.map((length) => share * lineAt(report, length)),
    line: { color: theme.ink, width: theme.lines.error, dash: share === 1 ? "solid" : "dash" },
    hovertemplate: `${word}<extra></extra>`,
  });
  return [trace("line", words.line, 1), ...(shifted ? [trace("half line", words.halfLine, 0.5)] : [])];
}

/** β beside the divisor that touches the line, or beside the first ones below it. */
function named({ report, width }: DivisorsInput, shifted: boolean, theme: ChartTheme): Partial<Annotation>[] {
  if (report.constant === null || width < 300) return [];
  const below = [
    ...report.plain.divisors.filter((divisor) => divisor.below),
    ...(shifted ? report.perturbed.divisors.filter((divisor) => divisor.below) : []),
  ].sort((a, b) => a.length - b.length);
  const touching = report.plain.divisors.find(
    ({ value, length }) => Math.abs(Math.abs(value) / lineAt(report, length) - 1) < 1e-9,
  );
  const chosen = below.length > 0 ? below.slice(0, MOST_NAMED) : touching ? [touching] : [];
  return chosen.map(({ beta, length, value, below: isBelow }) => ({
    x: Math.log10(length),
    y: Math.log10(Math.abs(value) || 1e-300),
    text: multiIndexText(beta),
    showarrow: false,
    xanchor: "right" as const,
    yanchor: "top" as const,
    xshift: -theme.sizes.tick * 0.5,
    font: { size: theme.sizes.tick, color: isBelow ? theme.danger : theme.ink },
    captureevents: false,
  }));
}
