/** What a sweep over ε measures: types shared by physics, the job contract and the charts. */
import type { Norms } from "../distance.ts";
import type { ErrorBound } from "../ladder.ts";
import type { RungName } from "../results.ts";

/** sup over the samples of a rung's distance to Bloch and to the rung above it; null where that one is missing. */
export interface RungError {
  readonly rung: RungName;
  readonly toBloch: Norms<number> | null;
  readonly toAbove: Norms<number> | null;
}

/** All that is measured at one ε. */
export interface ErrorPoint {
  readonly epsilon: number;
  readonly errors: readonly RungError[];
  /** sup over the samples of Σ_{n≠m}|ρ(n,m)|; null where Bloch could not be solved */
  readonly coherence: number | null;
  /** Rungs that exist but were not solved at this ε, with the reason */
  readonly missing: readonly { readonly rung: RungName; readonly reason: string }[];
}

/** What the paper promises of a rung for these exponents. */
export interface RungPromise {
  readonly rung: RungName;
  /** Its equation in the paper */
  readonly equation: string;
  /** False where the rung does not exist, as the resonant rates at μ = 0 */
  readonly available: boolean;
  /** On the error that the rung adds to the one above it */
  readonly toAbove: ErrorBound | null;
  /** On its distance to Bloch: the largest, as ε → 0, of all bounds from Bloch down to it */
  readonly toBloch: ErrorBound | null;
}

export type ConvergenceEvent =
  | {
      readonly kind: "promises";
      readonly promises: readonly RungPromise[];
      /** Lemma 3, on ‖ρ_od‖ in ℓ¹ */
      readonly coherence: ErrorBound;
      /** The limit is compared from this slow time on: before, Bloch has a time-layer and the limit has none */
      readonly limitFrom: number;
    }
  | { readonly kind: "point"; readonly point: ErrorPoint }
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number };
