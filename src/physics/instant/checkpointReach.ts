import { march } from "../../numerics/propagate.ts";
import { TaylorIntegrator } from "../../numerics/taylor.ts";
import type { BlochSystem } from "../bloch.ts";
import type { BlochModel } from "../model.ts";
import type { Reach } from "./reach.ts";
import { turnsAfter, wrapped } from "./wholePeriods.ts";

/** States kept along the way, at most. */
const MOST_CHECKPOINTS = 4096;
/** Numbers kept in all, 64 MiB. */
const MOST_NUMBERS = 8 * 2 ** 20;

/**
 * By states kept at whole periods and the series from there: for horizons of few periods, where going through all of them
 * once is less work than doubling.
 */
export function* checkpointReach(
  model: BlochModel,
  system: BlochSystem,
  period: number,
  refinement: number,
): Generator<null, Reach> {
  const { size } = system;
  const unit = model.epsilon ** -2;
  const all = Math.floor((model.horizon * unit) / period) + 1;
  const most = Math.max(1, Math.min(MOST_CHECKPOINTS, Math.floor(MOST_NUMBERS / size)));
  const stride = Math.ceil(all / most);
  const count = Math.ceil(all / stride);
  const kept = new Float64Array(count * size);
  const taus = Float64Array.from({ length: count }, (_, i) => i * stride * period);
  const walk = march(system, system.initial, taus, (i, state) => kept.set(state, i * size), refinement);
  for (let step = walk.next(); !step.done; step = walk.next()) yield null;

  const { frequencies } = system.modulation;
  const integrator = new TaylorIntegrator(system, 1, { refinement });
  return {
    *stateAt(moment) {
      const at = Math.min(count - 1, Math.floor(moment.steps / stride));
      const state = kept.slice(at * size, (at + 1) * size);
      const turns = frequencies.map((frequency) => turnsAfter(frequency / frequencies[0]!, at * stride));
      const rest = (moment.steps - at * stride) * period + moment.remainder * unit;
      if (rest > 0) integrator.advanceState(state, turns, 0, rest);
      return {
        moment,
        state,
        turns: frequencies.map((frequency, j) => wrapped(turns[j]! + (frequency * rest) / (2 * Math.PI))),
      };
    },
  };
}
