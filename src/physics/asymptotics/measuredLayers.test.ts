import { describe, expect, it } from "vitest";
import type { BlochModel } from "../model.ts";
import { logarithmicPlan, solvedCurve } from "../testing/blochCurve.ts";
import { vSystem } from "../testing/vSystem.ts";
import { measureLayers } from "./measuredLayers.ts";
import { timeLayersOf } from "./timeLayer.ts";

/** Relaxation that the limit has to live with, slower than every layer. */
const PAULI = [
  [0, 0.02, 0.01],
  [0.05, 0, 0.015],
  [0.04, 0.03, 0],
];

/** Times of the layers on the Bloch curve, fastest first. */
function measured(model: BlochModel): (number | null)[] {
  const layers = timeLayersOf(model);
  const least = Math.min(...layers.map(({ time }) => time));
  const longest = Math.max(...layers.map(({ time }) => time));
  const long = { ...model, horizon: Math.max(30 * longest, 40 * model.epsilon ** 2) };
  return measureLayers(long, layers, solvedCurve(long, logarithmicPlan(long, least / 300))).map(({ time }) => time);
}

/** σ as Bloch itself shows it between ε = 10⁻⁴ and 10⁻⁷. */
function fitted(mu: number, p: number, delta: readonly [number, number, number]): number[] {
  const at = (epsilon: number) => measured(vSystem({ epsilon, mu, p, delta, pauli: PAULI }));
  const coarse = at(1e-4);
  const fine = at(1e-7);
  return coarse.map((time, i) => Math.log(time! / fine[i]!) / Math.log(1e3));
}

describe("Table 1 by measurement on Bloch, ε from 10⁻⁴ to 10⁻⁷", () => {
  const DETUNED = [0, 0, 1] as const;

  it("row 1, μ/p < 1: σ = μ", () => {
    const sigma = fitted(0.3, 0.6, DETUNED);
    expect(sigma).toHaveLength(1);
    expect(Math.abs(sigma[0]! - 0.3)).toBeLessThanOrEqual(0.02);
  });

  it("row 2, μ/p = 1: σ = μ", () => {
    const sigma = fitted(0.3, 0.3, DETUNED);
    expect(sigma).toHaveLength(1);
    expect(Math.abs(sigma[0]! - 0.3)).toBeLessThanOrEqual(0.02);
  });

  it("row 3, 1 < μ/p < 2: two layers, ε^μ then ε^{2p−μ}", () => {
    const sigma = fitted(0.49, 0.33, DETUNED);
    expect(sigma).toHaveLength(2);
    expect(Math.abs(sigma[0]! - 0.49)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(sigma[1]! - 0.17)).toBeLessThanOrEqual(0.02);
  });

  it("row 4, μ/p ≥ 2: σ = μ again, of the exact pairs alone", () => {
    for (const p of [0.2, 0.1]) {
      const sigma = fitted(0.4, p, DETUNED);
      expect(sigma).toHaveLength(1);
      expect(Math.abs(sigma[0]! - 0.4)).toBeLessThanOrEqual(0.02);
    }
  });

  it("is not reached where ε^{|μ−p|} is far from small: μ = 0.3, p = 0.2 and a small detuning", () => {
    const sigma = fitted(0.3, 0.2, [0, 0, 0.3]);
    expect(sigma).toHaveLength(2);
    expect(Math.abs(sigma[1]! - 0.1)).toBeGreaterThan(0.03);
  });
});

describe("a measured layer", () => {
  it("is within a tenth of the sharp time of rung 4 where one rate makes the layer", () => {
    const model = vSystem({ epsilon: 1e-5, mu: 0.48, p: 0.26 });
    const layers = timeLayersOf(model);
    measured(model).forEach((time, i) => {
      expect(Math.abs(time! / layers[i]!.time - 1)).toBeLessThanOrEqual(0.1);
    });
  });

  it("is not given where the curve ends before its floor is in sight", () => {
    const model = { ...vSystem({ epsilon: 1e-4, mu: 0.48, p: 0.26 }), horizon: 0.02 };
    const layers = timeLayersOf(model);
    expect(layers[1]!.time).toBeGreaterThan(0.1);
    const found = measureLayers(model, layers, solvedCurve(model, logarithmicPlan(model, 1e-5)));
    expect(found.map(({ name }) => name)).toEqual(layers.map(({ name }) => name));
    expect(found[1]!.time).toBeNull();
  });

  it("is not given where there is nothing to polarise", () => {
    const model = { ...vSystem({ epsilon: 1e-3, mu: 0.3, p: 0.6 }), initialPopulations: Float64Array.of(1, 1, 1) };
    const found = measureLayers(model, timeLayersOf(model), solvedCurve(model, logarithmicPlan(model, 1e-4)));
    expect(found[0]!.time).toBeNull();
  });
});
