import { now } from "../clock.ts";
import type { BlochModel } from "../model.ts";
import { coarseToFine, epsilonGrid } from "./epsilonGrid.ts";
import { errorPoint, limitFrom } from "./errorPoint.ts";
import { coherenceBound, promisesOf } from "./promises.ts";
import type { ConvergenceEvent, EpsilonRange, ErrorPoint } from "./results.ts";

/** Points of earlier sweeps of the same model but for ε. */
export interface KnownPoints {
  get(epsilon: number): ErrorPoint | undefined;
  set(epsilon: number, point: ErrorPoint): unknown;
}

/** A sweep that lasts longer than the first says how long it will take, at most every so often, ms. */
const SILENT_MS = 300;
const PROGRESS_INTERVAL = 100;

/**
 * Errors of every rung against ε, the model's own ε aside: first what the paper promises, then one point per value,
 * coarse to fine. What is known is said first, at once, and what is found is added to it.
 */
export function* convergenceSweep(
  model: BlochModel,
  range: EpsilonRange,
  known: KnownPoints = new Map<number, ErrorPoint>(),
): Generator<ConvergenceEvent | null, void, void> {
  yield {
    kind: "promises",
    promises: promisesOf(model),
    coherence: coherenceBound(model),
    limitFrom: limitFrom(model),
  };
  const values = epsilonGrid(range);
  const unknown: number[] = [];
  for (const index of coarseToFine(values.length)) {
    const point = known.get(values[index]!);
    if (point) yield { kind: "point", point };
    else unknown.push(values[index]!);
  }
  const started = now();
  let reported = started + SILENT_MS - PROGRESS_INTERVAL;
  for (const [done, epsilon] of unknown.entries()) {
    const work = errorPoint({ ...model, epsilon });
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const time = now();
      if (done > 0 && time - reported > PROGRESS_INTERVAL) {
        reported = time;
        yield { kind: "progress", ...progressOf(done, unknown.length, (time - started) / 1000) };
      } else {
        yield null;
      }
    }
    known.set(epsilon, step.value);
    yield { kind: "point", point: step.value };
  }
}

function progressOf(done: number, all: number, seconds: number): { fraction: number; secondsLeft: number } {
  return { fraction: done / all, secondsLeft: (seconds * (all - done)) / done };
}
