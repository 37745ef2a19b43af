import type { Analysis, Certificate, Curve, RungName } from "../physics/results.ts";
import type { Scenario } from "../scenario/format.ts";
import type { Provenance } from "./provenance.ts";

export const CURVES_FORMAT = "bloch-rate-curves";
export const CURVES_VERSION = 1;

/** What a file of curves is made from. Times are slow times t. */
export interface CurvesInput {
  readonly provenance: Provenance;
  /** The scenario that the curves belong to */
  readonly scenario: Scenario;
  readonly curves: readonly Curve[];
  /** Σ_{n≠m}|ρ(n,m)| of Bloch */
  readonly coherence: { readonly times: Float64Array; readonly values: Float64Array } | null;
  /** Of the Bloch curve; null while it has none */
  readonly certificate: Certificate | null;
  readonly analysis: Analysis | null;
}

/** The JSON file of curves. Times and populations are exact; `populations` has one row per time, one entry per level. */
export interface CurvesDocument {
  readonly format: typeof CURVES_FORMAT;
  readonly version: typeof CURVES_VERSION;
  readonly program: { readonly name: string; readonly version: string };
  readonly link: string;
  readonly scenario: Scenario;
  readonly certificate: Certificate | null;
  readonly analysis: {
    readonly regime: Analysis["regime"];
    readonly sigma: number | null;
    readonly layers: readonly { readonly name: string; readonly exponent: number; readonly time: number }[];
    readonly equilibrium: Analysis["equilibrium"];
  } | null;
  readonly curves: readonly {
    readonly rung: RungName;
    readonly times: readonly number[];
    readonly populations: readonly (readonly number[])[];
  }[];
  readonly coherence: { readonly times: readonly number[]; readonly values: readonly number[] } | null;
}

export function curvesDocument(input: CurvesInput): CurvesDocument {
  const { provenance, scenario, certificate, analysis, coherence } = input;
  const levels = scenario.levels.omega.length;
  return {
    format: CURVES_FORMAT,
    version: CURVES_VERSION,
    program: { name: provenance.program, version: provenance.version },
    link: provenance.link,
    scenario,
    certificate,
    analysis: analysis && {
      regime: analysis.regime,
      sigma: analysis.sigma,
      layers: analysis.layers.map(({ name, exponent, time }) => ({ name, exponent, time })),
      equilibrium: analysis.equilibrium,
    },
    curves: input.curves.map(({ rung, times, populations }) => ({
      rung,
      times: [...times],
      populations: Array.from(times, (_, i) => [...populations.subarray(i * levels, (i + 1) * levels)]),
    })),
    coherence: coherence && { times: [...coherence.times], values: [...coherence.values] },
  };
}
