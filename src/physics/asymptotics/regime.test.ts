import { describe, expect, it } from "vitest";
import { nuOf, regimeOf, sigmaOf, TABLE_1, table1RowOf } from "./regime.ts";

describe("regimeOf", () => {
  it.each([
    { mu: 0, p: 0.3, regime: "mu-zero", sigma: null, nu: null, row: 0 },
    { mu: 0.1, p: 0.3, regime: "mu/p < 1", sigma: 0.1, nu: 0.1, row: 0 },
    { mu: 0.3, p: 0.3, regime: "mu/p = 1", sigma: 0.3, nu: 0.3, row: 1 },
    { mu: 0.3, p: 0.2, regime: "1 < mu/p < 2", sigma: 0.1, nu: 0.1, row: 2 },
    { mu: 0.4, p: 0.2, regime: "mu/p = 2", sigma: 0.4, nu: 0, row: 3 },
    { mu: 0.45, p: 0.15, regime: "mu/p > 2", sigma: 0.45, nu: -0.15, row: 3 },
  ] as const)("μ = $mu, p = $p is $regime", ({ mu, p, regime, sigma, nu, row }) => {
    expect(regimeOf(mu, p)).toBe(regime);
    expect(table1RowOf(regime)).toBe(row);
    if (sigma === null || nu === null) {
      expect([sigmaOf(mu, p), nuOf(mu, p)]).toEqual([null, null]);
    } else {
      expect(sigmaOf(mu, p)).toBeCloseTo(sigma, 14);
      expect(nuOf(mu, p)).toBeCloseTo(nu, 14);
    }
  });

  it("meets its boundaries within a relative 1e-9 and no further", () => {
    for (const mu of [1e-3, 0.45, 1.9]) {
      for (const [ratio, regime] of [
        [1, "mu/p = 1"],
        [2, "mu/p = 2"],
      ] as const) {
        expect(regimeOf(mu, (mu / ratio) * (1 + 5e-10))).toBe(regime);
        expect(regimeOf(mu, (mu / ratio) * (1 - 5e-10))).toBe(regime);
        expect(regimeOf(mu, (mu / ratio) * (1 + 3e-9))).not.toBe(regime);
        expect(regimeOf(mu, (mu / ratio) * (1 - 3e-9))).not.toBe(regime);
      }
    }
  });

  it("takes ν on a boundary from the boundary's own case, not from a neighbour's formula", () => {
    for (const mu of [0.1, 0.4]) {
      for (const off of [-2e-10, 0, 2e-10]) {
        expect(nuOf(mu, mu * (1 + off))).toBe(mu);
        expect(nuOf(mu, (mu / 2) * (1 + off))).toBe(0);
      }
    }
  });

  it("has one row of Table 1 for each regime, as printed", () => {
    expect(TABLE_1.flatMap((row) => row.regimes)).toHaveLength(6);
    expect(TABLE_1.map(({ range, sigma, difference }) => [range, sigma, difference])).toEqual([
      ["0 ≤ μ/p < 1", "μ", "none"],
      ["μ/p = 1", "μ", "transition rates"],
      ["1 < μ/p < 2", "2p − μ", "transition rates and time-layer"],
      ["2 ≤ μ/p < ∞", "μ", "projector Π and asymptotic state"],
    ]);
  });
});
