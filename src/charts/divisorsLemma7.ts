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

export interface Lemma7Input extends FigureSize {
  readonly report: DivisorReport;
  readonly bound: number;
  /** The present ε */
  readonly epsilon: number;
  readonly words: Lemma7Words;
}

export interface Lemma7Words {
  readonly epsilon: string;
  readonly length: string;
  readonly fails: string;
  readonly first: string;
  readonly never: string;
  readonly now: string;
}

const SMALLEST = 1e-7;
/** Lines end here, outside the picture: an interval may begin at ε = 0, which has no place on a logarithmic axis. */
const FOOT = SMALLEST / 10;

/**
 * Where the perturbed condition fails as ε → 0: for each β the interval of ε in which ε^p δ(n,k) cancels its divisor, the
 * first |β| that fails anywhere from this ε down to 0, and Lemma 7's bound, below which nothing can fail.
 */
export function lemma7Figure(input: Lemma7Input, theme: ChartTheme): Figure {
  const { report, words, width, height, bound, epsilon } = input;
  const left = theme.sizes.tick * (isCompact(input) ? 3.4 : 4.2);
  const xRange: [number, number] = [Math.log10(SMALLEST), 0];
  const yRange: [number, number] = [-0.06, Math.log10(Math.max(bound, 2)) + 0.06];
  return {
    data: [boundTrace(report, words, theme), tongueTrace(report, words, theme), firstTrace(report, words, theme)],
    layout: {
      ...figureFrame(input, theme, left),
      xaxis: decadeAxis(theme, words.epsilon, xRange, width - left),
      yaxis: decadeAxis(theme, words.length, yRange, height - theme.sizes.tick * 4),
      shapes: [
        {
          type: "line",
          xref: "x",
          x0: epsilon,
          x1: epsilon,
          yref: "paper",
          y0: 0,
          y1: 1,
          line: { color: theme.accent, width: theme.lines.mark * 1.5, dash: "dot" },
        },
      ],
      annotations: [nowLabel(input, theme), neverLabel(report, words, yRange, theme)].filter((label) => label !== null),
      uirevision: `lemma7 ${bound}`,
    },
    config: FIGURE_CONFIG,
  };
}

function boundTrace({ lemma7 }: DivisorReport, words: Lemma7Words, theme: ChartTheme): Data {
  return {
    type: "scatter",
    mode: "lines",
    name: "Lemma 7",
    x: lemma7.map(({ epsilon }) => epsilon),
    y: lemma7.map(({ length }) => Math.max(length, 0.1)),
    fill: "tozeroy",
    fillcolor: theme.layers.fast.band,
    line: { color: theme.layers.fast.ink, width: theme.lines.error, dash: "dash" },
    hovertemplate: `${words.never}<br>ε = %{x:.2~e}, |β| < %{y:.3~g}<extra></extra>`,
  };
}

function tongueTrace({ tongues }: DivisorReport, words: Lemma7Words, theme: ChartTheme): Data {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  const text: string[] = [];
  for (const { beta, length, from, to } of tongues) {
    if (to < SMALLEST) continue;
    const least = Math.max(from, FOOT);
    const label = `β = ${multiIndexText(beta)}, |β| = ${length}<br>ε ${numberText(from, 3)} … ${numberText(to, 3)}`;
    x.push(least, Math.sqrt(least * to), to, null);
    y.push(length, length, length, null);
    text.push(label, label, label, "");
  }
  return {
    type: "scatter",
    mode: "lines+markers",
    name: "fails",
    x,
    y,
    text,
    line: { color: theme.danger, width: theme.lines.bloch * 1.1 },
    // An interval narrower than a pixel is still to be seen: its middle and its ends are ticks.
    marker: {
      symbol: "line-ns",
      size: theme.lines.bloch * 2.2,
      line: { color: theme.danger, width: theme.lines.mark * 1.4 },
    },
    connectgaps: false,
    hovertemplate: `${words.fails}<br>%{text}<extra></extra>`,
  };
}

/** The staircase of the first |β| that fails at this or any smaller ε. */
function firstTrace({ tongues }: DivisorReport, words: Lemma7Words, theme: ChartTheme): Data {
  const steps: { epsilon: number; length: number }[] = [];
  let least = Number.POSITIVE_INFINITY;
  // The list is by |β|: a tongue matters for those ε only that no shorter β reaches.
  for (const { from, length } of tongues) {
    if (least <= FOOT) break;
    if (from >= least) continue;
    steps.push({ epsilon: Math.min(least, 1), length });
    least = from;
  }
  const last = steps.at(-1);
  if (last) steps.push({ epsilon: Math.max(least, FOOT), length: last.length });
  return {
    type: "scatter",
    mode: "lines",
    name: "first to fail",
    x: steps.map(({ epsilon }) => epsilon),
    y: steps.map(({ length }) => length),
    line: { shape: "hv", color: theme.ink, width: theme.lines.error },
    hovertemplate: `${words.first}<br>|β| = %{y}<extra></extra>`,
  };
}

function nowLabel({ epsilon, words }: Lemma7Input, theme: ChartTheme): Partial<Annotation> {
  const atRight = epsilon > 1e-3;
  return {
    x: Math.log10(epsilon),
    y: 1,
    yref: "paper",
    text: words.now,
    showarrow: false,
    xanchor: atRight ? "right" : "left",
    yanchor: "top",
    xshift: atRight ? -4 : 4,
    font: { size: theme.sizes.tick, color: theme.accent },
    captureevents: false,
  };
}

function neverLabel(
  { lemma7 }: DivisorReport,
  words: Lemma7Words,
  yRange: readonly [number, number],
  theme: ChartTheme,
): Partial<Annotation> | null {
  const last = lemma7.at(-1);
  const room = last ? Math.min(Math.log10(Math.max(last.length, 0.1)), yRange[1]) - yRange[0] : 0;
  if (room < 0.35) return null;
  return {
    x: Math.log10(SMALLEST),
    y: yRange[0],
    text: words.never,
    showarrow: false,
    xanchor: "left",
    yanchor: "bottom",
    xshift: 6,
    yshift: 2,
    font: { size: theme.sizes.tick, color: theme.layers.fast.ink },
    captureevents: false,
  };
}
