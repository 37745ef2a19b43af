import type { Config, Data, Layout } from "plotly.js";
import type { Curve, NormName, RungName, TimeLayer } from "../physics/results.ts";
import type { ChartZoom } from "./scales.ts";
import type { Sampling } from "./simplify.ts";

/** A time-layer as drawn: the analysis's layer, with the time read off the Bloch curve where it is known. */
export interface DrawnLayer extends TimeLayer {
  /** Slow time, or absent */
  readonly measured?: number;
}

/** The words that the figure writes; a catalogue hands in other languages. */
export interface DynamicsWords {
  /** Level n, counted from 1 */
  readonly level: (n: number) => string;
  /** Several levels on one curve, counted from 1 */
  readonly levels: (n: readonly number[]) => string;
  readonly onlyLayer: string;
  readonly fastLayer: string;
  readonly slowLayer: string;
  readonly relaxation: string;
  readonly measured: (time: string) => string;
  readonly distance: Readonly<Record<DistanceChoice["to"], string>>;
  readonly distanceNote: Readonly<Record<NormName, string>>;
  /** In the lower chart while it has no curve */
  readonly noDistance: string;
  readonly polarisation: string;
  readonly polarisationNote: string;
  readonly noPolarisation: string;
  /** A bound of the thing named */
  readonly bound: (name: string) => string;
  /** Of a curve that wriggles between its samples, and of its envelope */
  readonly sampled: string;
  readonly envelope: string;
  readonly time: string;
  readonly coherence: string;
  readonly rung: Readonly<Record<RungName, string>>;
}

/** Points that somebody else published, drawn over one rung. */
export interface PublishedCurve {
  readonly rung: RungName;
  /** Slow times */
  readonly times: readonly number[];
  /** The levels they are of, counted from 0 */
  readonly levels: readonly number[];
  /** One row per time, one entry per level of `levels` */
  readonly populations: readonly (readonly number[])[];
}

/** Populations of one rung of a run that was kept: one row per time. */
export interface GhostCurve {
  readonly rung: RungName;
  readonly times: readonly number[];
  readonly populations: readonly number[];
}

/** A run that was kept, drawn faintly under the present one. The same object is the same drawing. */
export interface GhostRun {
  /** 0 to 5: which sign it has */
  readonly mark: number;
  readonly name: string;
  /** The first of them carries the signs */
  readonly curves: readonly GhostCurve[];
  /** ‖ρ_od‖₁, or null */
  readonly coherence: { readonly times: readonly number[]; readonly values: readonly number[] } | null;
}

/** How a curve polarises, and how its polarised part follows the limit, with Corollary 9's bounds where it speaks. */
export interface PolarisationCurves {
  readonly times: Float64Array;
  /** ‖(1 − Π) ρ_d‖₂ and ‖Π(ρ_d − z)‖₂ */
  readonly unpolarised: Float64Array;
  readonly drift: Float64Array;
  readonly envelopes: { readonly unpolarised: Float64Array; readonly drift: Float64Array } | null;
}

/** What the lower chart measures: the norm of populations, and from which curve. */
export interface DistanceChoice {
  readonly norm: NormName;
  /** Bloch, or the rung above among those drawn */
  readonly to: "bloch" | "above";
}

/** Everything the dynamics figure shows. Plain data; times are slow times t. */
export interface DynamicsInput {
  /** Curves to draw, Bloch among them; a rung that is switched off is simply not listed */
  readonly curves: readonly Curve[];
  /** Σ_{n≠m}|ρ(n,m)| of Bloch, or null while unknown or switched off */
  readonly coherence: { readonly times: Float64Array; readonly values: Float64Array } | null;
  /** Long-time populations of the other rungs on show, marked by short lines */
  readonly otherEquilibria?: readonly { readonly rung: RungName; readonly populations: readonly number[] }[];
  /** Shown below in place of the distances; null while unknown, absent for the distances */
  readonly polarisation?: PolarisationCurves | null;
  /** The largest difference to Bloch when absent */
  readonly distance?: DistanceChoice;
  /** `Analysis.layers`, fast first; empty while unknown */
  readonly layers: readonly DrawnLayer[];
  /** Long-time populations marked at the right edge, one per level; null for none */
  readonly equilibrium: readonly number[] | null;
  /** Bloch with every δ(n) = 0, drawn faintly behind, with its long-time populations; null for none */
  readonly unperturbed?: { readonly curve: Curve; readonly equilibrium: readonly number[] } | null;
  /** T: the right edge of the time axis */
  readonly horizon: number;
  readonly axis: "logarithmic" | "linear";
  /** Seconds that t = 1 lasts in the laboratory: a second row of tick labels says them; null or absent for none */
  readonly secondsPerTime?: number | null;
  /** Points published elsewhere; a rung that is switched off is not listed */
  readonly published?: readonly PublishedCurve[];
  /** Runs that were kept, the one pinned first first */
  readonly ghosts?: readonly GhostRun[];
  /** Size of the drawing in CSS pixels: labels are placed for it */
  readonly width: number;
  readonly height: number;
  /** Ranges that a person chose; the whole when absent */
  readonly zoom?: ChartZoom;
  /** Fine when absent */
  readonly sampling?: Sampling;
  /** English when absent */
  readonly words?: DynamicsWords;
}

export interface Figure {
  readonly data: Data[];
  readonly layout: Partial<Layout>;
  readonly config: Partial<Config>;
}

export const englishWords: DynamicsWords = {
  level: (n) => `level ${n}`,
  levels: (n) => `levels ${n.join(", ")}`,
  onlyLayer: "initial layer",
  fastLayer: "fast layer",
  slowLayer: "slow layer",
  relaxation: "relaxation",
  measured: (time) => `measured ${time}`,
  distance: { bloch: "Distance to Bloch", above: "Distance to the rung above" },
  distanceNote: {
    max: "max over levels, and ‖ρ<sub>od</sub>‖₁",
    l2: "ℓ² over levels, and ‖ρ<sub>od</sub>‖₁",
    l1: "ℓ¹ over levels, and ‖ρ<sub>od</sub>‖₁",
  },
  noDistance: "No Bloch curve is shown, so there is no distance to it.",
  polarisation: "Polarisation",
  polarisationNote: "ℓ², dotted: the bounds (30) of Corollary 9",
  noPolarisation: "There is no Bloch curve to look at.",
  bound: (name) => `bound of ${name}`,
  sampled: "sampled once a period",
  envelope: "upper envelope of the samples",
  time: "t",
  coherence: "‖ρ_od‖₁",
  rung: {
    bloch: "Bloch",
    delayed: "delayed",
    timeDependent: "time-dependent",
    averaged: "averaged",
    dominant: "dominant",
    limit: "limit",
  },
};
