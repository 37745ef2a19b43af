/** Bundled by scripts/benchPeers.mjs: the problems that other programs are given, with the populations they must find. */
import { cpus } from "node:os";
import type { BlochModel } from "../../src/physics/model.ts";
import { curveRun } from "../curveRun.ts";
import { leastTime } from "../measure.ts";
import { benchModel } from "../scenarios.ts";

/** One problem in plain numbers: Eq. (1) in the fast time. */
export interface Problem {
  readonly name: string;
  readonly levels: number;
  /** Level energies with their detunings, and all that multiplies ρ(j, k) */
  readonly energies: readonly number[];
  /** ε V, real and imaginary, row by row */
  readonly couplingRe: readonly number[];
  readonly couplingIm: readonly number[];
  /** ε^μ γ and ε² W, row by row */
  readonly decay: readonly number[];
  readonly rates: readonly number[];
  /** φ(τ) = Σ re·cos(fτ) − im·sin(fτ) */
  readonly lines: readonly { frequency: number; re: number; im: number }[];
  readonly initial: readonly number[];
  /** Fast times, and the populations there */
  readonly taus: readonly number[];
  readonly populations: readonly (readonly number[])[];
  /** This program's own time for the whole curve, ms */
  readonly milliseconds: number;
  readonly processor: string;
}

const PARTS = [0.25, 0.5, 0.75, 1];

function problem(name: string, model: BlochModel): Problem {
  const { levelCount: n, energies, detunings, couplingRe, couplingIm, dephasing, pauli, epsilon, mu, p } = model;
  const times = PARTS.map((part) => part * model.horizon);
  const run = curveRun(model, times);
  const { populations } = run.solve();
  return {
    name,
    levels: n,
    energies: Array.from(energies, (omega, j) => omega + epsilon ** p * detunings[j]!),
    couplingRe: Array.from(couplingRe, (x) => epsilon * x),
    couplingIm: Array.from(couplingIm, (x) => epsilon * x),
    decay: Array.from(dephasing, (x) => epsilon ** mu * x),
    rates: Array.from(pauli, (x) => epsilon ** 2 * x),
    lines: model.wave.lines.map(({ frequency, re, im }) => ({ frequency, re, im })),
    initial: [...model.initialPopulations],
    taus: times.map((time) => time / epsilon ** 2),
    populations: times.map((_, i) => [...populations.subarray(i * n, (i + 1) * n)]),
    milliseconds: leastTime(run.solve, 5, 150),
    processor: cpus()[0]?.model ?? "unknown",
  };
}

export function problems(): Problem[] {
  return [
    problem("N = 3, one colour, ε = 0.1", benchModel({ levels: 3, epsilon: 0.1 })),
    problem("N = 3, one colour, ε = 0.05", benchModel({ levels: 3, epsilon: 0.05 })),
    problem("N = 3, two colours, ε = 0.1", benchModel({ levels: 3, epsilon: 0.1, colours: 2 })),
    problem("N = 5, one colour, ε = 0.1", benchModel({ levels: 5, epsilon: 0.1 })),
  ];
}
