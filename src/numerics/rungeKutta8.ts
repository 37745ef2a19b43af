import { ERROR_FIFTH, ERROR_THIRD, NODES, STAGE_WEIGHTS, STAGES, WEIGHTS } from "./dormandPrince8.ts";

/** dy/dτ = f(τ, y), written into `slope`. */
export type Slope = (tau: number, y: Float64Array, slope: Float64Array) => void;

export interface RungeKuttaOptions {
  readonly relativeTolerance: number;
  readonly absoluteTolerance: number;
  readonly firstStep: number;
}

/** Step-size control: safety factor and the limits of one change. */
const SAFETY = 0.9;
const LARGEST_GROWTH = 6;
const SMALLEST_SHRINK = 0.2;
/** Attempts at one step before the integration is given up. */
const MOST_REJECTIONS = 60;

/**
 * Adaptive Dormand–Prince method of order 8 for dy/dτ = f(τ, y). It knows nothing of doubling, of Taylor series or
 * of the torus, and so can bear witness against them. Work is done step by step: a caller decides when to pause.
 */
export class RungeKutta8 {
  readonly y: Float64Array;
  tau: number;
  /** Accepted steps */
  steps = 0;
  /** Evaluations of f */
  evaluations = 0;
  private readonly slope: Slope;
  private readonly options: RungeKuttaOptions;
  private readonly stages: Float64Array[];
  private readonly trial: Float64Array;
  private readonly next: Float64Array;
  private step: number;
  /** Whether stage 0 already holds f(τ, y) */
  private fresh = false;

  constructor(slope: Slope, tau: number, y: Float64Array, options: RungeKuttaOptions) {
    this.slope = slope;
    this.tau = tau;
    this.y = Float64Array.from(y);
    this.options = options;
    this.step = options.firstStep;
    this.stages = Array.from({ length: STAGES }, () => new Float64Array(y.length));
    this.trial = new Float64Array(y.length);
    this.next = new Float64Array(y.length);
  }

  /** Takes one accepted step, not beyond `end`. Throws when the step size collapses, naming τ. */
  advance(end: number): void {
    for (let attempt = 0; attempt < MOST_REJECTIONS; attempt++) {
      const left = end - this.tau;
      // Stretch a little rather than leave a splinter for the next step.
      const reaches = this.step >= left * (1 - 1e-10);
      const h = reaches ? left : this.step > 0.5 * left ? 0.5 * left : this.step;
      // A step below the rounding of τ would be accepted for ever without moving.
      if (!reaches && this.tau + h === this.tau) break;
      const error = this.attempt(h);
      const factor = error === 0 ? LARGEST_GROWTH : SAFETY * error ** (-1 / 8);
      if (error <= 1) {
        this.tau = reaches ? end : this.tau + h;
        this.y.set(this.next);
        this.fresh = false;
        this.steps++;
        // A step cut short by `end` says nothing against the size tried before it.
        const proposed = h * Math.min(LARGEST_GROWTH, Math.max(SMALLEST_SHRINK, factor));
        this.step = h < this.step ? Math.max(this.step, proposed) : proposed;
        return;
      }
      this.step = h * Math.max(SMALLEST_SHRINK, factor);
    }
    throw new Error(`The direct integrator cannot proceed at τ = ${this.tau}: the step fell to ${this.step}.`);
  }

  /** Fills `next` with the solution after h and returns the scaled error, at most 1 when acceptable. */
  private attempt(h: number): number {
    const { y, stages, trial, next, tau } = this;
    const size = y.length;
    if (!this.fresh) {
      this.slope(tau, y, stages[0]!);
      this.evaluations++;
      this.fresh = true;
    }
    for (let s = 1; s < STAGES; s++) {
      trial.set(y);
      for (const [earlier, weight] of STAGE_WEIGHTS[s]!) {
        const stage = stages[earlier]!;
        const a = h * weight;
        for (let i = 0; i < size; i++) trial[i]! += a * stage[i]!;
      }
      this.slope(tau + NODES[s]! * h, trial, stages[s]!);
    }
    this.evaluations += STAGES - 1;
    next.set(y);
    for (const [s, weight] of WEIGHTS) {
      const stage = stages[s]!;
      const b = h * weight;
      for (let i = 0; i < size; i++) next[i]! += b * stage[i]!;
    }
    return this.scaledError(h);
  }

  /** The blend of the estimates of orders 5 and 3 that DOP853 uses, in the root mean square over components. */
  private scaledError(h: number): number {
    const { y, next, stages } = this;
    const { relativeTolerance, absoluteTolerance } = this.options;
    let fifth = 0;
    let third = 0;
    for (let i = 0; i < y.length; i++) {
      const scale = absoluteTolerance + relativeTolerance * Math.max(Math.abs(y[i]!), Math.abs(next[i]!));
      let e5 = 0;
      for (const [s, weight] of ERROR_FIFTH) e5 += weight * stages[s]![i]!;
      let e3 = 0;
      for (const [s, weight] of ERROR_THIRD) e3 += weight * stages[s]![i]!;
      fifth += (e5 / scale) ** 2;
      third += (e3 / scale) ** 2;
    }
    const denominator = Math.sqrt((fifth + 0.01 * third) * y.length);
    const error = denominator === 0 ? 0 : (Math.abs(h) * fifth) / denominator;
    return Number.isFinite(error) ? error : 1e10;
  }
}
