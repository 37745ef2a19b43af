import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giveScratch, takeScratch } from "./scratch.ts";

describe("arrays for a moment", () => {
  test("an array that was given back is taken again, with what was in it", () => {
    const array = takeScratch(37);
    array.fill(5);
    giveScratch(array);
    expect(takeScratch(37)).toBe(array);
  });

  test("whatever is taken and given back in whatever order: the length is the one asked for, and no array is held twice", () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 })), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (moves) => {
        const held: Float64Array[] = [];
        for (const [takes, n] of moves) {
          if (takes || held.length === 0) {
            const array = takeScratch(n);
            expect(array).toHaveLength(n);
            expect(held).not.toContain(array);
            held.push(array);
          } else giveScratch(held.splice(n % held.length, 1)[0]!);
        }
        for (const array of held) giveScratch(array);
      }),
    );
  });

  test("large arrays are not held on to", () => {
    const array = new Float64Array(1 << 20);
    giveScratch(array);
    expect(takeScratch(1 << 20) === array).toBe(false);
  });
});
