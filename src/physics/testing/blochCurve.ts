import type { SamplePlan } from "../../numerics/samplePlan.ts";
import { planGrid, planTimes } from "../../numerics/samplePlanner.ts";
import { blochSystem } from "../bloch.ts";
import { solveByDoubling, tailToleranceFor } from "../doublingBloch.ts";
import type { BlochModel } from "../model.ts";
import type { Curve } from "../results.ts";
import { strobePeriod } from "../strobe.ts";

/** Bloch, or rung 1, at the times of a plan. For tests only. */
export function solvedCurve(model: BlochModel, plan: SamplePlan, rung: "bloch" | "delayed" = "bloch"): Curve {
  const resolution = { refinement: 1, tailTolerance: tailToleranceFor(1e-12) };
  const progress = { fraction: 0 };
  const run = solveByDoubling(model, blochSystem(model, rung), plan, strobePeriod(model), resolution, progress);
  for (;;) {
    const { done, value } = run.next();
    if (done) return { rung, times: plan.times.slice(), populations: value.populations };
  }
}

/** A logarithmic grid on whole periods of the wave. */
export function logarithmicPlan(model: BlochModel, earliest: number): SamplePlan {
  const step = model.epsilon ** 2 * strobePeriod(model);
  return planGrid("logarithmic", 600, model.horizon, step, Math.max(step, earliest));
}

/** Exactly these times. */
export function timesPlan(model: BlochModel, times: readonly number[]): SamplePlan {
  return planTimes(times, model.epsilon ** 2 * strobePeriod(model));
}
