import { compile } from "../../scenario/compile.ts";
import type { ScenarioMode } from "../../scenario/format.ts";
import type { BlochModel } from "../model.ts";

/** What may be chosen in the two-level atom. */
export interface TwoLevel {
  readonly epsilon: number;
  readonly mu: number;
  readonly p?: number;
  /** δ(2), with δ(1) = 0 */
  readonly delta?: number;
  readonly frequencies: number[];
  /** One member of each conjugate pair */
  readonly modes: ScenarioMode[];
}

/** Two levels ω = (0, 1), V12 = 1, γ = 1, W = 0: populations differ as exp(−2Ψt). For tests only. */
export function twoLevel({ epsilon, mu, p = 0.5, delta = 0, frequencies, modes }: TwoLevel): BlochModel {
  const swap = [
    [0, 1],
    [1, 0],
  ];
  const zeros = [
    [0, 0],
    [0, 0],
  ];
  return compile({
    format: "bloch-rate-scenario",
    version: 1,
    levels: { omega: [0, 1], delta: [0, delta], initial: [1, 0] },
    coupling: { re: swap, im: zeros },
    relaxation: { gamma: swap, pauli: zeros },
    wave: { frequencies, modes },
    scaling: { epsilon, mu, p },
    horizon: 1,
  });
}
