import type { Generator, Rates } from "../model.ts";

/**
 * Checks and brands a row-major N×N array as `Rates`: every entry finite and ≥ 0, zero diagonal.
 * Throws on anything else: whoever builds rates has made a mistake.
 */
export function asRates(values: Float64Array): Rates {
  const size = Math.sqrt(values.length);
  if (!Number.isInteger(size)) throw new Error(`invalid rates: ${values.length} entries do not make a square`);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const diagonal = i % (size + 1) === 0;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY) || (diagonal && value !== 0)) {
      throw new Error(`invalid rate from ${Math.floor(i / size)} to ${i % size}: ${value}`);
    }
  }
  return values as Rates;
}

/** The sum of two sets of rates on the same levels. */
export function addRates(a: Rates, b: Rates): Rates {
  if (a.length !== b.length) throw new Error(`invalid rates: ${a.length} and ${b.length} entries`);
  return a.map((value, i) => value + b[i]!) as Rates;
}

/**
 * A_# of Notation 1: A_#(n, k) = A(k, n) for n ≠ k, A_#(n, n) = −Σ_{m≠n} A(n, m), acting on population columns.
 * Row-major N×N. The diagonal is minus the sum of its column, so every column sums to 0 up to one rounding
 * per entry. The only transpose of rates in the product.
 */
export function generatorOf(rates: Rates, levelCount: number): Generator {
  if (rates.length !== levelCount * levelCount) {
    throw new Error(`invalid rates: ${rates.length} entries for ${levelCount} levels`);
  }
  const generator = new Float64Array(levelCount * levelCount);
  for (let from = 0; from < levelCount; from++) {
    let loss = 0;
    for (let to = 0; to < levelCount; to++) {
      if (to === from) continue;
      const rate = rates[from * levelCount + to]!;
      generator[to * levelCount + from] = rate;
      loss += rate;
    }
    generator[from * levelCount + from] = loss === 0 ? 0 : -loss;
  }
  return generator as Generator;
}
