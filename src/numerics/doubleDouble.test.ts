import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, type DoubleDouble, divide, exactProduct, exactSum, fraction, multiply, TURN } from "./doubleDouble.ts";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-6);
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** A double as a whole number of 2^−200, exactly. */
function whole(x: number): bigint {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, x);
  const bits = bytes.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 1n << 52n);
  const shift = Math.max(exponent, 1) - 1075 + 200;
  const size = shift >= 0 ? mantissa << BigInt(shift) : mantissa >> BigInt(-shift);
  return x < 0 ? -size : size;
}
const ONE = 1n << 200n;
const exactly = ([high, low]: DoubleDouble) => whole(high) + whole(low);
const size = (x: bigint) => (x < 0n ? -x : x);
/** |x − y| ≤ 2^−100 |y| */
const near = (x: bigint, y: bigint) => size(x - y) <= size(y) >> 100n;

describe("double-double arithmetic", () => {
  it("sums and multiplies exactly", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(exactly(exactSum(a, b))).toBe(whole(a) + whole(b));
        expect(exactly(exactProduct(a, b))).toBe((whole(a) * whole(b)) / ONE);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("keeps a hundred bits in sums, products and quotients", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (a, b, c, d) => {
        const x = exactProduct(a, b);
        const y = exactProduct(c, d);
        expect(near(exactly(add(x, y)), exactly(x) + exactly(y))).toBe(true);
        expect(near(exactly(multiply(x, y)), (exactly(x) * exactly(y)) / ONE)).toBe(true);
        expect(near(exactly(divide(x, y)), (exactly(x) * ONE) / exactly(y))).toBe(true);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("holds 2π to 32 digits", () => {
    const digits = 62831853071795864769252867665590057683943387987502n;
    const scale = 10n ** 49n;
    expect(size(exactly(TURN) - (digits * ONE) / scale)).toBeLessThan(ONE >> 104n);
  });

  it("takes the part beyond a whole number, never below 0 nor up to 1", () => {
    fc.assert(
      fc.property(number, fc.double({ min: -1e-18, max: 1e-18, noNaN: true }), (a, b) => {
        const x = exactSum(a, b);
        const part = fraction(x);
        expect(exactly(part)).toBeGreaterThanOrEqual(0n);
        expect(part[0]).toBeLessThanOrEqual(1);
        const apart = size(exactly(x) - exactly(part)) % ONE;
        expect(apart < ONE >> 100n || ONE - apart < ONE >> 100n).toBe(true);
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(fraction([2, -1e-20])).toEqual([1, -1e-20]);
    expect(fraction([3, 0])).toEqual([0, 0]);
  });
});
