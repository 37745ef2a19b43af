import type { Data } from "plotly.js";
import { logValue } from "./distance.ts";
import type { DynamicsInput, DynamicsWords, GhostCurve, GhostRun } from "./dynamicsInput.ts";
import { RUNG_DASH, traceName } from "./dynamicsTraces.ts";
import type { Scales } from "./scales.ts";
import { keptSamples } from "./simplify.ts";
import { type ChartTheme, levelColour, mix } from "./theme.ts";

/** A sign for each pinned run, so that ghosts are told apart without colour. */
export const GHOST_SIGNS = ["circle", "square", "diamond", "triangle-up", "triangle-down", "star"] as const;

/** Signs along one ghost; those of different runs stand at different places. */
const SIGNS_ALONG = 5;
/** Share of the ground in a ghost's line, and in its signs. */
const FAINT = 0.5;
const FAINT_SIGN = 0.15;

/** What was drawn for a run, and for which scales, theme and curves: it stands while other things move. */
interface Drawn {
  readonly key: string;
  readonly traces: Data[];
}
const drawn = new WeakMap<GhostRun, Drawn>();

/**
 * Ghosts of pinned runs, under everything else: each curve faint in its level's colour and its rung's dash, with the
 * run's sign along it; below, ‖ρ_od‖₁. A run that has not changed on axes that have not changed gives the same objects again, so
 * that nothing of it is drawn anew while a control moves.
 */
export function ghostTraces(input: DynamicsInput, scales: Scales, theme: ChartTheme, words: DynamicsWords): Data[] {
  return (input.ghosts ?? []).flatMap((run) => {
    const key = [
      ...scales.timeRange,
      ...scales.populationRange,
      ...scales.errorRange,
      scales.width,
      scales.height,
      scales.logTime,
      theme.name,
      words.coherence,
      input.polarisation === undefined,
    ].join(" ");
    const before = drawn.get(run);
    if (before?.key === key) return before.traces;
    const traces = runTraces(run, input.polarisation === undefined, scales, theme, words);
    drawn.set(run, { key, traces });
    return traces;
  });
}

function runTraces(
  run: GhostRun,
  coherences: boolean,
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
): Data[] {
  const signs: { x: number[]; y: number[]; colours: string[] } = { x: [], y: [], colours: [] };
  const lines = run.curves.flatMap((curve, k) => {
    const { times, series } = fromStart(curve, scales);
    const places = signPlaces(times, run.mark, scales);
    const kept = keptSamples(
      times.map(scales.x),
      series.map((values) => values.map(scales.y)),
      scales.sampling,
    );
    return series.map((values, n): Data => {
      // One sign for all rungs of a level: they often lie on each other.
      for (const i of k === 0 ? places : []) {
        signs.x.push(times[i]!);
        signs.y.push(values[i]!);
        signs.colours.push(mix(levelColour(theme, n), theme.ground, FAINT_SIGN));
      }
      return {
        type: "scatter",
        mode: "lines",
        name: `pin ${run.mark + 1} ${traceName(curve.rung, n)}`,
        x: kept.map((i) => times[i]!),
        y: kept.map((i) => values[i]!),
        xaxis: "x",
        yaxis: "y",
        line: {
          color: mix(levelColour(theme, n), theme.ground, FAINT),
          width: curve.rung === "bloch" ? theme.lines.rung * 1.4 : theme.lines.rung,
          dash: RUNG_DASH[curve.rung],
          simplify: false,
        },
        hovertemplate: `${escaped(run.name)}<br>${words.rung[curve.rung]}, ${words.level(n + 1)}<br>t = %{x:.3~g}<br>ρ = %{y:.4f}<extra></extra>`,
      };
    });
  });
  const upper = signTrace(`pin ${run.mark + 1} signs`, signs, "y", run.mark, theme);
  return [
    ...lines,
    upper,
    ...(coherences && run.coherence ? coherenceTraces(run, run.coherence, scales, theme, words) : []),
  ];
}

function coherenceTraces(
  { mark, name }: GhostRun,
  { times, values }: NonNullable<GhostRun["coherence"]>,
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
): Data[] {
  const seen = [...times.keys()].filter((i) => logValue(values[i]!) !== null && (times[i]! > 0 || !scales.logTime));
  const x = seen.map((i) => times[i]!);
  const y = seen.map((i) => values[i]!);
  const kept = keptSamples(x.map(scales.x), [y.map(scales.yError)], scales.sampling);
  const places = signPlaces(x, mark, scales);
  const colour = (share: number) => mix(theme.coherence, theme.ground, share);
  return [
    {
      type: "scatter",
      mode: "lines",
      name: `pin ${mark + 1} ‖ρ_od‖`,
      x: kept.map((i) => x[i]!),
      y: kept.map((i) => y[i]!),
      xaxis: "x",
      yaxis: "y2",
      line: { color: colour(FAINT), width: theme.lines.error, simplify: false },
      hovertemplate: `${escaped(name)}<br>${words.coherence}<br>t = %{x:.3~g}<br>%{y:.2~e}<extra></extra>`,
    },
    signTrace(
      `pin ${mark + 1} lower signs`,
      {
        x: places.map((i) => x[i]!),
        y: places.map((i) => y[i]!),
        colours: places.map(() => colour(FAINT_SIGN)),
      },
      "y2",
      mark,
      theme,
    ),
  ];
}

function signTrace(
  name: string,
  { x, y, colours }: { x: number[]; y: number[]; colours: string[] },
  yaxis: "y" | "y2",
  mark: number,
  theme: ChartTheme,
): Data {
  return {
    type: "scatter",
    mode: "markers",
    name,
    x,
    y,
    xaxis: "x",
    yaxis,
    marker: {
      symbol: GHOST_SIGNS[mark % GHOST_SIGNS.length]!,
      size: theme.sizes.tick * 0.62,
      color: theme.ground,
      line: { color: colours, width: 1.3 },
    },
    hoverinfo: "skip",
  };
}

/** The samples that the axis can show, level by level. */
function fromStart({ times, populations }: GhostCurve, scales: Scales): { times: number[]; series: number[][] } {
  const count = times.length;
  const levels = count > 0 ? populations.length / count : 0;
  const first = scales.logTime
    ? Math.max(
        0,
        times.findIndex((t) => t > 0),
      )
    : 0;
  return {
    times: times.slice(first),
    series: Array.from({ length: levels }, (_, n) =>
      Array.from({ length: count - first }, (_, i) => populations[(first + i) * levels + n]!),
    ),
  };
}

/** Samples near evenly spaced places of the axis in view, at other places for each run. */
function signPlaces(times: readonly number[], mark: number, scales: Scales): number[] {
  const places: number[] = [];
  for (let k = 0; k < SIGNS_ALONG; k++) {
    const share = (k + (mark + 0.5) / GHOST_SIGNS.length) / SIGNS_ALONG;
    const wanted = scales.time(scales.margin.l + share * scales.inner);
    const i = times.findIndex((t) => t >= wanted);
    if (i >= 0 && wanted >= (times[0] ?? 0) && !places.includes(i)) places.push(i);
  }
  return places;
}

/** A name is a person's own: none of it is markup for Plotly. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("%{", "% {");
}
