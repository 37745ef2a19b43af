import type { MapAxis } from "./choice.ts";

/** Places on an axis are shares of its length, 0 at `from`, 1 at `to`. */

/** The value at a place. */
export function valueAt({ from, to, scale }: MapAxis, place: number): number {
  if (scale === "linear") return from + place * (to - from);
  return from * (to / from) ** place;
}

/** The place of a value; outside [0, 1] for one beyond the ends, NaN where a logarithm has none. */
export function placeOf({ from, to, scale }: MapAxis, value: number): number {
  if (scale === "linear") return (value - from) / (to - from);
  return value > 0 ? Math.log(value / from) / Math.log(to / from) : Number.NaN;
}

/** Of a cell's width, how much its value may lie off its middle so that it has few digits. */
const ROUNDING = 0.02;

/** The value in the middle of a cell, counted from 0: rounded as far as its place in the cell allows, so that it reads well. */
export function cellValue(axis: MapAxis, size: number, cell: number): number {
  const exact = valueAt(axis, (cell + 0.5) / size);
  const width = valueAt(axis, (cell + 1) / size) - valueAt(axis, cell / size);
  return Number(exact.toFixed(decimals(ROUNDING * width)));
}

/** How many decimals tell numbers apart that differ by so much. */
function decimals(difference: number): number {
  return Math.min(100, Math.max(0, Math.ceil(-Math.log10(difference))));
}

/** The cell that holds a value, or null where the axis ends before it. */
export function cellOf(axis: MapAxis, size: number, value: number): number | null {
  const place = placeOf(axis, value);
  if (!(place >= 0 && place <= 1)) return null;
  return Math.min(size - 1, Math.floor(place * size));
}

/** A part of an axis, between two places, its ends rounded so that they read well. */
export function partOf(axis: MapAxis, first: number, last: number): MapAxis {
  const [from, to] = [valueAt(axis, first), valueAt(axis, last)];
  const rounded = (value: number) =>
    axis.scale === "linear"
      ? Number(value.toFixed(decimals(ROUNDING * 0.1 * (to - from))))
      : Number(value.toPrecision(1 + decimals(ROUNDING * 0.1 * (1 - from / to))));
  return { ...axis, from: rounded(from), to: rounded(to) };
}
