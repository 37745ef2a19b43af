import { hypothesesOf } from "../hypotheses.ts";
import type { BlochModel } from "../model.ts";
import type { HypothesisKey, HypothesisReport } from "../results.ts";
import { quasiPeriodicWave } from "../wave.ts";
import { vSystem } from "./vSystem.ts";

const DOWN = Math.exp(1 / 0.8);
/** A model for which everything holds: a thermal bath at T = 0.8, two incommensurate colours, levels 2 and 3 degenerate. */
export const BASE: BlochModel = {
  ...vSystem({
    epsilon: 0.01,
    mu: 0.3,
    p: 0.2,
    pauli: [
      [0, 0.5, 0.4],
      [0.5 * DOWN, 0, 0.3],
      [0.4 * DOWN, 0.3, 0],
    ],
  }),
  wave: quasiPeriodicWave(
    [1, Math.SQRT2 / 3],
    [
      { alpha: [1, 0], re: 0.5, im: 0 },
      { alpha: [-1, 0], re: 0.5, im: 0 },
      { alpha: [0, 1], re: 0, im: 0.2 },
      { alpha: [0, -1], re: 0, im: -0.2 },
    ],
  ),
};

/** What is said of one hypothesis. */
export function find(model: BlochModel, key: HypothesisKey): HypothesisReport {
  return hypothesesOf(model).find((entry) => entry.key === key)!;
}

/** A copy of an array with some entries set. */
export function withEntries<T extends Float64Array>(values: T, entries: Record<number, number>): T {
  const copy = values.slice();
  for (const [place, value] of Object.entries(entries)) copy[Number(place)] = value;
  return copy as T;
}
