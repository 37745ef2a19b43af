import type { Scenario } from "./format.ts";
import { MAX_MAGNITUDE, MU_LIMIT } from "./limits.ts";

/**
 * μ, p and their ratio, three numbers of which two are free. A scenario stores μ and p; the ratio μ/p, which
 * chooses the row of Table 1, is derived. What moves when one of them is set:
 *
 * | set | p derived (`pFixed` false) | p held fixed |
 * |---|---|---|
 * | μ | the ratio stays, p = μ/ratio | p stays |
 * | μ/p | μ stays, p = μ/ratio | p stays, μ = ratio·p |
 * | p | μ stays | μ stays |
 *
 * p is always > 0, so μ/p = 0 exactly when μ = 0. Setting either to 0 therefore sets μ = 0 and keeps p. From μ = 0
 * there is no ratio to hold: setting μ keeps p unless the caller remembers a `ratio`, and setting the ratio keeps p
 * and moves μ = ratio·p, as with p held fixed. μ never leaves [0, 2): a ratio that would need more shrinks p instead
 * when p is derived, and is cut where p is held.
 */
export interface ScalingOptions {
  readonly pFixed: boolean;
  /**
   * The ratio to hold, if the caller remembers one from before μ became 0: then dragging μ to 0 and back changes nothing.
   * Used only where p is derived and the scenario's own ratio is 0.
   */
  readonly ratio?: number | undefined;
}

/** The largest μ that a setter gives: the last double below 2. */
export const MU_MOST = MU_LIMIT - Number.EPSILON;

const SMALLEST_P = 1e-50;

export const ratioOf = ({ scaling }: Scenario): number => scaling.mu / scaling.p;

export function withMu(scenario: Scenario, mu: number, { pFixed, ratio }: ScalingOptions): Scenario {
  const next = between(mu, 0, MU_MOST);
  const { p } = scenario.scaling;
  if (pFixed || next === 0) return withScaling(scenario, next, p);
  const held = ratioOf(scenario) > 0 ? ratioOf(scenario) : (ratio ?? 0);
  return withScaling(scenario, next, held > 0 ? next / held : p);
}

export function withRatio(scenario: Scenario, ratio: number, { pFixed }: ScalingOptions): Scenario {
  const { mu, p } = scenario.scaling;
  if (!(ratio > 0)) return withScaling(scenario, 0, p);
  if (!pFixed && mu > 0) return withScaling(scenario, mu, mu / ratio);
  const wanted = ratio * p;
  if (wanted <= MU_MOST) return withScaling(scenario, wanted, p);
  return withScaling(scenario, MU_MOST, pFixed ? p : MU_MOST / ratio);
}

export function withP(scenario: Scenario, p: number): Scenario {
  return withScaling(scenario, scenario.scaling.mu, p);
}

/** Values of μ/p where Table 1 changes row. */
export const RATIO_SNAPS: readonly number[] = [1, 2];

/**
 * The ratio that a drag means: 1 or 2 exactly when it comes within `grabWidth` of one, else itself. A p derived from a
 * snapped ratio gives it back within one rounding, well inside the 1e-9 with which physics decides the boundary.
 */
export function snapRatio(value: number, grabWidth: number): number {
  return RATIO_SNAPS.find((snap) => Math.abs(value - snap) <= grabWidth) ?? value;
}

function withScaling(scenario: Scenario, mu: number, p: number): Scenario {
  return { ...scenario, scaling: { ...scenario.scaling, mu, p: between(p, SMALLEST_P, MAX_MAGNITUDE) } };
}

const between = (x: number, least: number, most: number) => Math.min(most, Math.max(least, x + 0));
