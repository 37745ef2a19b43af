import { planGrid } from "../../numerics/samplePlanner.ts";
import type { BlochSystem } from "../bloch.ts";
import { type Resolution, solveByDoubling } from "../doublingBloch.ts";
import type { BlochModel } from "../model.ts";
import type { Reach } from "./reach.ts";
import { momentAt, turnsAfter, wrapped } from "./wholePeriods.ts";

/** Samples of the logarithmic grid, and how far below the horizon it begins. */
const SAMPLES = 900;
const EARLIEST = 10 ** -7;

/**
 * By the states at the samples of one curve: for models whose maps are too large to keep them all. It reaches the sample
 * next to the moment asked for, a hundredth of a decade away, and that one exactly.
 */
export function* sampledReach(
  model: BlochModel,
  system: BlochSystem,
  period: number,
  resolution: Resolution,
): Generator<null, Reach> {
  const step = model.epsilon ** 2 * period;
  const plan = planGrid("logarithmic", SAMPLES, model.horizon, step, EARLIEST * model.horizon);
  const states: Float64Array[] = [];
  yield* solveByDoubling(model, system, plan, period, resolution, { fraction: 0 }, (index, state) => {
    states[index] = state.slice();
  });
  const times = [0, ...plan.times];
  const reached = [system.initial, ...states];
  const { frequencies } = system.modulation;
  return {
    *stateAt({ time }) {
      const after = times.findIndex((sample) => sample >= time);
      const at =
        after < 0 ? times.length - 1 : after > 0 && time - times[after - 1]! < times[after]! - time ? after - 1 : after;
      const moment = momentAt(times[at]!, step);
      const within = moment.remainder / model.epsilon ** 2;
      return {
        moment,
        state: Float64Array.from(reached[at]!),
        turns: frequencies.map((frequency) =>
          wrapped(turnsAfter(frequency / frequencies[0]!, moment.steps) + (frequency * within) / (2 * Math.PI)),
        ),
      };
    },
  };
}
