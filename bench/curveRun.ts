import type { SamplePlan } from "../src/numerics/samplePlan.ts";
import { planGrid, planTimes } from "../src/numerics/samplePlanner.ts";
import { blochSystem } from "../src/physics/bloch.ts";
import { type BlochSolution, solveByDoubling, tailToleranceFor } from "../src/physics/doublingBloch.ts";
import type { BlochModel } from "../src/physics/model.ts";
import { strobePeriod } from "../src/physics/strobe.ts";
import { drain } from "./measure.ts";

const SAMPLES = 400;
const TOLERANCE = 1e-10;

/** A Bloch curve to be solved again and again, without its certificate. */
export interface CurveRun {
  /** Strobing periods covered */
  readonly periods: number;
  solve(): BlochSolution;
}

/** On about 400 samples of a linear grid, or at the given times. */
export function curveRun(model: BlochModel, times?: readonly number[]): CurveRun {
  const step = model.epsilon ** 2 * strobePeriod(model);
  return {
    periods: model.horizon / step,
    solve: () => {
      const period = strobePeriod(model);
      const plan: SamplePlan = times ? planTimes(times, step) : planGrid("linear", SAMPLES, model.horizon, step, step);
      const resolution = { refinement: 1, tailTolerance: tailToleranceFor(TOLERANCE) };
      return drain(solveByDoubling(model, blochSystem(model, "bloch"), plan, period, resolution, { fraction: 0 }));
    },
  };
}
