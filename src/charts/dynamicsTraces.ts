import type { Data } from "plotly.js";
import type { Curve, RungName } from "../physics/results.ts";
import type { DynamicsInput, GhostCurve } from "./dynamicsInput.ts";
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

/** The name of a trace, `Bloch 1`, `dominant 3`: part of the page's contract with tests, so never translated. */
export function traceName(rung: RungName, level: number): string {
  return `${rung === "bloch" ? "Bloch" : rung} ${level + 1}`;
}

export function levelCount(curve: Pick<Curve | GhostCurve, "times" | "populations">): number {
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
    scales.sampling,
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
