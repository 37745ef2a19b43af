/** Single numbers that sum up a model: types shared by physics, the job contract and the charts. */
import type { NormName, RungName } from "../results.ts";

/**
 * Which initial time-layer: `fast` is ε^μ, `slow` is ε^{2p−μ}, where each exists; `last` is the slowest that exists, the
 * one whose σ Table 1 tells.
 */
export type HeadlineLayer = "fast" | "slow" | "last";

/** A number that a scan or a map shows. Plain data; levels are counted from 0. */
export type Headline =
  /**
   * Measured on the Bloch curve: `ratio` is log(time)/log ε, `slope` is d log(time)/d log ε, the difference of two curves
   * a factor of √2 apart in ε, which is free of the constant before ε^σ.
   */
  | { readonly kind: "layer-exponent"; readonly layer: HeadlineLayer; readonly from: "ratio" | "slope" }
  /** Slow time of a layer: read off the Bloch curve, or the sharp time of rung 4, 1/rate */
  | { readonly kind: "layer-time"; readonly layer: HeadlineLayer; readonly measured: boolean }
  /** sup over samples of (0, T] of a rung's distance to Bloch, the limit's over [T/2, T] */
  | { readonly kind: "error"; readonly rung: Exclude<RungName, "bloch">; readonly norm: NormName }
  /** Population of a level: at T, or where the rung ends from the initial populations */
  | {
      readonly kind: "population";
      readonly level: number;
      readonly rung: "bloch" | "averaged" | "dominant" | "limit";
      readonly at: "horizon" | "equilibrium";
    }
  /** sup over samples of (0, T] of Σ_{n≠m}|ρ(n, m)| of Bloch */
  | { readonly kind: "coherence" }
  /** Energy absorbed from the wave per slow time, summed over pairs */
  | { readonly kind: "power"; readonly rung: "bloch" | "averaged"; readonly at: "horizon" | "equilibrium" }
  /** Ψ between two levels: ⟨Ψ⟩ of (17), or (24), per slow time */
  | {
      readonly kind: "rate";
      readonly rates: "averaged" | "dominant";
      readonly from: number;
      readonly to: number;
    };

/** Why a headline has no value somewhere. */
export type MissingReason =
  /** The scenario breaks one of its own rules there */
  | "invalid"
  /** μ = 0: no layers, no dominant rung */
  | "mu-zero"
  /** No pair makes this layer in this regime */
  | "no-layer"
  /** The curve does not show the layer: the horizon is too short, or the start has nothing to polarise */
  | "not-shown"
  /** The level, or the pair, is not in this scenario */
  | "no-level"
  /** Bloch would cost more than its stated limits */
  | "too-large"
  /** Rung 2 would cost more than its stated limit */
  | "skipped"
  /** Bloch does not come to rest: several colours keep beating, or it is too slow */
  | "unsettled"
  /** The numbers overflowed */
  | "not-finite";

/** The headlines of one model, in the order asked for. */
export interface HeadlineValues {
  /** Finite numbers; null where there is none */
  readonly values: readonly (number | null)[];
  /** Beside each null its reason, null beside numbers */
  readonly reasons: readonly (MissingReason | null)[];
}

/** What is found at one of the points asked for. */
export interface HeadlineEvent extends HeadlineValues {
  readonly kind: "values";
  /** Index of the point */
  readonly index: number;
}
