/** Splits a double into two halves of 26 bits whose products are exact (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;
const HALF_ULP = 2 ** -53;

/**
 * β·ω + c for an integer vector β and given doubles ω and c, as if computed with twice the digits and rounded once
 * (the compensated product of Ogita, Rump and Oishi): a small divisor is what is left when large terms cancel, and
 * plain summation would leave their rounding instead.
 */
export function linearForm(beta: readonly number[], omega: Float64Array, offset: number): number {
  let sum = offset;
  let lost = 0;
  for (let j = 0; j < omega.length; j++) {
    const a = beta[j]!;
    const b = omega[j]!;
    const product = a * b;
    const aHigh = high(a);
    const bHigh = high(b);
    const aLow = a - aHigh;
    const bLow = b - bHigh;
    const productError = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    const next = sum + product;
    const back = next - sum;
    lost += productError + (sum - (next - back)) + (product - back);
    sum = next;
  }
  return sum + lost;
}

function high(x: number): number {
  const scaled = SPLITTER * x;
  return scaled - (scaled - x);
}

/**
 * How far β·ω + c may be from what a person means: ω and c are real numbers of which a double keeps 53 bits, and β
 * multiplies the rounding. A divisor below this says nothing.
 */
export function roundingOf(beta: readonly number[], omega: Float64Array, magnitude: number): number {
  let sum = magnitude;
  for (let j = 0; j < omega.length; j++) sum += Math.abs(beta[j]! * omega[j]!);
  return HALF_ULP * sum;
}

/** |β| = Σ|β_j|, the length of a multi-index. */
export function lengthOf(beta: readonly number[]): number {
  let sum = 0;
  for (const entry of beta) sum += Math.abs(entry);
  return sum;
}
