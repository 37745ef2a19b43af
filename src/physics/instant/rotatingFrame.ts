import type { BlochModel } from "../model.ts";
import { type Moment, turnsAfter, wrapped } from "./wholePeriods.ts";

/**
 * ω(n, m)τ in turns at a moment, N×N row-major, in [0, 1): the angle by which the frame of a transition has turned since
 * τ = 0. `period` is the strobing period in τ.
 */
export function frameTurns(model: BlochModel, moment: Moment, period: number): Float64Array {
  const { levelCount: n, energies, epsilon } = model;
  const within = moment.remainder / epsilon ** 2;
  const first = model.wave.torus.frequencies[0] ?? (2 * Math.PI) / period;
  const turns = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < n; k++) {
      const speed = energies[j]! - energies[k]!;
      if (speed === 0) continue;
      turns[j * n + k] = wrapped(turnsAfter(speed / first, moment.steps) + (speed * within) / (2 * Math.PI));
    }
  }
  return turns;
}
