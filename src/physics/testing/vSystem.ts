import { compile } from "../../scenario/compile.ts";
import type { BlochModel } from "../model.ts";

/** What may be changed in the V system. */
export interface VSystem {
  readonly epsilon: number;
  readonly mu: number;
  readonly p: number;
  readonly delta?: readonly [number, number, number];
  readonly pauli?: readonly (readonly number[])[];
  readonly initial?: readonly [number, number, number];
}

/**
 * The V system of the tests: ω = (0, 1, 1), δ = (0, 0, 1), V12 = 1, V13 = 0.8, φ = cos τ, γ = 1, W = 0. Pairs 1–2 exactly
 * resonant (a = 0.5), 1–3 detuned (b⁰ = 0.32 for μ > p), 2–3 uncoupled. For tests only.
 */
export function vSystem({ epsilon, mu, p, delta = [0, 0, 1], pauli, initial = [1, 0, 0] }: VSystem): BlochModel {
  const zeros = [0, 1, 2].map(() => [0, 0, 0]);
  return compile({
    format: "bloch-rate-scenario",
    version: 1,
    levels: { omega: [0, 1, 1], delta: [...delta], initial: [...initial] },
    coupling: {
      re: [
        [0, 1, 0.8],
        [1, 0, 0],
        [0.8, 0, 0],
      ],
      im: zeros,
    },
    relaxation: {
      gamma: [
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ],
      pauli: pauli ? pauli.map((row) => [...row]) : zeros,
    },
    wave: { frequencies: [1], modes: [{ alpha: [1], re: 0.5, im: 0 }] },
    scaling: { epsilon, mu, p },
    horizon: 1,
  });
}
