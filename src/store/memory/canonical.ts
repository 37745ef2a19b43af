import { SCENARIO_FORMAT } from "../../scenario/format.ts";

/**
 * Plain data as text that is the same for all that is computed alike: keys in order, no undefined ones, and no name of a
 * scenario, which changes nothing.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    const isScenario = "format" in part && part.format === SCENARIO_FORMAT;
    return Object.fromEntries(isScenario ? entries.filter(([key]) => key !== "name") : entries);
  });
}
