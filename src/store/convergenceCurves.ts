import type { ErrorPoint, Norm, Promises } from "./convergence.ts";
import type { RungName } from "./result.ts";

/** Differences of populations of order 1 below this are rounding: they are at the floor, and no slope sees them. */
export const ROUNDING_FLOOR = 1e-14;
/** A line through fewer points says nothing of an order. */
const FEWEST_POINTS = 3;

export type Against = "toBloch" | "toAbove";
export type CurveName = Exclude<RungName, "bloch"> | "coherence";
type Bound = NonNullable<Promises["promises"][number]["toBloch"]>;

/** The values of ε that a slope is fitted to: those from `smallest` to `largest`. */
export interface FitRange {
  readonly largest: number;
  readonly smallest: number;
}

/** The straight line log y = slope · log ε + intercept through what was measured, by least squares. */
export interface Fit extends FitRange {
  readonly slope: number;
  /** Natural logarithm of y at ε = 1 */
  readonly intercept: number;
  readonly points: number;
}

/** One line of the picture and one row of the table: an error against ε, what the paper bounds, what is observed. */
export interface ConvergenceCurve {
  readonly name: CurveName;
  /** The rung's equation in the paper; empty for ‖ρ_od‖ */
  readonly equation: string;
  readonly epsilons: readonly number[];
  /** ≥ 0, as measured: those below the rounding floor say no more than that */
  readonly values: readonly number[];
  readonly bound: Bound | null;
  /** Null where too few points lie in the range above the floor */
  readonly fit: Fit | null;
}

/** The curves of a sweep in the ladder's order, ‖ρ_od‖ last. Rungs that do not exist have none. */
export function convergenceCurves(
  { promises, coherence }: Promises,
  points: readonly ErrorPoint[],
  { against, norm, range }: { against: Against; norm: Norm; range: FitRange },
): ConvergenceCurve[] {
  const curve = (
    name: CurveName,
    equation: string,
    bound: Bound | null,
    measure: (point: ErrorPoint) => number | null | undefined,
  ): ConvergenceCurve => {
    const measured = points.flatMap((point) => {
      const value = measure(point);
      return value !== null && value !== undefined && Number.isFinite(value) ? [{ epsilon: point.epsilon, value }] : [];
    });
    const epsilons = measured.map(({ epsilon }) => epsilon);
    const values = measured.map(({ value }) => value);
    return { name, equation, epsilons, values, bound, fit: fitSlope(epsilons, values, range) };
  };
  return [
    ...promises.flatMap((promise) =>
      promise.available && promise.rung !== "bloch"
        ? [
            curve(
              promise.rung,
              promise.equation,
              promise[against],
              ({ errors }) => errors.find(({ rung }) => rung === promise.rung)?.[against]?.[norm],
            ),
          ]
        : [],
    ),
    curve("coherence", "", coherence, (point) => point.coherence),
  ];
}

/** Whether so little of a curve is above rounding that no slope can be seen however far it is computed. */
export function liesAtRounding({ values }: Pick<ConvergenceCurve, "values">): boolean {
  return values.length >= FEWEST_POINTS && values.filter((value) => value > ROUNDING_FLOOR).length < FEWEST_POINTS;
}

/** Least squares in logarithms, over the points of the range that are above the rounding floor. */
export function fitSlope(epsilons: readonly number[], values: readonly number[], range: FitRange): Fit | null {
  // The ends of a range are typed in decimals, the values of ε are computed.
  const slack = 1e-9;
  const used = epsilons.flatMap((epsilon, i) => {
    const value = values[i]!;
    const inside = epsilon <= range.largest * (1 + slack) && epsilon >= range.smallest * (1 - slack);
    return inside && value > ROUNDING_FLOOR ? [{ epsilon, x: Math.log(epsilon), y: Math.log(value) }] : [];
  });
  if (used.length < FEWEST_POINTS) return null;
  const meanX = used.reduce((sum, { x }) => sum + x, 0) / used.length;
  const meanY = used.reduce((sum, { y }) => sum + y, 0) / used.length;
  const spread = used.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = used.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return {
    slope,
    intercept: meanY - slope * meanX,
    points: used.length,
    largest: Math.max(...used.map(({ epsilon }) => epsilon)),
    smallest: Math.min(...used.map(({ epsilon }) => epsilon)),
  };
}
