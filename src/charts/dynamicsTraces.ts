import type { Data } from "plotly.js";
import type { Curve, RungName } from "../physics/results.ts";
import { distanceToBloch, logValue } from "./distance.ts";
import type { DynamicsInput, DynamicsWords } from "./dynamicsInput.ts";
import { envelopeSamples } from "./envelope.ts";
import type { Scales } from "./scales.ts";
import { keptSamples } from "./simplify.ts";
import { type ChartTheme, levelColour, mix } from "./theme.ts";

export type Dash = "solid" | "dash" | "dot" | "longdash" | "dashdot" | "longdashdot";

/** Each rung has its own dash, in every chart and in the page's key. */
export const RUNG_DASH: Readonly<Record<RungName, Dash>> = {
  bloch: "solid",
  delayed: "longdash",
  timeDependent: "dashdot",
  averaged: "longdashdot",
  dominant: "dash",
  limit: "dot",
};

/** Drawn this close to the sampled curve, in pixels. */
const TOLERANCE = 0.08;

/** The name of a trace, `Bloch 1`, `dominant 3`: part of the page's contract with tests, so never translated. */
export function traceName(rung: RungName, level: number): string {
  return `${rung === "bloch" ? "Bloch" : rung} ${level + 1}`;
}

export function levelCount(curve: Curve): number {
  return curve.times.length > 0 ? curve.populations.length / curve.times.length : 0;
}

/** A rung this close to Bloch everywhere, in pixels, lies on it: its dashes are drawn to be seen on Bloch's line. */
const ON_BLOCH = 1.2;

/**
 * The colour of a rung's line: Bloch has the level's colour, the others the same hue nearer to the ink. Of two rungs
 * that lie on Bloch, the resonant rates (25) keep it and the finer ones are as light as the ground, so that the dashes of
 * each are told from the line under them and from each other.
 */
export function rungColour(theme: ChartTheme, rung: RungName, level: number, onBloch: boolean): string {
  const colour = levelColour(theme, level);
  if (rung === "bloch") return colour;
  if (!onBloch) return mix(colour, theme.ink, 0.45);
  return rung === "dominant" || rung === "limit" ? mix(colour, theme.ink, 0.8) : mix(colour, theme.ground, 0.8);
}

/** The colour of a rung's distance to Bloch, which belongs to no level. */
export function errorColour(theme: ChartTheme, rung: RungName): string {
  const plain: Readonly<Record<RungName, string>> = {
    bloch: theme.ink,
    delayed: theme.mutedInk,
    timeDependent: theme.layers.slow.ink,
    averaged: theme.accent,
    dominant: theme.ink,
    limit: theme.mutedInk,
  };
  return plain[rung];
}

/** One trace per level of every curve, Bloch first so that the dashes of the other rungs lie on it. */
export function populationTraces(input: DynamicsInput, scales: Scales, theme: ChartTheme): Data[] {
  const ordered = [...input.curves].sort((a, b) => Number(b.rung === "bloch") - Number(a.rung === "bloch"));
  const bloch = ordered.find((curve) => curve.rung === "bloch");
  return [
    ...(input.unperturbed ? ghostTraces(input.unperturbed.curve, scales, theme) : []),
    ...ordered.flatMap((curve) => curveTraces(curve, scales, theme, liesOn(curve, bloch, scales))),
  ];
}

/** Bloch with δ = 0: the level's colour, faint and thin, under everything else. */
function ghostTraces(curve: Curve, scales: Scales, theme: ChartTheme): Data[] {
  return curveTraces(curve, scales, theme, false).map((trace, n) => ({
    ...trace,
    name: `unperturbed ${n + 1}`,
    line: { color: mix(levelColour(theme, n), theme.ground, 0.45), width: theme.lines.error, simplify: false },
    hovertemplate: `δ = 0, %{fullData.name}<br>t = %{x:.3~g}<br>ρ = %{y:.4f}<extra></extra>`,
  }));
}

/** Whether every level of a curve stays within a pixel or so of Bloch's, sample by sample. */
function liesOn(curve: Curve, bloch: Curve | undefined, scales: Scales): boolean {
  if (!bloch || curve.populations.length !== bloch.populations.length) return false;
  const least = Math.abs(scales.population(0) - scales.population(ON_BLOCH));
  return curve.populations.every((value, i) => !(Math.abs(value - bloch.populations[i]!) > least));
}

function curveTraces(curve: Curve, scales: Scales, theme: ChartTheme, onBloch: boolean): Data[] {
  const levels = levelCount(curve);
  const first = scales.logTime ? curve.times.findIndex((t) => t > 0) : 0;
  if (levels === 0 || first < 0) return [];
  const times = curve.times.subarray(first);
  const values = Array.from({ length: levels }, (_, n) =>
    Float64Array.from(times, (_t, i) => curve.populations[(first + i) * levels + n]!),
  );
  const kept = keptSamples(
    Float64Array.from(times, scales.x),
    values.map((value) => value.map(scales.y)),
    TOLERANCE,
  );
  const x = kept.map((i) => times[i]!);
  return values.map((value, n) => ({
    type: "scatter",
    mode: "lines",
    name: traceName(curve.rung, n),
    x,
    y: kept.map((i) => (Number.isFinite(value[i]!) ? value[i]! : null)),
    xaxis: "x",
    yaxis: "y",
    line: {
      color: rungColour(theme, curve.rung, n, onBloch),
      width: curve.rung === "bloch" ? theme.lines.bloch : theme.lines.rung,
      dash: RUNG_DASH[curve.rung],
      simplify: false,
    },
    connectgaps: false,
    hovertemplate: `%{fullData.name}<br>t = %{x:.3~g}<br>ρ = %{y:.4f}<extra></extra>`,
  }));
}

/** A curve of the lower chart before it is drawn: value NaN where it has none. */
export interface ErrorCurve {
  readonly name: string;
  /** The rung, or null for ‖ρ_od‖₁ */
  readonly rung: RungName | null;
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** The distance of every other rung to Bloch, then ‖ρ_od‖₁; nothing while there is no Bloch curve. */
export function errorCurves(input: DynamicsInput): ErrorCurve[] {
  const bloch = input.curves.find((curve) => curve.rung === "bloch");
  const curves: ErrorCurve[] = [];
  if (bloch) {
    for (const curve of input.curves) {
      if (curve.rung === "bloch") continue;
      const values = distanceToBloch(curve, bloch);
      curves.push({ name: `error ${curve.rung}`, rung: curve.rung, times: curve.times, values });
    }
  }
  if (input.coherence) {
    curves.push({ name: "‖ρ_od‖", rung: null, times: input.coherence.times, values: input.coherence.values });
  }
  return curves;
}

/** Stands in the lower chart while there is no curve to draw, so that its axes stay. */
const NOTHING: Data = {
  type: "scatter",
  mode: "lines",
  name: "no distance",
  x: [1],
  y: [null],
  xaxis: "x",
  yaxis: "y2",
  hoverinfo: "skip",
};

/**
 * The lower curves. One that turns at every other sample, as the sampling once a period makes it, is a faint line under
 * its envelope.
 */
export function errorTraces(
  curves: readonly ErrorCurve[],
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
): Data[] {
  if (curves.length === 0) return [NOTHING];
  return curves.flatMap((curve) => {
    const first = scales.logTime ? curve.times.findIndex((t) => t > 0) : 0;
    const times = first < 0 ? curve.times.subarray(0, 0) : curve.times.subarray(first);
    const values = Array.from(times, (_, i) => logValue(curve.values[first + i]!));
    const heights = Float64Array.from(values, (value) => (value === null ? Number.NaN : scales.yError(value)));
    const kept = keptSamples(Float64Array.from(times, scales.x), [heights], TOLERANCE);
    const envelope = envelopeSamples(heights.map((y) => -y));
    const color = curve.rung === null ? theme.coherence : errorColour(theme, curve.rung);
    const dash = curve.rung === null ? "solid" : RUNG_DASH[curve.rung];
    const title = curve.rung === null ? "‖ρ<sub>od</sub>‖₁" : curve.name;
    const trace = (name: string, samples: readonly number[], line: object, note: string): Data => ({
      type: "scatter",
      mode: "lines",
      name,
      x: samples.map((i) => times[i]!),
      y: samples.map((i) => values[i]!),
      xaxis: "x",
      yaxis: "y2",
      line: { simplify: false, ...line },
      connectgaps: false,
      hovertemplate: `${title}<br>t = %{x:.3~g}<br>%{y:.2~e}${note}<extra></extra>`,
    });
    if (!envelope) return [trace(curve.name, kept, { color, dash, width: theme.lines.error }, "")];
    const faint = { color: mix(color, theme.ground, 0.55), dash: "solid", width: theme.lines.error / 2 };
    return [
      trace(curve.name, kept, faint, `<br>${words.sampled}`),
      trace(`${curve.name} envelope`, envelope, { color, dash, width: theme.lines.error }, `<br>${words.envelope}`),
    ];
  });
}

/**
 * Decades of the lower axis: from the largest value down to where nearly all values lie, at most twelve decades.
 * Whole decades, so that the axis stands still while a slider moves a little.
 */
export function errorRange(curves: readonly ErrorCurve[], start: number): [number, number] {
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (const curve of curves) {
    const logs: number[] = [];
    for (let i = 0; i < curve.values.length; i++) {
      const value = logValue(curve.values[i]!);
      if (value !== null && curve.times[i]! >= start) logs.push(Math.log10(value));
    }
    if (logs.length === 0) continue;
    logs.sort((a, b) => a - b);
    top = Math.max(top, logs.at(-1)!);
    bottom = Math.min(bottom, logs[Math.floor(logs.length / 10)]!);
  }
  if (!Number.isFinite(top)) return [-8, 0];
  const high = Math.ceil(top + 0.15);
  return [Math.max(Math.min(Math.floor(bottom), high - 3), high - 12), high];
}
