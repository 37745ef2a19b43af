/** Bloch itself decides where the paper as printed is wrong: docs/model.md, "Where we differ". */
import { describe, expect, it } from "vitest";
import type { ScenarioMode } from "../scenario/format.ts";
import { thermalRates } from "../scenario/thermal.ts";
import type { BlochModel } from "./model.ts";
import { averagedRates, unperturbedRates } from "./rates/averaged.ts";
import { solvedCurve, timesPlan } from "./testing/blochCurve.ts";
import { twoLevel } from "./testing/twoLevel.ts";

/** The mean decay rate of ρ11 − ρ22 on the Bloch curve over one unit of time. It depends on the stretch in its fourth digit. */
function decayRate(model: BlochModel): number {
  const { populations } = solvedCurve(model, timesPlan(model, [1]));
  return -Math.log(populations[0]! - populations[1]!);
}

/** Relative difference allowed between two ways to read a decay rate off an oscillating curve. */
const READING = 4e-4;

function expectRate(rate: number, expected: number): void {
  expect(Math.abs(rate / expected - 1)).toBeLessThanOrEqual(READING);
}

const cosine: ScenarioMode[] = [{ alpha: [1], re: 0.5, im: 0 }];

describe("(17): ω and δ pair in the same index order (misprint 1)", () => {
  it.each([
    { delta: 2, bloch: 1.2929, sameOrder: 1.2934 },
    { delta: -2, bloch: 3.2842, sameOrder: 3.2812 },
  ])("Bloch decays at $bloch for ε^p δ(2) = 0.1·$delta, (17) as corrected says $sameOrder", (row) => {
    const model = twoLevel({ epsilon: 0.01, mu: 0.25, delta: row.delta, frequencies: [0.8], modes: cosine });
    expectRate(decayRate(model), row.bloch);
    expect(2 * averagedRates(model)[1]!).toBeCloseTo(row.sameOrder, 4);
    // As printed the two values change places.
    const printed = twoLevel({ epsilon: 0.01, mu: 0.25, delta: -row.delta, frequencies: [0.8], modes: cosine });
    expect(Math.abs(2 * averagedRates(printed)[1]! - row.bloch)).toBeGreaterThan(1.9);
  });
});

describe("(17), (24): amplitudes that share a frequency add first (misprint 3)", () => {
  it.each([
    { s: 0.4, bloch: 7.946, digits: 3, grouped: 7.924 },
    { s: -0.4, bloch: 0.16166, digits: 5, grouped: 0.16172 },
  ])("modes 0.3 and $s on one frequency: Bloch decays at $bloch", ({ s, bloch, digits, grouped }) => {
    const modes = [
      { alpha: [1, 0], re: 0.3, im: 0 },
      { alpha: [0, 2], re: s, im: 0 },
    ];
    const model = twoLevel({ epsilon: 0.01, mu: 0.3, frequencies: [1, 0.5], modes });
    expectRate(decayRate(model), bloch);
    expect(2 * averagedRates(model)[1]!).toBeCloseTo(grouped, digits);
  });
});

describe("Table 2, μ = 0: the Lorentzian, not 1/γ (misprint 4)", () => {
  it("Bloch decays at 1.1075, the Lorentzian says 1.1077, the table 2", () => {
    const model = twoLevel({ epsilon: 0.01, mu: 0, frequencies: [0.5], modes: cosine });
    expectRate(decayRate(model), 1.1075);
    expect(2 * unperturbedRates(model)[1]!).toBeCloseTo(1.1077, 4);
  });
});

describe("(5): going down is the faster way (misprint 2)", () => {
  it("leaves Gibbs' populations e^{−ω/T} at rest; as printed they would not be", () => {
    const omega = [0, 0.7, 1.5];
    const gibbs = omega.map((energy) => Math.exp(-energy / 0.6));
    const rest = (rates: readonly (readonly number[])[]) =>
      omega.map((_, n) => omega.reduce((sum, _, m) => sum + rates[m]![n]! * gibbs[m]! - rates[n]![m]! * gibbs[n]!, 0));
    const corrected = thermalRates(omega, 0.6, 0.3);
    for (const flow of rest(corrected)) expect(Math.abs(flow)).toBeLessThanOrEqual(1e-15);
    const printed = omega.map((_, n) => omega.map((_, m) => corrected[m]![n]!));
    expect(Math.abs(rest(printed)[0]!)).toBeGreaterThan(0.1);
  });
});
