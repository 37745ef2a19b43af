import type { Scenario } from "../../scenario/format.ts";
import { mostBound, type SearchChoice } from "../../scenario/resonances/choice.ts";
import type { DivisorSettings, Pair } from "../../store/resonances.ts";

/** Enough to see how divisors fall, at once, by the number of frequencies. */
const USUAL_BOUND: Readonly<Record<number, number>> = { 2: 10_000, 3: 300, 4: 100 };

/** The search that a choice means for a scenario: what does not fit is left to the scenario again. */
export function searchFor(
  scenario: Scenario,
  choice: Pick<SearchChoice, "pair" | "bound" | "eta" | "constant">,
): DivisorSettings {
  const frequencies = scenario.wave.frequencies.length;
  const levels = scenario.levels.omega.length;
  const fits = choice.pair === null || (choice.pair !== undefined && choice.pair[1] < levels);
  return {
    pair: fits ? choice.pair! : firstPair(scenario),
    bound: Math.min(choice.bound ?? USUAL_BOUND[frequencies] ?? 100, mostBound(frequencies)),
    eta: choice.eta,
    constant: choice.constant,
  };
}

/** The first pair that V couples, else the first two levels, else β·ω alone. */
function firstPair({ levels, coupling }: Scenario): Pair {
  const count = levels.omega.length;
  for (let n = 0; n < count; n++) {
    for (let k = n + 1; k < count; k++) {
      if (coupling.re[n]![k] !== 0 || coupling.im[n]![k] !== 0) return [n, k];
    }
  }
  return count > 1 ? [0, 1] : null;
}

/** Every pair of the scenario, coupled or not: Hypothesis 1 speaks of all. */
export function allPairs(levels: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let n = 0; n < levels; n++) {
    for (let k = n + 1; k < levels; k++) pairs.push([n, k]);
  }
  return pairs;
}
