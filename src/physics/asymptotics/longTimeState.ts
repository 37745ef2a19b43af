import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { planTimes } from "../../numerics/samplePlanner.ts";
import { blochSystem } from "../bloch.ts";
import { solveByDoubling, tailToleranceFor } from "../doublingBloch.ts";
import type { BlochModel } from "../model.ts";
import { averagedRates } from "../rates/averaged.ts";
import { addRates, generatorOf } from "../rates/generator.ts";
import { strobePeriod } from "../strobe.ts";
import { timeDependentRung } from "../timeDependentRung.ts";

/** The rungs whose rates are not constant: they end in a motion that follows the wave, and no kernel tells it. */
export type OscillatingRungName = "bloch" | "delayed" | "timeDependent";

export interface LongTimeState {
  readonly rung: OscillatingRungName;
  /** Slow time of the state, a whole number of periods of the wave's fastest frequency */
  readonly time: number;
  readonly populations: readonly number[];
  /** Largest difference to the state at half that time: small where the end is reached, and for several colours what still beats */
  readonly settled: number;
}

/** Lifetimes of the slowest motion of the averaged rates to wait: e^{−25}, at half of it, is small already. */
const LIFETIMES = 50;
/** Rates below this share of the fastest are rounding of the eigenvalue 0. */
const NULL_RATE = 1e-13;

/**
 * Where Bloch, (14) or (11) end from the model's start: its state after 50 lifetimes of the slowest motion of the averaged rates, at
 * a whole period of the wave. Doubling makes the cost that of a curve, whatever the time. The other rungs have
 * `equilibriaOf`. Throws what the rung's solver throws where it declines.
 */
export function* longTimeState(model: BlochModel, rung: OscillatingRungName): Generator<null, LongTimeState> {
  const n = model.levelCount;
  const period = strobePeriod(model);
  const step = model.epsilon ** 2 * period;
  const halves = halfOfLongTime(model, step);
  const plan = planTimes([halves * step, 2 * halves * step], step);
  const populations =
    rung === "timeDependent"
      ? yield* timeDependentRung(model, plan, period)
      : (yield* solveByDoubling(
          model,
          blochSystem(model, rung),
          plan,
          period,
          { refinement: 1, tailTolerance: tailToleranceFor(1e-10) },
          { fraction: 0 },
        )).populations;
  const before = populations.subarray(0, n);
  const last = populations.subarray(n, 2 * n);
  const settled = last.reduce((worst, value, i) => Math.max(worst, Math.abs(value - before[i]!)), 0);
  return { rung, time: plan.times[1]!, populations: Array.from(last), settled };
}

/** Half of the 50 lifetimes, in whole periods of slow length `step`. */
export function halfOfLongTime(model: BlochModel, step: number): number {
  return Math.ceil((LIFETIMES / slowestRate(model) / step) * 0.5);
}

/** The smallest decay rate of (⟨Ψ⟩ + W)_# that is not 0; one per period where there is none and nothing moves. */
function slowestRate(model: BlochModel): number {
  const n = model.levelCount;
  const generator = generatorOf(addRates(averagedRates(model), model.pauli), n);
  const matrix = Matrix.from1DArray(n, n, Array.from(generator));
  const rates = new EigenvalueDecomposition(matrix).realEigenvalues.map((value) => -value);
  const fastest = Math.max(...rates);
  const moving = rates.filter((rate) => rate > NULL_RATE * fastest && rate > 0);
  return moving.length > 0 ? Math.min(...moving) : LIFETIMES / (model.epsilon ** 2 * strobePeriod(model));
}
