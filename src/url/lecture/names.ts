import type { Scenario } from "../../scenario/format.ts";
import { parametersOf } from "../../scenario/parameters.ts";
import { RUNGS } from "../sharedState.ts";
import { PANELS, PLACES, SWITCHES } from "./format.ts";

/** The names that a step of this scenario may use, in the order they are offered. */

export function controlNames(scenario: Scenario): string[] {
  return [...parametersOf(scenario).map(({ label }) => label), ...SWITCHES];
}

export function highlightNames(scenario: Scenario): string[] {
  return [...PLACES, ...PANELS, ...controlNames(scenario)];
}

export function hideNames(scenario: Scenario): string[] {
  return [...RUNGS, ...scenario.levels.omega.map((_, n) => `level ${n + 1}`), "layers", ...PANELS];
}
