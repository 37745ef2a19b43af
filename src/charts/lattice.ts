import type { Data } from "plotly.js";
import type { DivisorReport, SpectralLine } from "../physics/resonances/results.ts";
import type { Figure } from "./dynamicsInput.ts";
import { numberText } from "./numberText.ts";
import { FIGURE_CONFIG, type FigureSize, figureFrame, multiIndexText, plainAxis } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

export interface LatticeInput extends FigureSize {
  readonly report: Pick<DivisorReport, "frequencies" | "offset">;
  /** Half the thickness of the strip */
  readonly threshold: number;
  readonly lines: readonly SpectralLine[];
  readonly words: LatticeWords;
}

export interface LatticeWords {
  readonly lattice: string;
  readonly inside: string;
  readonly mode: string;
}

/** β₂ from −REACH to REACH, β₁ as far as the width allows at the same scale. */
const REACH = 9;
const WIDEST = 34;
/** More points in the strip than this go without their β beside them. */
const MOST_NAMED = 14;

/**
 * The lattice of (β₁, β₂) for r = 2 with the strip |β·ω + ω(n,k)| < threshold: lattice points are dots, those in the strip
 * are large and filled, and the modes of the wave are rings, both members of each pair ±α.
 */
export function latticeFigure(input: LatticeInput, theme: ChartTheme): Figure {
  const { report, threshold, lines, words, width, height } = input;
  const [first = 0, second = 0] = report.frequencies;
  const left = theme.sizes.tick * 3.6;
  const innerWidth = Math.max(60, width - left - theme.sizes.label);
  const innerHeight = Math.max(60, height - theme.sizes.tick * 3.8);
  const tall = REACH + 0.7;
  const wide = Math.min(WIDEST, (tall * innerWidth) / innerHeight);
  const points = latticePoints(report, Math.floor(wide));
  const inside = points.filter(({ value }) => Math.abs(value) < threshold);
  const outside = points.filter(({ value }) => Math.abs(value) >= threshold);
  const modes = lines.flatMap(({ modes: alphas }) => alphas.flatMap((alpha) => [alpha, alpha.map((x) => 0 - x)]));
  // Signs keep apart at every size of the picture.
  const pitch = innerHeight / (2 * tall);
  return {
    data: [
      stripTrace(first, second, report.offset, threshold, theme),
      {
        type: "scatter",
        mode: "markers",
        name: "lattice",
        x: outside.map(({ beta }) => beta[0]),
        y: outside.map(({ beta }) => beta[1]),
        text: outside.map(({ beta, value }) => hoverText(beta, value)),
        marker: { size: Math.min(theme.lines.bloch * 1.2, pitch * 0.22), color: theme.mutedInk, opacity: 0.6 },
        hovertemplate: `${words.lattice}<br>%{text}<extra></extra>`,
      },
      {
        type: "scatter",
        mode: inside.length <= MOST_NAMED ? "text+markers" : "markers",
        name: "in the strip",
        texttemplate: "%{customdata}",
        customdata: inside.map(({ beta }) => ` ${multiIndexText(beta)}`),
        textposition: "top right",
        textfont: { size: theme.sizes.tick, color: theme.accent },
        x: inside.map(({ beta }) => beta[0]),
        y: inside.map(({ beta }) => beta[1]),
        text: inside.map(({ beta, value }) => hoverText(beta, value)),
        marker: { size: Math.min(theme.lines.bloch * 3.6, pitch * 0.6), color: theme.accent, opacity: 1 },
        hovertemplate: `${words.inside}<br>%{text}<extra></extra>`,
      },
      {
        type: "scatter",
        mode: "markers",
        name: "modes",
        x: modes.map((alpha) => alpha[0]!),
        y: modes.map((alpha) => alpha[1]!),
        text: modes.map((alpha) => hoverText(alpha, alpha[0]! * first + alpha[1]! * second + report.offset)),
        marker: {
          symbol: "circle-open",
          size: Math.min(theme.lines.bloch * 5, pitch * 0.8),
          color: theme.ink,
          line: { width: theme.lines.error * 1.2, color: theme.ink },
          opacity: 1,
        },
        hovertemplate: `${words.mode}<br>%{text}<extra></extra>`,
      },
    ],
    layout: {
      ...figureFrame(input, theme, left),
      xaxis: { ...latticeAxis(theme, "β<sub>1</sub>"), range: [-wide, wide] },
      yaxis: { ...latticeAxis(theme, "β<sub>2</sub>"), range: [-tall, tall], scaleanchor: "x", scaleratio: 1 },
      uirevision: "lattice",
    },
    config: FIGURE_CONFIG,
  };
}

export interface LatticePoint {
  readonly beta: readonly [number, number];
  /** β·ω + ω(n,k) */
  readonly value: number;
}

/** The points of the picture, |β₁| ≤ `wide` and |β₂| ≤ REACH. */
function latticePoints({ frequencies, offset }: LatticeInput["report"], wide: number): LatticePoint[] {
  const [first = 0, second = 0] = frequencies;
  const points: LatticePoint[] = [];
  for (let a = -wide; a <= wide; a++) {
    for (let b = -REACH; b <= REACH; b++) points.push({ beta: [a, b], value: a * first + b * second + offset });
  }
  return points;
}

/** What a square picture shows in the strip, nearest to its middle first. */
export function stripPoints(report: LatticeInput["report"], threshold: number): LatticePoint[] {
  return latticePoints(report, REACH)
    .filter(({ value }) => Math.abs(value) < threshold)
    .sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
}

function latticeAxis(theme: ChartTheme, title: string) {
  return { ...plainAxis(theme, title), tickmode: "linear" as const, tick0: 0, dtick: 3, showgrid: false };
}

function hoverText(beta: readonly number[], value: number): string {
  return `β = ${multiIndexText(beta)}<br>β·ω + ω(n,k) = ${numberText(value, 4)}`;
}

/** The strip as a long parallelogram around the line β·ω + c = 0, its ends far outside the picture. */
function stripTrace(first: number, second: number, offset: number, threshold: number, theme: ChartTheme): Data {
  const square = first ** 2 + second ** 2 || 1;
  const far = (40 * WIDEST) / Math.sqrt(square);
  const corner = (along: number, level: number): [number, number] => [
    (first * level) / square - second * along,
    (second * level) / square + first * along,
  ];
  const corners = [
    corner(-far, -offset - threshold),
    corner(far, -offset - threshold),
    corner(far, -offset + threshold),
    corner(-far, -offset + threshold),
  ];
  return {
    type: "scatter",
    mode: "lines",
    name: "strip",
    x: [...corners, corners[0]!].map(([x]) => x),
    y: [...corners, corners[0]!].map(([, y]) => y),
    fill: "toself",
    fillcolor: theme.layers.fast.band,
    line: { color: theme.layers.fast.ink, width: theme.lines.mark },
    hoverinfo: "skip",
  };
}
