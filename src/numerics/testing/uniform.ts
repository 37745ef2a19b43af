import fc from "fast-check";

const PARTS = 2 ** 31 - 1;

/**
 * Numbers spread evenly over [min, max], both ends included. fast-check's own doubles are spread evenly over those that can be
 * written: nine in ten of [0, 1] are below 10⁻³⁰. For tests only.
 */
export function uniform(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: PARTS }).map((part) => min + ((max - min) * part) / PARTS);
}
