import { levelRule } from "./family.ts";
import { smoothnessExponent } from "./hypotheses.ts";
import type { ManyLevelsSettings, RequiredLevels } from "./results.ts";
import { truncatedPopulations, truncationError, truncationPlan } from "./truncation.ts";

/** The error allowed. */
const TOLERANCE = 1e-2;
/** Stands for infinitely many levels; up to half of them are tried. */
const REFERENCE_LEVELS = 64;
const MOST_LEVELS = 32;
/** ε from 1 down, two a decade. */
const EPSILONS = Array.from({ length: 13 }, (_, i) => 10 ** (-i / 2));

/**
 * The N that a truncation error sup_t ‖ρ^N − ρ‖₂ ≤ 10^{−2} needs at each ε, found by bisection, beside Lemma 10's
 * N = N₀ ε^{−μ/((1+η)N_η)}, which is enough but need not be necessary. Yields the share that is done.
 */
export function* requiredLevels(settings: ManyLevelsSettings): Generator<number, RequiredLevels, void> {
  const plan = truncationPlan(settings.horizon);
  const observed: (number | null)[] = [];
  for (const [i, epsilon] of EPSILONS.entries()) {
    yield i / EPSILONS.length;
    observed.push(yield* smallestAt({ ...settings, epsilon }));
  }
  return {
    tolerance: TOLERANCE,
    epsilons: EPSILONS,
    observed,
    most: MOST_LEVELS,
    exponent: lemmaExponent(settings),
    uniform: levelRule(settings).resonanceEnds,
  };

  function* smallestAt(at: ManyLevelsSettings): Generator<number, number | null, void> {
    const share = EPSILONS.indexOf(at.epsilon) / EPSILONS.length;
    const reference = yield* quietly(truncatedPopulations(at, REFERENCE_LEVELS, plan), share);
    let low = 0;
    let high = MOST_LEVELS + 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const populations = yield* quietly(truncatedPopulations(at, middle, plan), share);
      if (truncationError(populations, reference, plan.times.length) <= TOLERANCE) high = middle;
      else low = middle;
    }
    return high > MOST_LEVELS ? null : high;
  }
}

/** μ/((1+η)N_η): N of Lemma 10 grows like ε to minus this power. */
export function lemmaExponent({ mu, p, eta }: Pick<ManyLevelsSettings, "mu" | "p" | "eta">): number {
  return mu / ((1 + eta) * smoothnessExponent(mu, p));
}

/** Runs work whose own share of the whole is too small to tell. */
function* quietly<T>(work: Generator<number, T, void>, share: number): Generator<number, T, void> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield share;
  return step.value;
}
