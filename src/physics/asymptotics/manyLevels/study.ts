import { levelRule } from "./family.ts";
import { hypothesisSums, smoothnessExponent, WEAK_EXPONENT } from "./hypotheses.ts";
import type { ManyLevelsEvent, ManyLevelsSettings } from "./results.ts";

/** Numbers of levels up to which the sums are followed. */
const SUM_LEVELS = [2, 4, 8, 16, 32, 64, 128, 256, 512] as const;

/** All that the page shows about a family of levels, in the order in which it is cheap. `null` is a place to stop. */
export function* studyManyLevels(settings: ManyLevelsSettings): Generator<ManyLevelsEvent | null, void, void> {
  const rule = levelRule(settings);
  const exponent = (1 + settings.eta) * smoothnessExponent(settings.mu, settings.p);
  yield { kind: "sums", sums: hypothesisSums(rule, exponent, WEAK_EXPONENT, SUM_LEVELS) };
}
