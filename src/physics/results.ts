/** What solving and analysing a model yields: types shared by physics, the job contract and the command line. */

/** The rungs of the ladder of models, from Eq. (1) down to its limit. */
export type RungName = "bloch" | "delayed" | "timeDependent" | "averaged" | "dominant" | "limit";

export type Regime = "mu-zero" | "mu/p < 1" | "mu/p = 1" | "1 < mu/p < 2" | "mu/p = 2" | "mu/p > 2";

/** One initial time-layer at this ε. */
export interface TimeLayer {
  /** The paper's power, as text: `ε^μ` or `ε^{2p−μ}` */
  readonly name: string;
  /** σ, so that the paper's power is ε^σ */
  readonly exponent: number;
  /** The smallest decay rate of the layer in slow time: an eigenvalue of −dom_# at this ε */
  readonly rate: number;
  /** 1/rate, slow time */
  readonly time: number;
  /** All decay rates of the layer, ascending */
  readonly rates: readonly number[];
}

/** A layer's duration as the curve itself shows it. */
export interface MeasuredLayer {
  /** The layer's name in `Analysis.layers` */
  readonly name: string;
  /** Slow time; null where the curve does not show it: it ends too early, begins too late, or has nothing to polarise */
  readonly time: number | null;
}

/** Why the Bloch model itself may fail to keep populations positive (mathematics, section 5). */
export interface Physicality {
  readonly physical: boolean;
  /** Smallest eigenvalue of −JΓJ; negative beyond rounding when not physical */
  readonly smallestEigenvalue: number;
  /** Pairs of levels (n, m), n < m, that carry most of the violation, worst first; empty when physical */
  readonly pairs: readonly (readonly [number, number])[];
}

/** A pair that is not resonant as ε → 0 but is numerically so: 0 < |D_f| ≲ ε^μ γ. */
export interface NearResonance {
  readonly from: number;
  readonly to: number;
  readonly frequency: number;
  readonly detuning: number;
  readonly width: number;
}

export interface Analysis {
  readonly regime: Regime;
  /** Table 1's σ; null at μ = 0 */
  readonly sigma: number | null;
  /** ν of Section 6.1; null at μ = 0 */
  readonly nu: number | null;
  /** For each level, the smallest level of its component under Π */
  readonly components: readonly number[];
  /** Π, N×N rows */
  readonly projector: readonly (readonly number[])[];
  /** Eq. (17), row → column */
  readonly averagedRates: readonly (readonly number[])[];
  /** Eq. (24), row → column */
  readonly dominantRates: readonly (readonly number[])[];
  readonly layers: readonly TimeLayer[];
  /** Long-time states reached from the initial populations by each constant-rate rung */
  readonly equilibrium: {
    readonly averaged: readonly number[];
    readonly dominant?: readonly number[];
    readonly limit: readonly number[];
  };
  readonly physical: boolean;
  readonly physicality: Physicality;
  readonly nearResonances: readonly NearResonance[];
}

/** Norms in which populations are compared: ℓ¹, ℓ² (the paper's) and the maximum over levels. */
export type NormName = "l1" | "l2" | "max";

/** Populations of one rung at the sample times. */
export interface Curve {
  readonly rung: RungName;
  /** Slow times t, ascending */
  readonly times: Float64Array;
  /** times.length × N, row-major: one row per time */
  readonly populations: Float64Array;
}

/** Energy per slow time that passes through one pair of levels k < n; energies are ω(n) + ε^p δ(n). */
export interface PairPower {
  readonly from: number;
  readonly to: number;
  /** Absorbed from the wave, at each time */
  readonly wave: Float64Array;
  /** Given to the relaxation bath, at each time */
  readonly relaxation: Float64Array;
}

/** The energy flow along a curve: stored = absorbed − given = d/dt Σ_n E_n ρ_n. */
export interface EnergyFlow {
  readonly times: Float64Array;
  /** Pairs that the wave or relaxation joins */
  readonly pairs: readonly PairPower[];
  readonly absorbed: Float64Array;
  readonly given: Float64Array;
  readonly stored: Float64Array;
}

/** The paper's assumptions, in the order in which they are made. */
export type HypothesisKey =
  | "initialState"
  | "damping"
  | "pauliRates"
  | "microreversibility"
  | "hermitianCoupling"
  | "realWave"
  | "diophantine"
  | "separation"
  | "nearResonance"
  | "smallMu"
  | "completePositivity";

/** What exactly offends: levels (counted from 0), multi-indices of the wave, and the number that should be another. */
export interface Offence {
  readonly levels?: readonly number[];
  readonly modes?: readonly (readonly number[])[];
  readonly value: number;
}

export interface HypothesisReport {
  readonly key: HypothesisKey;
  /** Where the paper makes it */
  readonly reference: string;
  readonly status: "holds" | "fails" | "notApplicable";
  /** Worst first; empty unless it fails */
  readonly offences: readonly Offence[];
  /** A number that belongs to it: the temperature T of (5), the constants C_η of (8.a) and of Hypothesis 2 at η → 0 */
  readonly value: number | null;
}

/** What a Bloch curve must prove about itself (mathematics, section 7, last paragraph). */
export interface Certificate {
  /** Largest population difference to a second solution at higher resolution */
  readonly error: number;
  /** Largest |Σ_n ρ(n,n)(t) − Σ_n ρ(n,n)(0)| relative to the trace */
  readonly traceDefect: number;
  /** Most negative (or smallest) population on the curve */
  readonly minPopulation: number;
  /** error and traceDefect below the stated bounds, and no negative population in a physical model */
  readonly passed: boolean;
}

/** What a Bloch solution cost. */
export interface Cost {
  /** Wall time of the Bloch solve alone, certificate excluded, ms */
  readonly blochMs: number;
  /** Periods of the strobing frequency covered */
  readonly periods: number;
  readonly doublings: number;
  /** One-period integration steps (doubling) or accepted steps in all (direct) */
  readonly steps: number;
  /** Phase grid, points per extra frequency; empty for a periodic wave */
  readonly grid: readonly number[];
}

/** The slow times a solve is asked for: exactly these, or a grid the solver places where it is cheap. */
export type OutputRequest =
  | { readonly kind: "times"; readonly times: readonly number[] }
  | { readonly kind: "grid"; readonly axis: "logarithmic" | "linear"; readonly samples: number };

export interface SolveOptions {
  readonly rungs: readonly RungName[];
  readonly output: OutputRequest;
  readonly method: "doubling" | "direct";
  /** Target error of populations of order 1 */
  readonly tolerance: number;
  readonly certify: boolean;
  /** Bloch as it came from an earlier solve of the same model, output, method and tolerance: it is not solved again */
  readonly known?: KnownBloch;
}

/** A complete Bloch curve, and the phase grid of its cost. */
export interface KnownBloch {
  readonly curve: Curve;
  readonly grid: Cost["grid"];
}

/** What a solve yields as it goes. `null` is a breathing point: nothing new, but a caller may stop here. */
export type SolveEvent =
  | null
  | { readonly kind: "analysis"; readonly analysis: Analysis }
  | { readonly kind: "curves"; readonly curves: readonly Curve[] }
  | {
      readonly kind: "bloch";
      readonly curve: Curve;
      /** Σ_{n≠m}|ρ(n,m)| at the curve's times */
      readonly coherenceL1: Float64Array;
      readonly cost: Cost;
      /**
       * False when more of the same curve follows (direct method, streaming). What comes after a complete curve replaces
       * it: the certificate failed, and the curve was solved again on a larger grid.
       */
      readonly complete: boolean;
      /** The time-layers as the whole curve shows them, with its last piece */
      readonly measured?: readonly MeasuredLayer[];
    }
  | { readonly kind: "certificate"; readonly certificate: Certificate }
  /** A rung that would cost more than its stated limit; the others are not concerned */
  | { readonly kind: "skipped"; readonly rung: RungName; readonly reason: string }
  | { readonly kind: "progress"; readonly fraction: number; readonly secondsLeft: number };

/** Why the doubling propagator will not start, and what would be needed. */
export interface Refusal {
  /** A sentence for a person, with the numbers in it */
  readonly message: string;
  readonly bytes: number;
  readonly operations: number;
  readonly limitBytes: number;
  readonly limitOperations: number;
  /** Estimated seconds of the direct method instead, or null where that is hopeless too */
  readonly directSeconds: number | null;
}
