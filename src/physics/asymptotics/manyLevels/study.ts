import { now } from "../../clock.ts";
import type { BlochModel } from "../../model.ts";
import { addRates } from "../../rates/generator.ts";
import { blochTruncation } from "./blochTruncation.ts";
import { levelRule } from "./family.ts";
import { familyModel, truncatedRates } from "./familyModel.ts";
import { hypothesisSums } from "./hypotheses.ts";
import { requiredLevels } from "./requiredLevels.ts";
import type { ManyLevelsEvent, ManyLevelsSettings } from "./results.ts";
import { scaledRates, singleScale, tableTwoOf } from "./tableTwo.ts";
import { propagateRates, truncatedPopulations, truncationError, truncationPlan, withNorms } from "./truncation.ts";

/** Numbers of levels up to which the sums are followed. */
const SUM_LEVELS = [2, 4, 8, 16, 32, 64, 128, 256, 512];
/** Largest N of any rate equation here. */
const MOST_LEVELS = 512;
/** Truncations are looked at closely below this. */
const MOST_BETWEEN = 64;
/** Table 2 looks at so many levels at most: the strongest pairs are low ones. */
const TABLE_LEVELS = 64;
/** Progress is reported at most this often, ms. */
const PROGRESS_INTERVAL = 100;

type Study = Generator<ManyLevelsEvent | null, void, void>;

/**
 * All that the page shows about a family of levels, what is cheap first: the sums of Hypotheses 5 and 6, Table 2,
 * populations at N, truncation errors at ever larger N, Bloch at few levels, and the N that each ε needs. `null` is a
 * place to stop.
 */
export function* studyManyLevels(settings: ManyLevelsSettings): Study {
  const clock = new Clock(settings);
  const driven = settings.family !== "half-line";
  yield { kind: "sums", sums: hypothesisSums(levelRule(settings), settings, SUM_LEVELS) };
  yield* tableTwo(settings, clock);

  const plan = truncationPlan(settings.horizon);
  const known = new Map<number, Float64Array>();
  function* solved(levels: number): Generator<ManyLevelsEvent | null, Float64Array, void> {
    const populations = known.get(levels) ?? (yield* clock.part(levels, truncatedPopulations(settings, levels, plan)));
    known.set(levels, populations);
    return populations;
  }

  const populations = yield* solved(settings.levels);
  // The populations are given away, and the errors still need them.
  yield { kind: "populations", populations: withNorms(plan.times, settings.levels, populations.slice()) };

  const levels: number[] = [];
  const errors: number[] = [];
  for (const count of truncationsOf(settings.levels)) {
    const fewer = yield* solved(count);
    const twice = yield* solved(2 * count);
    levels.push(count);
    errors.push(truncationError(fewer, twice, plan.times.length));
    yield { kind: "truncation", truncation: { levels: [...levels], errors: [...errors] } };
  }
  if (!driven) return;
  yield yield* clock.part("bloch", blochTruncation(settings));
  yield { kind: "required", required: yield* clock.part("required", requiredLevels(settings)) };
}

/** The N that are set against 2N: N itself within the limit, its large halves, and below them two to each octave. */
export function truncationsOf(levels: number): number[] {
  const counts = new Set<number>();
  for (let count = 2 * levels <= MOST_LEVELS ? levels : levels >> 1; count >= MOST_BETWEEN; count >>= 1)
    counts.add(count);
  for (const first of [2, 3]) {
    for (let count = first; count < Math.min(levels, MOST_BETWEEN); count *= 2) counts.add(count);
  }
  if (levels < MOST_BETWEEN) counts.add(levels);
  return [...counts].sort((a, b) => a - b);
}

function* tableTwo(settings: ManyLevelsSettings, clock: Clock): Study {
  const model = familyModel(settings, Math.min(settings.levels, TABLE_LEVELS));
  const scale = singleScale(model);
  const approximate = scaledRates(scale, model.epsilon);
  let distance: number | null = null;
  if (approximate !== null) {
    const plan = truncationPlan(settings.horizon);
    // Where σ = 0, W is of the same order as Ψ^app; elsewhere the row needs W = 0.
    const app = yield* clock.part(model.levelCount, propagateRates(model, addRates(approximate, model.pauli), plan));
    const rates = addRates(truncatedRates(model), model.pauli);
    const exact = yield* clock.part(model.levelCount, propagateRates(model, rates, plan));
    distance = truncationError(app, exact, plan.times.length);
  }
  yield { kind: "tableTwo", tableTwo: tableTwoOf(model satisfies BlochModel, distance, scale) };
}

/** About how long the parts of a study take, in products of matrices with one million entries. */
const PART_WORK = { bloch: 2, required: 1.2 } as const;

/** Turns shares of parts into the progress of the whole. */
class Clock {
  readonly #started = now();
  readonly #total: number;
  #done = 0;
  #reported = this.#started;

  constructor({ levels, family }: ManyLevelsSettings) {
    const sizes = new Set([levels, ...truncationsOf(levels).flatMap((count) => [count, 2 * count])]);
    const rates = [...sizes].reduce((sum, size) => sum + workOf(size), 0);
    const table = 2 * workOf(Math.min(levels, TABLE_LEVELS));
    this.#total = rates + table + (family === "half-line" ? 0 : PART_WORK.bloch + PART_WORK.required);
  }

  /** Runs one part, with places to stop and a report now and then. */
  *part<T>(
    kind: number | keyof typeof PART_WORK,
    work: Generator<number, T, void>,
  ): Generator<ManyLevelsEvent | null, T, void> {
    const amount = typeof kind === "number" ? workOf(kind) : PART_WORK[kind];
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const time = now();
      const fraction = Math.min(1, (this.#done + amount * step.value) / this.#total);
      if (time - this.#reported < PROGRESS_INTERVAL || fraction === 0) {
        yield null;
        continue;
      }
      this.#reported = time;
      const secondsLeft = (((time - this.#started) / 1000) * (1 - fraction)) / fraction;
      yield { kind: "progress", fraction, secondsLeft };
    }
    this.#done += amount;
    return step.value;
  }
}

const workOf = (levels: number) => (levels / 128) ** 3 + 0.02;
