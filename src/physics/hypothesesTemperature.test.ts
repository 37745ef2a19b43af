import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniform } from "../numerics/testing/uniform.ts";
import { fitTemperature } from "./hypothesesTemperature.ts";

const ENERGIES = [0, 0.3, 0.3, 1.1];

/** W(n, m) = base(n, m) e^{ω(n, m)/(2T)}, thermal at the temperature T; `base` symmetric. */
function thermal(temperature: number, energies: readonly number[] = ENERGIES, base = (_n: number, _m: number) => 1) {
  const size = energies.length;
  return Float64Array.from({ length: size * size }, (_, i) => {
    const [n, m] = [Math.floor(i / size), i % size];
    return n === m
      ? 0
      : base(Math.min(n, m), Math.max(n, m)) * Math.exp((energies[n]! - energies[m]!) / 2 / temperature);
  });
}

const fitted = (pauli: Float64Array, energies: readonly number[] = ENERGIES) =>
  fitTemperature({ levelCount: energies.length, energies: Float64Array.from(energies), pauli });

/** The same rates, one of them multiplied. */
function changed(pauli: Float64Array, from: number, to: number, factor: number): Float64Array {
  const other = pauli.slice();
  other[from * ENERGIES.length + to]! *= factor;
  return other;
}

describe("the temperature of Pauli's coefficients", () => {
  it("is T where W(n, m) = e^{ω(n, m)/T} W(m, n) for every pair, and no pair offends", () => {
    fc.assert(
      fc.property(uniform(-2, 3), fc.integer({ min: 1, max: 9 }), (exponent, share) => {
        const temperature = 10 ** exponent;
        const found = fitted(thermal(temperature, ENERGIES, (n, m) => share + n + 2 * m))!;
        expect(found.temperature! / temperature).toBeCloseTo(1, 10);
        expect(found.offences).toEqual([]);
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  it("does not exist where nothing relaxes", () => {
    expect(fitted(new Float64Array(16))).toBeNull();
  });

  it.each([
    [0, 1],
    [0, 3],
    [2, 3],
    // Of one energy: its two rates must be equal.
    [1, 2],
  ])("is not moved by one wrong rate, between %d and %d, which is named with its ratio", (n, m) => {
    for (const factor of [0.1, 1 + 1e-5, 1 - 1e-5, 30]) {
      const found = fitted(changed(thermal(0.7), n, m, factor))!;
      expect(found.temperature! / 0.7).toBeCloseTo(1, 12);
      expect(found.offences.map(({ levels }) => levels)).toEqual([[n, m]]);
      const ratio = factor * Math.exp((ENERGIES[n]! - ENERGIES[m]!) / 0.7);
      expect(found.offences[0]!.value / ratio).toBeCloseTo(1, 12);
    }
    // Rates typed with seven digits are meant to be thermal.
    expect(fitted(changed(thermal(0.7), n, m, 1 + 1e-7))!.offences).toEqual([]);
  });

  it("is not that of a pair which relaxes one way only", () => {
    for (const [n, m] of [
      [0, 1],
      [1, 0],
      [3, 0],
    ] as const) {
      const found = fitted(changed(thermal(0.7), n, m, 0))!;
      expect(found.temperature! / 0.7).toBeCloseTo(1, 12);
      const levels = n < m ? [n, m] : [m, n];
      expect(found.offences).toEqual([{ levels, value: n < m ? 0 : Number.POSITIVE_INFINITY }]);
    }
  });

  it("allows a rate that is thermal but too small for a number", () => {
    // e^{−2000} is 0; the way down is of order 1.
    const energies = [0, 1, 2000];
    const pauli = [0, 1, 0, Math.E, 0, 0, 3, 2, 0];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      const rates = Float64Array.from(order.flatMap((n) => order.map((m) => pauli[n * 3 + m]!)));
      const found = fitted(
        rates,
        order.map((n) => energies[n]!),
      )!;
      expect(found.temperature).toBeCloseTo(1, 12);
      expect(found.offences).toEqual([]);
    }
  });

  it("is compared by the logarithm of the ratio, relatively", () => {
    // ln W(0, 3)/W(3, 0) is 110: its sixth digit may be off, its fifth may not.
    expect(fitted(changed(thermal(0.01), 0, 3, 1 + 5e-5))!.offences).toEqual([]);
    expect(fitted(changed(thermal(0.01), 0, 3, 1 + 5e-4))!.offences.map(({ levels }) => levels)).toEqual([[0, 3]]);
  });

  it("is infinite where the rates are symmetric", () => {
    const infinite = { temperature: Number.POSITIVE_INFINITY, offences: [] };
    expect(fitted(thermal(Number.POSITIVE_INFINITY))).toEqual(infinite);
    // Rounding may leave every pair a trace of a negative temperature.
    expect(fitted(thermal(-1e8))).toEqual(infinite);
    // A hot bath is told from an infinitely hot one all the same.
    expect(fitted(thermal(3e6))!.temperature! / 3e6).toBeCloseTo(1, 6);
  });

  it("is never negative: pairs of different energies offend, equal rates of one energy do not", () => {
    const found = fitted(thermal(-0.7))!;
    expect(found.temperature).toBeNull();
    expect(found.offences.map(({ levels }) => levels)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it("cannot be told by levels of one energy, whose rates must be equal all the same", () => {
    expect(fitted(Float64Array.of(0, 2, 2, 0), [1, 1])).toEqual({ temperature: null, offences: [] });
    expect(fitted(Float64Array.of(0, 2, 1, 0), [1, 1])).toEqual({
      temperature: null,
      offences: [{ levels: [0, 1], value: 2 }],
    });
  });
});
