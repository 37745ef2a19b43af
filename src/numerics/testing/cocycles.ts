import { Cocycle, type CocycleOptions } from "../cocycle.ts";
import type { QuasiPeriodicSystem } from "../quasiPeriodicSystem.ts";
import { TaylorIntegrator } from "../taylor.ts";
import { TorusGrid } from "../torusGrid.ts";
import { drain, pair } from "./systems.ts";

export const OPTIONS = { refinement: 1, tailTolerance: 1e-13 };

export const ONE = pair([1], 0.5, 0.2);
export const TWO = [...pair([1, 0], 0.3), ...pair([0, 1], 0.2, 0.1), ...pair([1, 1], 0.05)];
export const THREE = [...pair([1, 0, 0], 0.3), ...pair([0, 1, 0], 0.2), ...pair([0, 0, 1], 0.1, 0.1)];

/** A cocycle after so many doublings, and whether its grid was found large enough each time. */
export function build(
  of: QuasiPeriodicSystem,
  sizes: readonly number[],
  levels: number,
  options: Partial<CocycleOptions> = {},
) {
  const period = (2 * Math.PI) / (of.modulation.frequencies[0] ?? 2 * Math.PI);
  const cocycle = new Cocycle(of, new TorusGrid(sizes), { ...OPTIONS, period, ...options });
  const fits = [drain(cocycle.integrate()).value];
  while (cocycle.level < levels) fits.push(drain(cocycle.double()).value);
  return { cocycle, fits };
}

/** E over a time from given phases, by the series alone. */
export function series(of: QuasiPeriodicSystem, turns: readonly number[], duration: number): Float64Array {
  const map = new Float64Array(of.size ** 2);
  new TaylorIntegrator(of, of.size).writeMap(map, turns, duration);
  return map;
}
