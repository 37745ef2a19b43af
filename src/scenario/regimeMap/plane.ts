import type { Scenario } from "../format.ts";
import { findParameter, withParameters } from "../parameters.ts";
import { MU_MOST, ratioOf } from "../scaling.ts";
import { cellValue } from "./cells.ts";
import { axisFault, DEFAULT_MAP, type MapAxis, type MapChoice, usualAxis } from "./choice.ts";
import { available } from "./quantities.ts";

/** A map over a scenario: what both fix. */
export interface Plane {
  readonly scenario: Scenario;
  readonly choice: MapChoice;
  /** What stays where μ or μ/p is an axis alone: p, or else the ratio or μ */
  readonly pFixed: boolean;
}

/** The values of the two parameters in a cell. */
export function cellValues({ x, y, size }: MapChoice, cell: number): readonly [number, number] {
  const column = cell % size;
  return [cellValue(x, size, column), cellValue(y, size, (cell - column) / size)];
}

/**
 * The axes in the order in which their parameters are set. A temperature moves the largest W, and W keeps the temperature:
 * with W last both hold.
 */
export function settingOrder({ x, y }: Pick<MapChoice, "x" | "y">): readonly ("x" | "y")[] {
  return x.parameter === "relaxation" && y.parameter === "temperature" ? ["y", "x"] : ["x", "y"];
}

/** The scenario with the parameters of both axes set, or null where that would break one of its rules. */
export function scenarioAt({ scenario, choice, pFixed }: Plane, x: number, y: number): Scenario | null {
  const order = settingOrder(choice);
  const fields = order.flatMap((side) => findParameter(scenario, choice[side].parameter) ?? []);
  if (fields.length < order.length) return null;
  const values = order.map((side) => (side === "x" ? x : y));
  const moved = withParameters(scenario, fields, values, { pFixed });
  return "refused" in moved ? null : moved.scenario;
}

/** μ and p at values of the two parameters, as `withParameters` sets them. */
export function exponentsAt(
  { scenario, choice, pFixed }: Plane,
  x: number,
  y: number,
): { readonly mu: number; readonly p: number } {
  const given = new Map([
    [choice.x.parameter, x],
    [choice.y.parameter, y],
  ]);
  const { scaling } = scenario;
  const [mu, p, ratio] = [given.get("mu"), given.get("p"), given.get("ratio")];
  if (ratio !== undefined) {
    if (p !== undefined) return { mu: Math.min(MU_MOST, ratio * p), p };
    if (mu === undefined && pFixed) return { mu: Math.min(MU_MOST, ratio * scaling.p), p: scaling.p };
    const held = mu ?? scaling.mu;
    return ratio > 0 && held > 0 ? { mu: held, p: held / ratio } : { mu: ratio * scaling.p, p: scaling.p };
  }
  if (mu !== undefined && p === undefined && !pFixed && ratioOf(scenario) > 0 && mu > 0) {
    return { mu, p: mu / ratioOf(scenario) };
  }
  return { mu: mu ?? scaling.mu, p: p ?? scaling.p };
}

/**
 * The choice as this scenario allows it: an axis whose parameter it has not becomes one it has, a range that it refuses the
 * usual one, the quantity the nearest there is. The same object where nothing is to be changed.
 */
export function fitting(choice: MapChoice, scenario: Scenario): MapChoice {
  const x = fittingAxis(choice.x, scenario, choice.y.parameter);
  const y = fittingAxis(choice.y, scenario, x.parameter);
  const quantity = available(choice.quantity, scenario);
  if (x === choice.x && y === choice.y && quantity === choice.quantity) return choice;
  return { ...choice, x, y, quantity };
}

function fittingAxis(axis: MapAxis, scenario: Scenario, taken: string): MapAxis {
  const field = findParameter(scenario, axis.parameter);
  if (!field || axis.parameter === taken) {
    const other = [DEFAULT_MAP.x, DEFAULT_MAP.y].find(({ parameter }) => parameter !== taken)!;
    return usualAxis(findParameter(scenario, other.parameter)!);
  }
  return axisFault(axis, field) === null ? axis : usualAxis(field);
}

/** Digits of a number that say something: what setters round does not make another map. */
const DIGITS = 12;

/**
 * What decides the values of a map, as text: equal for planes whose cells have equal values. Where the scenario itself stands
 * on the plane decides nothing, and neither does its name.
 */
export function planeKey(plane: Plane): string {
  const { choice, pFixed } = plane;
  const [x, y] = cellValues(choice, 0);
  const { name: _, ...there } = scenarioAt(plane, x, y) ?? plane.scenario;
  const held = choosesWhatStays(choice) && pFixed;
  return JSON.stringify([there, choice.x, choice.y, choice.size, held], (_key, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value,
  );
}

/** True where μ or μ/p is an axis alone: what stays beside it is then a choice. */
export function choosesWhatStays({ x, y }: Pick<MapChoice, "x" | "y">): boolean {
  const scaled = [x.parameter, y.parameter].filter((id) => id === "mu" || id === "ratio" || id === "p");
  return scaled.length === 1 && scaled[0] !== "p";
}
