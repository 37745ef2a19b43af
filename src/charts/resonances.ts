import type { Annotation, Data, Shape } from "plotly.js";
import type { Resonances, SpectralLine, Transition } from "../physics/resonances/results.ts";
import type { Figure } from "./dynamicsInput.ts";
import { numberText, textWidth } from "./numberText.ts";
import {
  FIGURE_CONFIG,
  type FigureSize,
  figureFrame,
  isCompact,
  labelRows,
  multiIndexText,
  plainAxis,
} from "./resonancesFrame.ts";
import { type ChartTheme, levelColour } from "./theme.ts";

export interface ResonancesInput extends FigureSize {
  readonly resonances: Resonances;
  readonly words: ResonancesWords;
}

export interface ResonancesWords {
  readonly frequency: string;
  readonly transition: (pair: string) => string;
  readonly halfWidth: string;
  readonly line: string;
}

/** Points of one Lorentzian, equally spaced in angle: dense where it is steep at every zoom. */
const POINTS = 161;
/** More labels than this are a smear; the pointer still tells. */
const MOST_LABELS = 14;
/** Depth of the tallest line of the wave below the axis; the Lorentzians reach 1 above it. */
const DEPTH = 0.42;
/** Each lower level has a dash of its own, each upper one its colour. */
const DASHES = ["solid", "dash", "dot", "dashdot", "longdash"] as const;

/**
 * One frequency axis: above it every coupled transition as a Lorentzian of half-width ε^μ γ and height 1, below it the
 * wave's lines, as deep as their amplitude |Φ_f| beside the largest.
 */
export function resonancesFigure(input: ResonancesInput, theme: ChartTheme): Figure {
  const { resonances, words, width } = input;
  const { transitions, lines } = resonances;
  const left = theme.sizes.tick * 1.2;
  const range = frequencyRange(resonances);
  const inner = Math.max(40, width - left - theme.sizes.label);
  const pixel = (x: number) => ((x - range[0]) / (range[1] - range[0])) * inner;
  const upper = transitionLabels(transitions, pixel, theme);
  const lower = lineLabels(lines, pixel, theme);
  const rowsAbove = Math.max(1, ...upper.map(({ row }) => row + 1));
  const rowsBelow = Math.max(1, ...lower.map(({ row }) => row + 1));
  const room = Math.max(60, input.height - theme.sizes.tick * 3.8);
  // Rows of labels have a height in pixels, the curves share what is left.
  const rowHeight = theme.sizes.tick * 1.5;
  // A sign as wide as a row hangs at the foot of the deepest line.
  const unit = (1 + DEPTH) / Math.max(30, room - (rowsAbove + rowsBelow + 0.5) * rowHeight);
  const row = rowHeight * unit;
  const bottom = -DEPTH - (rowsBelow + 0.5) * row;
  const largest = Math.sqrt(Math.max(0, ...lines.map(({ intensity }) => intensity))) || 1;
  return {
    data: [
      ...transitions.map((transition) => lorentzianTrace(transition, range, theme, words)),
      ...lines.map((line) => lineTrace(line, largest, theme, words)),
    ],
    layout: {
      ...figureFrame(input, theme, left),
      xaxis: { ...plainAxis(theme, words.frequency), range: [...range], nticks: isCompact(input) ? 5 : 9 },
      yaxis: {
        ...plainAxis(theme, ""),
        range: [bottom, 1 + rowsAbove * row],
        showticklabels: false,
        showgrid: false,
        fixedrange: true,
      },
      shapes: [axisLine(theme), ...lines.map((line) => guide(line, theme))],
      annotations: [
        ...upper.map((label) => annotation(label, 1 + (label.row + 0.5) * row)),
        ...lower.map((label) => annotation(label, -DEPTH - (label.row + 0.95) * row)),
      ],
      uirevision: "resonances",
    },
    config: FIGURE_CONFIG,
  };
}

/** From 0 where that leaves the transitions apart, else around them. */
function frequencyRange({ transitions, lines }: Resonances): [number, number] {
  const places = [...transitions.map(({ energy }) => energy), ...lines.map(({ frequency }) => frequency)];
  if (places.length === 0) return [0, 1];
  const least = Math.min(...places);
  const most = Math.max(...places);
  const span = most - least;
  const widest = Math.max(0, ...transitions.map(({ width }) => width));
  if (span > 0 && least > 6 * span && least > 6 * widest) return [least - span / 2, most + span / 2];
  return [-0.04 * most || -0.04, most * 1.18 || 1];
}

interface Label {
  readonly text: string;
  readonly at: number;
  readonly row: number;
  readonly colour: string;
  readonly size: number;
}

function transitionLabels(
  transitions: readonly Transition[],
  pixel: (x: number) => number,
  theme: ChartTheme,
): Label[] {
  if (transitions.length > MOST_LABELS) return [];
  const size = theme.sizes.label;
  const ordered = [...transitions].sort((a, b) => a.energy - b.energy);
  const texts = ordered.map((transition) => `<b>${pairText(transition)}</b>`);
  const rows = labelRows(
    ordered.map(({ energy }, i) => ({ place: pixel(energy), width: textWidth(texts[i]!, size) + 10 })),
  );
  return ordered.map(({ energy, pair }, i) => ({
    text: texts[i]!,
    at: energy,
    row: rows[i]!,
    colour: levelColour(theme, pair[1]),
    size,
  }));
}

function lineLabels(lines: readonly SpectralLine[], pixel: (x: number) => number, theme: ChartTheme): Label[] {
  if (lines.length > MOST_LABELS) return [];
  const size = theme.sizes.tick;
  const texts = lines.map(lineText);
  const rows = labelRows(
    lines.map(({ frequency }, i) => ({ place: pixel(frequency), width: textWidth(texts[i]!, size) + 10 })),
  );
  return lines.map(({ frequency }, i) => ({
    text: texts[i]!,
    at: frequency,
    row: rows[i]!,
    colour: theme.mutedInk,
    size,
  }));
}

function annotation({ text, at, colour, size }: Label, y: number): Partial<Annotation> {
  return { x: at, y, text, showarrow: false, font: { size, color: colour }, yanchor: "middle", captureevents: false };
}

function pairText({ pair }: Transition): string {
  return `${pair[0] + 1}–${pair[1] + 1}`;
}

function lineText({ modes }: SpectralLine): string {
  const shown = modes.slice(0, 2).map((beta) => (beta.length === 1 ? `${beta[0]}` : multiIndexText(beta)));
  return shown.join(" + ") + (modes.length > 2 ? " + …" : "");
}

function lorentzianTrace(
  transition: Transition,
  range: readonly [number, number],
  theme: ChartTheme,
  words: ResonancesWords,
): Data {
  const { energy, width, pair } = transition;
  const far = Math.max(range[1] - range[0], 1e3 * width);
  const reach = Math.atan(far / width);
  const angles = Array.from({ length: POINTS }, (_, i) => reach * ((2 * i) / (POINTS - 1) - 1));
  const x = angles.map((angle) => energy + width * Math.tan(angle));
  return {
    type: "scatter",
    mode: "lines",
    name: `transition ${pairText(transition)}`,
    x,
    y: angles.map((angle) => Math.cos(angle) ** 2),
    line: {
      color: levelColour(theme, pair[1]),
      width: theme.lines.error * 1.2,
      dash: DASHES[pair[0] % DASHES.length]!,
      simplify: false,
    },
    hovertemplate: `${words.transition(pairText(transition))}<br>${numberText(energy, 6)}<br>${words.halfWidth} ${numberText(width, 3)}<extra></extra>`,
  };
}

function lineTrace(line: SpectralLine, largest: number, theme: ChartTheme, words: ResonancesWords): Data {
  const depth = -DEPTH * Math.sqrt(line.intensity / largest ** 2);
  return {
    type: "scatter",
    mode: "lines+markers",
    name: `line ${line.frequency}`,
    x: [line.frequency, line.frequency],
    y: [0, depth],
    line: { color: theme.ink, width: theme.lines.bloch },
    marker: { symbol: "diamond", size: [0, theme.lines.bloch * 3.2], color: theme.ink, opacity: 1 },
    hovertemplate: `${words.line} ${numberText(line.frequency, 6)}<br>β = ${line.modes.map(multiIndexText).join(", ")}<br>|Φ|² = ${numberText(line.intensity, 3)}<extra></extra>`,
  };
}

function axisLine(theme: ChartTheme): Partial<Shape> {
  const line = { color: theme.mutedInk, width: theme.lines.mark };
  return { type: "line", xref: "paper", x0: 0, x1: 1, yref: "y", y0: 0, y1: 0, layer: "below", line };
}

/** A dotted line from each line of the wave up through the Lorentzians that it may meet. */
function guide({ frequency }: SpectralLine, theme: ChartTheme): Partial<Shape> {
  const line = { color: theme.mutedInk, width: theme.lines.mark, dash: "dot" as const };
  return { type: "line", xref: "x", x0: frequency, x1: frequency, yref: "y", y0: 0, y1: 1, layer: "below", line };
}
