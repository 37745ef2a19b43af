import { describe, expect, it } from "vitest";
import { dominantRates } from "../../rates/dominant.ts";
import { twoLevel } from "../../testing/twoLevel.ts";
import { familyModel } from "./familyModel.ts";
import type { FamilySettings } from "./results.ts";
import { scaledRates, singleScale, tableTwoRowOf } from "./tableTwo.ts";

const settings = (changed: Partial<FamilySettings>): FamilySettings => ({
  family: "manifolds",
  detuning: "detuned",
  decay: 2,
  relaxation: 0,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.2,
  horizon: 5,
  ...changed,
});

/** Largest entry of ε^σ dom − Ψ^app, relative to the largest of Ψ^app. */
function gap(changed: Partial<FamilySettings>): number {
  const model = familyModel(settings(changed), 8);
  const scale = singleScale(model);
  const app = scaledRates(scale, model.epsilon)!;
  const worst = dominantRates(model).reduce((most, rate, i) => Math.max(most, Math.abs(rate - app[i]!)), 0);
  return worst / Math.max(...app);
}

describe("Table 2", () => {
  it("has rows where rates are a single power of ε, and none between them", () => {
    expect([0, 0.2, 0.6, 0.7, 1, 1.2, 1.5, 2, 2.5].map((ratio) => tableTwoRowOf(0.3 * ratio, 0.3))).toEqual([
      0,
      1,
      1,
      null,
      2,
      null,
      3,
      4,
      5,
    ]);
    expect(tableTwoRowOf(0.4, 0.3)).toBeNull();
    expect(tableTwoRowOf(0.2, 0.3)).toBeNull();
  });

  it("μ/p = 1: Ψ^app is exact", () => {
    expect(gap({ mu: 0.3, p: 0.3 })).toBeLessThan(1e-14);
  });

  it("μ/p < 2/3: relative error of order ε^{2p−2μ}", () => {
    const at = (epsilon: number) => gap({ mu: 0.2, p: 0.5, epsilon });
    expect(Math.log10(at(1e-4) / at(1e-6)) / 2).toBeCloseTo(0.6, 2);
  });

  it("4/3 < μ/p ≤ 2: relative error of order ε^{2μ−2p}", () => {
    for (const p of [0.2, 0.15]) {
      const at = (epsilon: number) => gap({ mu: 0.3, p, epsilon });
      expect(Math.log10(at(1e-10) / at(1e-14)) / 4).toBeCloseTo(2 * (0.3 - p), 2);
    }
  });

  it("rows 4/3 < μ/p ≤ 2 need δ ≠ 0 on every resonant pair (misprint 5)", () => {
    for (const p of [0.2, 0.15]) {
      const scale = singleScale(familyModel(settings({ detuning: "mixed", p }), 8));
      expect(scale.obstacles).toEqual(["exact-pair"]);
      expect(scale.sigma).toBeNull();
    }
  });

  it("μ/p > 2: nothing is left without exact pairs, C/γ on them with σ = μ (misprint 5)", () => {
    const none = singleScale(familyModel(settings({ p: 0.1 }), 8));
    expect(none.sigma).toBe(0);
    expect(none.rates!.every((rate) => rate === 0)).toBe(true);
    const some = singleScale(familyModel(settings({ p: 0.1, detuning: "mixed" }), 8));
    expect(some.sigma).toBe(0.3);
    // V(0, 1) = 1, φ = cos τ: C = 2 V² /4.
    expect(some.rates![1]).toBeCloseTo(0.5, 15);
    expect(some.rates!.filter((rate) => rate > 0)).toHaveLength(2);
  });

  it("singular rows need W = 0; rows with σ = 0 do not", () => {
    const rows = (p: number, mu = 0.3) => singleScale(familyModel(settings({ p, mu, relaxation: 0.5 }), 8)).obstacles;
    expect(rows(0.3)).toEqual(["relaxation"]);
    expect(rows(0.2)).toEqual(["relaxation"]);
    expect(rows(0.15)).toEqual([]);
    expect(rows(0.1)).toEqual([]);
    expect(rows(0.3, 0)).toEqual([]);
  });

  it("μ = 0: the Lorentzian of (17), not 1/γ (misprint 4)", () => {
    const model = twoLevel({ epsilon: 0.01, mu: 0, frequencies: [0.5], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
    expect(2 * singleScale(model).rates![1]!).toBeCloseTo(1.1077, 4);
  });
});
