import type { Curve } from "../src/physics/results.ts";

/** The populations of a curve, given in consecutive pieces, as one row per time. */
export function rows(pieces: readonly Curve[]): number[][] {
  return pieces.flatMap(({ times, populations }) => {
    const levelCount = populations.length / times.length;
    return Array.from(times, (_, k) => Array.from(populations.subarray(k * levelCount, (k + 1) * levelCount)));
  });
}

/**
 * A function that brings values given at the ascending times `from` into the order of `to`, where a time may come
 * more than once. Throws when their number does not fit.
 */
export function reorder(from: readonly number[], to: readonly number[]): <T>(values: readonly T[]) => T[] {
  const place = new Map(from.map((time, index) => [time, index]));
  return (values) => {
    if (values.length !== from.length) {
      throw new Error(`The solver gave ${values.length} rows for ${from.length} times.`);
    }
    return to.map((time) => values[place.get(time)!]!);
  };
}
