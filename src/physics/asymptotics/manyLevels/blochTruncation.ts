import type { SamplePlan } from "../../../numerics/samplePlan.ts";
import { planTimes } from "../../../numerics/samplePlanner.ts";
import { solve } from "../../solve.ts";
import { familyModel } from "./familyModel.ts";
import type { FamilySettings, ManyLevelsEvent } from "./results.ts";
import { truncatedPopulations, truncationError } from "./truncation.ts";

/** Truncations of Bloch: N² reals each, so no more than these. */
const BLOCH_SIZES = [2, 4, 8, 16] as const;
const SAMPLES = 24;
const DECADES = 3;
const TOLERANCE = 1e-9;

type BlochEvent = Extract<ManyLevelsEvent, { kind: "bloch" }>;

/**
 * Lemma 10 for Bloch itself: (1^N) by the ordinary solver for a few N up to 16, errors at N against 2N, and at the largest
 * N the distance to (25^N), which the lemma bounds by C(ε^μ + ε^{1−2μ}). Yields the share that is done.
 */
export function* blochTruncation(settings: FamilySettings): Generator<number, BlochEvent, void> {
  const { horizon } = settings;
  const times = Array.from({ length: SAMPLES }, (_, i) => horizon * 10 ** (DECADES * (i / (SAMPLES - 1) - 1)));
  const solutions: Float64Array[] = [];
  // Work grows like N⁶ at worst: nearly all of it is the last one.
  const shares = [0, 0.01, 0.05, 0.2, 1];
  for (const [i, size] of BLOCH_SIZES.entries()) {
    yield shares[i]!;
    const events = solve(familyModel(settings, size), {
      rungs: ["bloch"],
      output: { kind: "times", times },
      method: "doubling",
      tolerance: TOLERANCE,
      certify: false,
    });
    let populations: Float64Array | null = null;
    for (const event of events) {
      if (event?.kind === "bloch") populations = event.curve.populations;
      const within = event?.kind === "progress" ? event.fraction : 0;
      yield shares[i]! + within * (shares[i + 1]! - shares[i]!);
    }
    if (!populations) throw new Error(`the solver gave no Bloch curve for ${size} levels`);
    solutions.push(populations);
  }
  const errors = solutions.slice(1).map((larger, i) => truncationError(solutions[i]!, larger, SAMPLES));
  const plan: SamplePlan = planTimes(times, horizon / 2 ** 20);
  const largest = BLOCH_SIZES.at(-1)!;
  const rates = yield* lastly(truncatedPopulations(settings, largest, plan));
  return {
    kind: "bloch",
    truncation: { levels: BLOCH_SIZES.slice(0, -1), errors },
    largest,
    distance: truncationError(solutions.at(-1)!, rates, SAMPLES),
  };
}

function* lastly<T>(work: Generator<number, T, void>): Generator<number, T, void> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield 1;
  return step.value;
}
