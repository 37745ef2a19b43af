import type { Analysis, Curve, Result } from "./result.ts";
import type { AppState } from "./state.ts";

/** True while the curves on show belong to an earlier scenario than the controls. */
export function isStale({ result, scenario }: AppState): boolean {
  return result !== null && result.scenario !== scenario;
}

/** A row of Table 1, by where μ/p lies. */
export type TableRow = "below" | "equal" | "between" | "beyond";

export const TABLE_ROWS: readonly TableRow[] = ["below", "equal", "between", "beyond"];

/** The row of Table 1 that holds, or null at μ = 0 where the table is silent. */
export function activeRow(regime: Analysis["regime"]): TableRow | null {
  switch (regime) {
    case "mu-zero":
      return null;
    case "mu/p < 1":
      return "below";
    case "mu/p = 1":
      return "equal";
    case "1 < mu/p < 2":
      return "between";
    case "mu/p = 2":
    case "mu/p > 2":
      return "beyond";
  }
}

/** A time-layer, with the time read off the Bloch curve where the curve shows it. */
export type ShownLayer = Analysis["layers"][number] & { readonly measured?: number };

/** The layers of the analysis, in its order, each with its measured time where there is one. */
export function shownLayers({ analysis, measured }: Pick<Result, "analysis" | "measured">): ShownLayer[] {
  return (analysis?.layers ?? []).map((layer) => {
    const time = measured.find(({ name }) => name === layer.name)?.time ?? null;
    return time === null ? layer : { ...layer, measured: time };
  });
}

/** Levels (counted from 1) that Π lets share equally, smallest level first. */
export function sharingGroups(components: Analysis["components"]): number[][] {
  const groups = new Map<number, number[]>();
  components.forEach((root, level) => {
    groups.set(root, [...(groups.get(root) ?? []), level + 1]);
  });
  return [...groups.values()];
}

/** The last row of a curve: populations at its end time, one per level. */
export function lastPopulations({ times, populations }: Curve): Float64Array {
  const levels = times.length > 0 ? populations.length / times.length : 0;
  return populations.slice(populations.length - levels);
}

/** Σ ρ(n,n)(0), which the flow keeps. */
export function trace({ scenario }: Result): number {
  return scenario.levels.initial.reduce((sum, population) => sum + population, 0);
}
