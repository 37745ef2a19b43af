/** What one look at the Bloch state at a moment yields. Plain data: typed arrays are transferred. */

/** The state of Eq. (1) at one time, every entry of it. */
export interface Instant {
  /** Slow time t of the state, and the same in fast time τ = t/ε² */
  readonly time: number;
  readonly tau: number;
  /** ρ(n, m), N×N row-major, Hermitian */
  readonly re: Float64Array;
  readonly im: Float64Array;
  /**
   * ω(n, m)τ in turns, in [0, 1), N×N row-major: ρ(n, m)·e^{2πi·turns} stands still where nothing but ω(n, m) turns it.
   */
  readonly turns: Float64Array;
  /** The fast periods that follow, where they were asked for */
  readonly motion: FastMotion | null;
  /** Why they are missing although asked for */
  readonly motionRefused: "tooFast" | null;
}

/** The state followed from `Instant.tau` on through a few periods of the wave. Arrays are samples × columns, row-major. */
export interface FastMotion {
  /** One period in τ: of the wave's fastest basic frequency, or of the fastest transition when the wave does not oscillate */
  readonly period: number;
  readonly periods: number;
  /** τ − τ₀ of every sample, from 0 to periods·period */
  readonly taus: Float64Array;
  /** φ(τ) */
  readonly wave: Float64Array;
  /** ρ(n, n)(τ) − ρ(n, n)(τ₀), one column per level: integrated as such, so that ε² keeps its digits beside 1 */
  readonly drift: Float64Array;
  /** The pairs j < k whose coherence the wave reaches; the others are 0 for ever */
  readonly pairs: readonly (readonly [number, number])[];
  /** ρ(j, k)(τ), one column per pair */
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** False where some coherence turns faster than the samples can show */
  readonly resolved: boolean;
}

/** ρ at several times: the slow path of every entry. On whole periods of the wave it moves as slowly as populations do. */
export interface SlowPath {
  readonly times: Float64Array;
  /** times × N */
  readonly populations: Float64Array;
  readonly pairs: readonly (readonly [number, number])[];
  /** ρ(j, k)·e^{iω(j, k)τ}, times × pairs: in the frame that turns with ω */
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export interface InstantRequest {
  /** Slow time in [0, T] */
  readonly time: number;
  /** Periods of the wave to follow; 0 for none */
  readonly periods: number;
  /** Slow times, ascending, for the slow path; empty for none */
  readonly path: readonly number[];
}

export type InstantEvent =
  | { readonly kind: "instant"; readonly instant: Instant }
  | { readonly kind: "path"; readonly path: SlowPath };
