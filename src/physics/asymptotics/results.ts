/** What the long-time description of a model yields: types shared with the job contract. */
import type { RungName } from "../results.ts";

/** A net flow that goes on for ever, from level `from` to level `to`, per slow time. */
export interface StationaryCurrent {
  readonly from: number;
  readonly to: number;
  /** J = R(from, to) ρ(from) − R(to, from) ρ(to) > 0 */
  readonly current: number;
}

/** A class of levels that lead to each other. */
export interface StableClass {
  /** Levels, ascending */
  readonly levels: readonly number[];
  /** Nothing leads out: a minimal stable subspace E_L of Proposition 13, with a one-dimensional kernel */
  readonly closed: boolean;
  /** Σ of the initial populations of the class */
  readonly startTrace: number;
  /** Σ of the populations in the end: what it started with and what it absorbed; 0 for a class that leads out */
  readonly endTrace: number;
}

/** Where a rung with constant rates goes from its start, Corollary 14. */
export interface RungEquilibrium {
  readonly rung: Extract<RungName, "averaged" | "dominant" | "limit">;
  readonly populations: readonly number[];
  readonly classes: readonly StableClass[];
  /** Strongest first; empty where detailed balance holds in the end. For the limit: between components, named by their smallest level */
  readonly currents: readonly StationaryCurrent[];
  /** Levels that no rate leaves or enters: item (i) of 1.3.3. Their populations never change */
  readonly constantLevels: readonly number[];
}

/** How a curve polarises, and how its polarised part follows the limit, with Corollary 9's envelopes. ℓ² norms. */
export interface Polarisation {
  readonly times: Float64Array;
  /** ‖(1 − Π) ρ_d‖₂ */
  readonly unpolarised: Float64Array;
  /** ‖Π(ρ_d − z)‖₂ */
  readonly drift: Float64Array;
  /** The bounds (30.a) and (30.b) at the same times; null at μ = 0, and where nothing resonates */
  readonly envelopes: { readonly unpolarised: Float64Array; readonly drift: Float64Array } | null;
}
