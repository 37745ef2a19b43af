import { RungeKutta8, type Slope } from "../numerics/rungeKutta8.ts";
import type { BlochModel } from "./model.ts";
import { waveAt } from "./wave.ts";

/**
 * Eq. (1) as it is printed, on the density matrix itself, integrated through every oscillation: the independent
 * witness of the doubling propagator. It shares neither the real coordinates nor the maps with it.
 *
 * State: Re ρ then Im ρ, each N×N row-major.
 */
export function blochSlope(model: BlochModel, rung: "bloch" | "delayed"): Slope {
  const { levelCount: n, energies, detunings, dephasing, pauli, wave, epsilon, mu, p } = model;
  const area = n * n;
  const rotation = new Float64Array(area);
  const decay = new Float64Array(area);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < n; k++) {
      if (j === k) continue;
      rotation[j * n + k] = energies[j]! - energies[k]! + epsilon ** p * (detunings[j]! - detunings[k]!);
      decay[j * n + k] = epsilon ** mu * dephasing[j * n + k]!;
    }
  }
  const couplings = nonZeroCouplings(model);
  return (tau, y, slope) => {
    const drive = epsilon * waveAt(wave, tau);
    for (let a = 0; a < area; a++) {
      // −(decay + i·rotation)(x + iz)
      const x = y[a]!;
      const z = y[area + a]!;
      slope[a] = rotation[a]! * z - decay[a]! * x;
      slope[area + a] = -rotation[a]! * x - decay[a]! * z;
    }
    for (let from = 0; from < n; from++) {
      for (let to = 0; to < n; to++) {
        if (from === to) continue;
        const flow = epsilon * epsilon * pauli[from * n + to]! * y[from * (n + 1)]!;
        slope[from * (n + 1)]! -= flow;
        slope[to * (n + 1)]! += flow;
      }
    }
    for (const { row, column, re, im } of couplings) {
      for (let k = 0; k < n; k++) {
        // i·drive·V(row, column) ρ(column, k) into (row, k); rung 1 feeds coherences from populations alone.
        if (rung === "bloch" || row === k || column === k) {
          const source = column * n + k;
          const target = row * n + k;
          const x = re * y[source]! - im * y[area + source]!;
          const z = re * y[area + source]! + im * y[source]!;
          slope[target]! -= drive * z;
          slope[area + target]! += drive * x;
        }
        // −i·drive·ρ(k, row) V(row, column) into (k, column)
        if (rung === "bloch" || column === k || row === k) {
          const source = k * n + row;
          const target = k * n + column;
          const x = re * y[source]! - im * y[area + source]!;
          const z = re * y[area + source]! + im * y[source]!;
          slope[target]! += drive * z;
          slope[area + target]! -= drive * x;
        }
      }
    }
  };
}

function nonZeroCouplings(model: BlochModel): { row: number; column: number; re: number; im: number }[] {
  const { levelCount: n, couplingRe, couplingIm } = model;
  const list: { row: number; column: number; re: number; im: number }[] = [];
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const re = couplingRe[row * n + column]!;
      const im = couplingIm[row * n + column]!;
      if (re !== 0 || im !== 0) list.push({ row, column, re, im });
    }
  }
  return list;
}

/** Where the direct integration stands. */
export interface DirectSample {
  readonly index: number;
  readonly populations: Float64Array;
  readonly coherenceL1: number;
}

/** Accepted steps between two breathing points. */
const STEPS_PER_BREATH = 64;

/**
 * Integrates from 0 through the ascending slow times and yields each sample, `null` at breathing points in between.
 * `tolerance` bounds the local error per step, relative and absolute alike.
 */
export function* integrateDirectly(
  model: BlochModel,
  rung: "bloch" | "delayed",
  times: ArrayLike<number>,
  tolerance: number,
  progress: { tau: number; steps: number },
): Generator<DirectSample | null, void, void> {
  const { levelCount: n } = model;
  const area = n * n;
  const start = new Float64Array(2 * area);
  for (let i = 0; i < n; i++) start[i * (n + 1)] = model.initialPopulations[i]!;
  const solver = new RungeKutta8(blochSlope(model, rung), 0, start, {
    relativeTolerance: tolerance,
    absoluteTolerance: tolerance,
    firstStep: 0.1,
  });
  for (let index = 0; index < times.length; index++) {
    const end = times[index]! / model.epsilon ** 2;
    while (solver.tau < end) {
      solver.advance(end);
      progress.tau = solver.tau;
      progress.steps = solver.steps;
      if (solver.steps % STEPS_PER_BREATH === 0) yield null;
    }
    const populations = new Float64Array(n);
    let coherence = 0;
    for (let j = 0; j < n; j++) {
      populations[j] = solver.y[j * (n + 1)]!;
      for (let k = 0; k < n; k++) {
        if (k !== j) coherence += Math.hypot(solver.y[j * n + k]!, solver.y[area + j * n + k]!);
      }
    }
    yield { index, populations, coherenceL1: coherence };
  }
}
