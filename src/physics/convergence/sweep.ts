import { now } from "../clock.ts";
import type { BlochModel } from "../model.ts";
import { errorPoint, limitFrom } from "./errorPoint.ts";
import { coherenceBound, promisesOf } from "./promises.ts";
import type { ConvergenceEvent } from "./results.ts";

/** Progress is reported at most this often, ms. */
const PROGRESS_INTERVAL = 100;

/**
 * Errors of every rung at these values of ε, the model's own aside: first what the paper promises, then one point per
 * value in the order given.
 */
export function* convergenceSweep(
  model: BlochModel,
  epsilons: readonly number[],
): Generator<ConvergenceEvent | null, void, void> {
  yield {
    kind: "promises",
    promises: promisesOf(model),
    coherence: coherenceBound(model),
    limitFrom: limitFrom(model),
  };
  const started = now();
  let reported = started;
  for (const [done, epsilon] of epsilons.entries()) {
    const work = errorPoint({ ...model, epsilon });
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const time = now();
      if (done > 0 && time - reported > PROGRESS_INTERVAL) {
        reported = time;
        yield { kind: "progress", ...progressOf(done, epsilons.length, (time - started) / 1000) };
      } else {
        yield null;
      }
    }
    yield { kind: "point", point: step.value };
  }
}

function progressOf(done: number, all: number, seconds: number): { fraction: number; secondsLeft: number } {
  return { fraction: done / all, secondsLeft: (seconds * (all - done)) / done };
}
