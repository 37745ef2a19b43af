import type { Data } from "plotly.js";
import type { Curve, RungName } from "../physics/results.ts";
import { distanceBetween, logValue } from "./distance.ts";
import type { DistanceChoice, DynamicsInput, DynamicsWords, PolarisationCurves } from "./dynamicsInput.ts";
import { type Dash, RUNG_DASH } from "./dynamicsTraces.ts";
import { envelopeSamples } from "./envelope.ts";
import type { Scales } from "./scales.ts";
import { keptSamples } from "./simplify.ts";
import { type ChartTheme, mix } from "./theme.ts";

/** Where words do not fit, a rung goes by the number of its equation. */
export const EQUATION = {
  bloch: "(1)",
  delayed: "(14)",
  timeDependent: "(11)",
  averaged: "(18)",
  dominant: "(25)",
  limit: "(29)",
} as const;

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

/** A curve of the lower chart before it is drawn: value NaN where it has none. */
export interface ErrorCurve {
  /** The trace's name: part of the page's contract with tests, so never translated */
  readonly name: string;
  /** What a reader calls it, and what is written where room is short */
  readonly title: (words: DynamicsWords) => string;
  readonly short: string;
  readonly colour: (theme: ChartTheme) => string;
  readonly dash: Dash;
  /** A bound: thinner, and without a name at the edge */
  readonly bound?: boolean;
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** The rungs from Bloch down: the one above another is the next before it in this list that is drawn. */
const DOWN_THE_LADDER: readonly RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];

/** The curve that a rung's distance is measured from, or undefined where it is not drawn. */
export function referenceOf(rung: RungName, to: DistanceChoice["to"], curves: readonly Curve[]): Curve | undefined {
  const above = to === "bloch" ? ["bloch"] : DOWN_THE_LADDER.slice(0, DOWN_THE_LADDER.indexOf(rung)).reverse();
  for (const name of above) {
    const found = curves.find((curve) => curve.rung === name);
    if (found) return found;
  }
  return undefined;
}

/**
 * The distance of every other rung to Bloch or to the drawn rung above it, then ‖ρ_od‖₁; or, where the input has it, how Bloch polarises. Nothing while
 * there is no Bloch curve.
 */
export function errorCurves(input: DynamicsInput): ErrorCurve[] {
  if (input.polarisation !== undefined) return input.polarisation ? polarisationCurves(input.polarisation) : [];
  const { norm, to } = input.distance ?? { norm: "max", to: "bloch" };
  const curves: ErrorCurve[] = [];
  if (input.curves.some((curve) => curve.rung === "bloch")) {
    for (const curve of input.curves) {
      const reference = referenceOf(curve.rung, to, input.curves);
      if (curve.rung === "bloch" || !reference) continue;
      const { rung, times } = curve;
      curves.push({
        name: `error ${rung}`,
        title: (words) => words.rung[rung],
        short: EQUATION[rung],
        colour: (theme) => errorColour(theme, rung),
        dash: RUNG_DASH[rung],
        times,
        values: distanceBetween(curve, reference, norm),
      });
    }
  }
  if (input.coherence) {
    const name = "‖ρ<sub>od</sub>‖";
    curves.push({
      name: "‖ρ_od‖",
      title: () => name,
      short: name,
      colour: (theme) => theme.coherence,
      dash: "solid",
      ...input.coherence,
    });
  }
  return curves;
}

/** What Π has not yet smoothed and what its smooth part misses of the limit, each under its bound of Corollary 9. */
function polarisationCurves({ times, unpolarised, drift, envelopes }: PolarisationCurves): ErrorCurve[] {
  const pair = (
    name: string,
    short: string,
    values: Float64Array,
    bound: Float64Array | undefined,
    colour: ErrorCurve["colour"],
  ): ErrorCurve[] => {
    const look = { times, colour, title: () => short, short };
    return [
      ...(bound ? [{ ...look, name: `${name} bound`, dash: "dot" as const, values: bound, bound: true }] : []),
      { ...look, name, dash: "solid", values },
    ];
  };
  return [
    ...pair("unpolarised", "(1−Π)ρ<sub>d</sub>", unpolarised, envelopes?.unpolarised, (theme) => theme.accent),
    ...pair("drift", "Π(ρ<sub>d</sub>−z)", drift, envelopes?.drift, (theme) => theme.coherence),
  ];
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
    const kept = keptSamples(Float64Array.from(times, scales.x), [heights], scales.sampling);
    const envelope = envelopeSamples(heights.map((y) => -y));
    const color = curve.colour(theme);
    const { dash } = curve;
    const width = curve.bound ? theme.lines.mark * 1.2 : theme.lines.error;
    const title = curve.bound ? words.bound(curve.title(words)) : curve.title(words);
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
    if (!envelope) return [trace(curve.name, kept, { color, dash, width }, "")];
    // Half a line is none from the last row: there the paler colour has to do.
    const thin = theme.name === "projector" ? width : width / 2;
    const faint = { color: mix(color, theme.ground, 0.55), dash: "solid", width: thin };
    return [
      trace(curve.name, kept, faint, `<br>${words.sampled}`),
      trace(`${curve.name} envelope`, envelope, { color, dash, width }, `<br>${words.envelope}`),
    ];
  });
}

/** log₁₀ of a value that is rounding beside populations of order 1 */
const ROUNDING = -13;

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
    logs.sort((a, b) => a - b);
    // What is rounding from end to end is no reason to look so deep.
    if (logs.length === 0 || logs.at(-1)! < ROUNDING) continue;
    top = Math.max(top, logs.at(-1)!);
    bottom = Math.min(bottom, logs[Math.floor(logs.length / 10)]!);
  }
  if (!Number.isFinite(top)) return [-8, 0];
  const high = Math.ceil(top + 0.15);
  return [Math.max(Math.min(Math.floor(bottom), high - 3), high - 12), high];
}
