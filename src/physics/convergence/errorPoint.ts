import type { SamplePlan } from "../../numerics/samplePlan.ts";
import { planTimes } from "../../numerics/samplePlanner.ts";
import { blochSystem } from "../bloch.ts";
import { ladderDistances } from "../distance.ts";
import { solveByDoubling, tailToleranceFor } from "../doublingBloch.ts";
import { availableRungs } from "../ladder.ts";
import type { BlochModel } from "../model.ts";
import { rateRung } from "../rateRungs.ts";
import { TooLargeError } from "../refusal.ts";
import type { Curve, RungName } from "../results.ts";
import { strobePeriod } from "../strobe.ts";
import { RungSkippedError, timeDependentRung } from "../timeDependentRung.ts";
import type { ErrorPoint, RungError } from "./results.ts";
import { supremumTimes } from "./sampleTimes.ts";

const TOLERANCE = 1e-12;
const RESOLUTION = { refinement: 1, tailTolerance: tailToleranceFor(TOLERANCE) };
/** The limit has no time-layer: it is compared on the last part of [0, T], where Corollary 9 bounds the error. */
const LIMIT_FROM = 1 / 2;

/** Slow time from which the limit is compared; at μ = 0 there is no time-layer, and it is compared from the start. */
export function limitFrom({ mu, horizon }: Pick<BlochModel, "mu" | "horizon">): number {
  return mu > 0 ? LIMIT_FROM * horizon : 0;
}

/**
 * Errors of every rung that exists at this model's ε, and ‖ρ_od‖, each the largest over samples of (0, T], those of the
 * limit over [T/2, T]. A rung that costs more than its limit is missing, the others stay. Yields where it may be stopped.
 * `rungs`, in the ladder's order, are those to solve: all that exist unless told.
 */
export function* errorPoint(
  model: BlochModel,
  rungs: readonly RungName[] = availableRungs(model),
): Generator<null, ErrorPoint> {
  const period = strobePeriod(model);
  const times = supremumTimes(model, period, [limitFrom(model)]);
  const plan = planTimes(times, model.epsilon ** 2 * period);
  // Constant rates know nothing of the wave: counted from the horizon down they need far fewer doublings.
  const slowPlan = planTimes(times, model.horizon);
  const curves: Curve[] = [];
  const missing: { rung: RungName; reason: string }[] = [];
  let coherence: number | null = null;
  for (const rung of rungs) {
    try {
      const solved = yield* solveRung(model, rung, { wave: plan, slow: slowPlan }, period);
      curves.push({ rung, times: plan.times, populations: solved.populations });
      if (solved.coherence !== undefined) coherence = solved.coherence;
    } catch (error) {
      if (!(error instanceof RungSkippedError || error instanceof TooLargeError)) throw error;
      missing.push({ rung, reason: error.message });
    }
    yield null;
  }
  const late = ladderDistances(
    curves.map((curve) => after(curve, limitFrom(model))),
    model,
  );
  const errors = ladderDistances(curves, model).map((whole): RungError => {
    const { rung, toBloch, toAbove } = whole.rung === "limit" ? late.find((part) => part.rung === "limit")! : whole;
    return { rung, toBloch: toBloch?.sup ?? null, toAbove: toAbove?.sup ?? null };
  });
  return { epsilon: model.epsilon, errors, coherence, missing };
}

function* solveRung(
  model: BlochModel,
  rung: RungName,
  plans: { readonly wave: SamplePlan; readonly slow: SamplePlan },
  period: number,
): Generator<null, { readonly populations: Float64Array; readonly coherence?: number }> {
  switch (rung) {
    case "bloch":
    case "delayed": {
      const system = blochSystem(model, rung);
      const solution = yield* solveByDoubling(model, system, plans.wave, period, RESOLUTION, { fraction: 0 });
      const { populations, coherenceL1 } = solution;
      return rung === "bloch"
        ? { populations, coherence: coherenceL1.reduce((a, b) => Math.max(a, b), 0) }
        : { populations };
    }
    case "timeDependent":
      return { populations: yield* timeDependentRung(model, plans.wave, period) };
    default:
      return { populations: rateRung(model, rung, plans.slow).populations };
  }
}

/** The part of a curve from a slow time on. */
function after({ rung, times, populations }: Curve, from: number): Curve {
  const first = times.findIndex((time) => time >= from);
  const levels = populations.length / times.length;
  return { rung, times: times.subarray(first), populations: populations.subarray(first * levels) };
}
