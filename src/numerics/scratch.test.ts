import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { giveScratch, Scratch, takeScratch } from "./scratch.ts";

/** As in the module: arrays of one length, numbers of one array, numbers altogether. */
const MOST_OF_LENGTH = 4;
const LARGEST = 1 << 16;
const MOST_NUMBERS = 4 * LARGEST;

const arrays = (count: number, length: number) => Array.from({ length: count }, () => new Float64Array(length));

/** How many of these arrays come back when as many are taken. */
function returned(scratch: Scratch, given: readonly Float64Array[]): number {
  const taken = given.map(({ length }) => scratch.take(length));
  return given.filter((array) => taken.includes(array)).length;
}

describe("arrays for a moment", () => {
  test("an array that was given back is taken again, with what was in it", () => {
    const scratch = new Scratch();
    const array = scratch.take(37).fill(5);
    scratch.give(array);
    expect(scratch.take(37)).toBe(array);
    expect(array[36]).toBe(5);
    expect(scratch.take(37)).not.toBe(array);
  });

  test("all solvers of a thread share one store", () => {
    const array = takeScratch(37);
    giveScratch(array);
    expect(takeScratch(37)).toBe(array);
  });

  test("whatever is taken and given back in whatever order: the length is the one asked for, and no array is held twice", () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 })), { maxLength: 100 });
    fc.assert(
      fc.property(steps, (moves) => {
        const scratch = new Scratch();
        const held: Float64Array[] = [];
        for (const [takes, n] of moves) {
          if (takes || held.length === 0) {
            const array = scratch.take(n);
            expect(array).toHaveLength(n);
            expect(held).not.toContain(array);
            held.push(array);
          } else scratch.give(held.splice(n % held.length, 1)[0]!);
        }
      }),
    );
  });

  test("four of one length are kept, and the numbers of those alone are counted", () => {
    const scratch = new Scratch();
    for (let round = 0; round < 20; round++) {
      const given = arrays(MOST_OF_LENGTH + 3, LARGEST / 4);
      for (const array of given) scratch.give(array);
      expect(returned(scratch, given)).toBe(MOST_OF_LENGTH);
    }
  });

  test("large arrays are not held on to", () => {
    const scratch = new Scratch();
    const [largest, larger] = [new Float64Array(LARGEST), new Float64Array(LARGEST + 1)];
    scratch.give(largest);
    scratch.give(larger);
    expect(returned(scratch, [largest, larger])).toBe(1);
  });

  test("no more numbers are kept than the limit, which what is taken frees again", () => {
    const scratch = new Scratch();
    const given = arrays(MOST_NUMBERS / LARGEST, LARGEST);
    for (let round = 0; round < 3; round++) {
      for (const array of given) scratch.give(array);
      expect(returned(scratch, given)).toBe(given.length);
    }
    for (const array of given) scratch.give(array);
    // One number more: everything goes but what was given last, and counting begins anew.
    const last = new Float64Array(1);
    scratch.give(last);
    expect(returned(scratch, [last, ...given])).toBe(1);
    for (const array of given) scratch.give(array);
    expect(returned(scratch, given)).toBe(given.length);
  });
});
