import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthOf, linearForm } from "./linearForm.ts";
import { type DivisorList, type DivisorSearch, smallDivisors } from "./smallDivisors.ts";

const GOLDEN = (1 + Math.sqrt(5)) / 2;

function run(search: DivisorSearch): DivisorList {
  const steps = smallDivisors(search);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const plain = (omega: number[], offset: number, bound: number, nearness = 1): DivisorSearch => ({
  omega: Float64Array.from(omega),
  offset,
  bound,
  nearness,
  line: () => 0,
  isZero: ({ value }) => Math.abs(value) <= 1e-12,
});

/** Every β with 0 < |β| ≤ bound, by the definition. */
function blind(size: number, bound: number): number[][] {
  const all: number[][] = [];
  const beta: number[] = [];
  const fill = (left: number) => {
    if (beta.length === size) {
      if (left < bound) all.push([...beta]);
      return;
    }
    for (let entry = -left; entry <= left; entry++) {
      beta.push(entry);
      fill(left - Math.abs(entry));
      beta.pop();
    }
  };
  fill(bound);
  return all;
}

/** What `smallDivisors` must list, found by looking at every β. */
function blindList(search: DivisorSearch) {
  const points = blind(search.omega.length, search.bound)
    .map((beta) => ({ beta, length: lengthOf(beta), value: linearForm(beta, search.omega, search.offset) }))
    .filter((point) => !search.isZero(point))
    .sort((a, b) => a.length - b.length || Math.abs(a.value) - Math.abs(b.value));
  let record = Number.POSITIVE_INFINITY;
  return points.filter(({ value, length }) => {
    record = Math.min(record, Math.abs(value));
    return Math.abs(value) <= search.nearness * record || Math.abs(value) < search.line(length);
  });
}

const keys = (list: readonly { beta: readonly number[] }[]) => list.map(({ beta }) => beta.join(",")).sort();

describe("against looking at every β", () => {
  const frequency = fc.double({ min: 0.05, max: 3, noNaN: true });
  const offset = fc.double({ min: -5, max: 5, noNaN: true });
  for (const [size, bound] of [
    [1, 400],
    [2, 60],
    [3, 18],
    [4, 9],
  ] as const) {
    test(`r = ${size}: the same records, near-records and divisors below a line`, () => {
      fc.assert(
        fc.property(
          fc.array(frequency, { minLength: size, maxLength: size }),
          offset,
          fc.double({ min: 1, max: 20, noNaN: true }),
          fc.double({ min: 0, max: 2, noNaN: true }),
          (omega, c, nearness, constant) => {
            const search: DivisorSearch = {
              ...plain(omega, c, bound, nearness),
              line: (length) => constant / (1 + length) ** (size - 0.9),
            };
            const found = run(search);
            fc.pre(found.end === "bound");
            expect(keys(found.divisors)).toEqual(keys(blindList(search)));
          },
        ),
        { seed: 17, numRuns: 60 },
      );
    });
  }

  test("frequencies of very different size", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e-2, noNaN: true }), offset, (small, c) => {
        const search = plain([1, small], c, 50, 5);
        expect(keys(run(search).divisors)).toEqual(keys(blindList(search)));
      }),
      { seed: 18, numRuns: 40 },
    );
  });
});

test("r = 2, c = 0: records are the convergents of the continued fraction; golden ratio, Fibonacci numbers", () => {
  const { divisors, reached } = run(plain([1, GOLDEN], 0, 1e6));
  expect(reached).toBe(1e6);
  const ratios = divisors.filter(({ record }) => record).map(({ beta }) => beta.map(Math.abs).join("/"));
  const fibonacci = [1, 1];
  while (fibonacci.length < 30) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
  const convergents = fibonacci.slice(1).map((f, i) => `${f}/${fibonacci[i]}`);
  for (const ratio of ratios.slice(2)) expect(convergents).toContain(ratio);
  expect(ratios.length).toBeGreaterThan(24);
});

test("r = 2: for each β₁ the nearest β₂ gives the same records up to 10⁴", () => {
  const omega = [1, Math.SQRT2];
  const c = -0.3;
  const bound = 10_000;
  const best = new Float64Array(bound + 1).fill(Number.POSITIVE_INFINITY);
  for (let first = -bound; first <= bound; first++) {
    const near = Math.floor(-(first * omega[0]! + c) / omega[1]!);
    for (const second of [near, near + 1]) {
      const length = Math.abs(first) + Math.abs(second);
      if (length === 0 || length > bound) continue;
      const value = Math.abs(linearForm([first, second], Float64Array.from(omega), c));
      if (value < best[length]!) best[length] = value;
    }
  }
  let record = Number.POSITIVE_INFINITY;
  const records: [number, number][] = [];
  best.forEach((value, length) => {
    if (value >= record) return;
    record = value;
    records.push([length, value]);
  });
  // Shells shorter than the first step of the slope may have a record that is no nearest β₂; compare the smaller ones.
  const found = run(plain(omega, c, bound)).divisors.filter(({ record: isRecord }) => isRecord);
  const last = new Map(found.map(({ length, value }) => [length, Math.abs(value)]));
  expect([...last].filter(([length]) => length > 4)).toEqual(records.filter(([length]) => length > 4));
});

test("the value is that of the given doubles, although the terms are 10⁷ times as large", () => {
  const omega = Float64Array.from([1, Math.SQRT2]);
  // q√2 − p = 1/(p + q√2), since p² − 2q² = −1.
  expect(9_369_319n ** 2n - 2n * 6_625_109n ** 2n).toBe(-1n);
  const exact = 1 / (9_369_319 + 6_625_109 * Math.SQRT2);
  const roundingOfRoot = 6_625_109 * 2 ** -53 * Math.SQRT2;
  expect(Math.abs(linearForm([-9_369_319, 6_625_109], omega, 0) - exact)).toBeLessThan(roundingOfRoot);
});

test("commensurate frequencies are named, their resonances listed, and no divisor falls below their grid", () => {
  const { divisors, zeros, relation } = run(plain([1, 0.5], -1, 40, 1));
  expect(relation).toEqual([1, -2]);
  expect(zeros).toContainEqual([1, 0]);
  expect(zeros).toContainEqual([0, 2]);
  for (const { value } of divisors) expect(Math.abs(value)).toBeGreaterThanOrEqual(0.5);
});

test("commensurate frequencies whose divisors crowd end the search before its bound; the list is whole up to there", () => {
  const search = plain([1, 0.5, 0.25, 2], -1, 300, 4);
  const { end, reached, divisors } = run(search);
  expect(end).toBe("crowded");
  expect(reached).toBeGreaterThan(4);
  expect(reached).toBeLessThan(300);
  expect(keys(divisors)).toEqual(keys(blindList({ ...search, bound: reached })));
});

test("the search ends where 53 bits decide nothing more", () => {
  const { end, reached, divisors } = run(plain([1, Math.SQRT2], -0.3, 1e12));
  expect(end).toBe("rounding");
  expect(reached).toBeGreaterThan(1e6);
  for (const { value, rounding } of divisors) expect(rounding).toBeLessThan(2 * Math.abs(value));
});
