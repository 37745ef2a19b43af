import { rowSumNorm, type SparseMatrix } from "./sparse.ts";
import { amplitudeBound, type TorusFunction } from "./torusFunction.ts";

/**
 * The linear system dy/dτ = (L₀ + φ(τ) L₁) y on R^size, with a quasi-periodic φ.
 *
 * The first `slow` coordinates are those whose own rates are small (populations, in the physics). Errors are
 * judged block by block, slow and fast rows and columns apart: the slow block of a one-period map is the
 * smallest and the one that matters.
 */
export interface QuasiPeriodicSystem {
  readonly size: number;
  readonly slow: number;
  /** The sum of the slow coordinates is a constant of the motion (the trace, in the physics): maps are held to it */
  readonly conservesSlowSum: boolean;
  readonly constant: SparseMatrix;
  /** The fast coordinates by pairs that L₀ turns and damps by itself; all of them, or none where L₀ does more */
  readonly rotations: readonly Rotation[];
  readonly modulated: SparseMatrix;
  readonly modulation: TorusFunction;
}

/** L₀ on the pair (re, im) alone: d(re + i·im)/dτ = −(decay + i·(speed + shift))(re + i·im). */
export interface Rotation {
  readonly re: number;
  readonly im: number;
  readonly decay: number;
  readonly speed: number;
  /** The part of the speed that is small beside the rest and would be rounded away in the sum */
  readonly shift: number;
}

/** A bound on the modulus of L₀ + φL₁ together with the fastest frequency of φ: what a step must resolve, rad per unit of τ. */
export function angularSpeed(system: QuasiPeriodicSystem): number {
  const fastest = system.modulation.terms.reduce((most, term) => Math.max(most, Math.abs(term.frequency)), 0);
  return rowSumNorm(system.constant) + amplitudeBound(system.modulation) * rowSumNorm(system.modulated) + fastest;
}
