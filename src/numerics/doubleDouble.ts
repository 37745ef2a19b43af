/**
 * Numbers of twice the usual precision, as unevaluated sums high + low. A phase after 10¹⁸ periods has no digit left in
 * plain arithmetic, and two colours that beat slowly are then lost: the few numbers that fix phases are kept this way.
 */
export type DoubleDouble = readonly [high: number, low: number];

/** 2π to 32 digits. */
export const TURN: DoubleDouble = [6.283185307179586, 2.4492935982947064e-16];

/** a + b exactly (Knuth). */
export function exactSum(a: number, b: number): DoubleDouble {
  const sum = a + b;
  const back = sum - a;
  return [sum, a - (sum - back) + (b - back)];
}

/** 2²⁷ + 1: splits a double in two halves whose products are exact. */
const SPLITTER = 134217729;

/** a·b exactly, away from overflow and underflow (Dekker). */
export function exactProduct(a: number, b: number): DoubleDouble {
  const product = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

function halves(a: number): DoubleDouble {
  const shifted = SPLITTER * a;
  const high = shifted - (shifted - a);
  return [high, a - high];
}

export function add([a, aLow]: DoubleDouble, [b, bLow]: DoubleDouble): DoubleDouble {
  const [sum, low] = exactSum(a, b);
  return exactSum(sum, low + aLow + bLow);
}

export function multiply([a, aLow]: DoubleDouble, [b, bLow]: DoubleDouble): DoubleDouble {
  const [product, low] = exactProduct(a, b);
  return exactSum(product, low + a * bLow + aLow * b);
}

export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a[0] / b[0];
  const rest = add(a, multiply([-first, 0], b));
  const second = rest[0] / b[0];
  const last = add(rest, multiply([-second, 0], b));
  return add(exactSum(first, second), [last[0] / b[0], 0]);
}

/** x modulo 1, in [0, 1); the high part alone may round to 1. */
export function fraction(x: DoubleDouble): DoubleDouble {
  const once = add(x, [-Math.floor(x[0]), 0]);
  // Where the high part is a whole number the low one decides.
  return once[0] < 0 || (once[0] === 0 && once[1] < 0) ? add(once, [1, 0]) : once;
}
