import { describe, expect, it } from "vitest";
import { resonantStrength } from "../../rates/dominant.ts";
import { levelRule } from "./family.ts";
import { familyModel } from "./familyModel.ts";
import type { FamilyDetuning, FamilyName, FamilySettings } from "./results.ts";

const settings = (changed: Partial<FamilySettings> = {}): FamilySettings => ({
  family: "manifolds",
  detuning: "detuned",
  decay: 2,
  relaxation: 0.3,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.2,
  horizon: 5,
  ...changed,
});

const DRIVEN: readonly FamilyName[] = ["rydberg", "manifolds", "ladder"];
const DETUNINGS: readonly FamilyDetuning[] = ["exact", "mixed", "detuned"];

/** δ(n, m) of every resonant pair. */
function resonantDetunings(changed: Partial<FamilySettings>): number[] {
  const model = familyModel(settings(changed), 12);
  const strength = resonantStrength(model);
  const found: number[] = [];
  for (let n = 0; n < 12; n++) {
    for (let m = n + 1; m < 12; m++) {
      if (strength[n * 12 + m]! > 0) found.push(model.detunings[n]! - model.detunings[m]!);
    }
  }
  return found;
}

describe("families of levels", () => {
  it("say which resonant pairs are exact: all, some or none", () => {
    for (const family of DRIVEN) {
      const counts = DETUNINGS.map((detuning) => {
        const detunings = resonantDetunings({ family, detuning });
        return [detunings.filter((delta) => delta === 0).length, detunings.length] as const;
      });
      const [exact, mixed, detuned] = counts;
      expect(exact![0]).toBe(exact![1]);
      expect(mixed![0]).toBeGreaterThan(0);
      expect(mixed![0]).toBeLessThan(mixed![1]);
      expect(detuned![0]).toBe(0);
    }
  });

  it("are symmetric in V and obey microreversibility (5), as corrected, in W", () => {
    for (const family of DRIVEN) {
      const rule = levelRule(settings({ family }));
      for (let n = 0; n < 9; n++) {
        for (let m = 0; m < 9; m++) {
          expect(rule.coupling(n, m)).toBe(rule.coupling(m, n));
          const back = rule.pauli(m, n) * Math.exp(rule.energy(n) - rule.energy(m));
          expect(rule.pauli(n, m)).toBeCloseTo(back, 14);
        }
      }
    }
  });

  it("do not change the first levels when more are kept", () => {
    const few = familyModel(settings({ family: "rydberg", detuning: "mixed" }), 6);
    const many = familyModel(settings({ family: "rydberg", detuning: "mixed" }), 40);
    expect([...many.energies.slice(0, 6)]).toEqual([...few.energies]);
    for (let n = 0; n < 6; n++) {
      expect([...many.pauli.slice(n * 40, n * 40 + 6)]).toEqual([...few.pauli.slice(n * 6, n * 6 + 6)]);
    }
  });

  it("of the Rydberg kind resonate among the lowest two shells alone, manifolds without end", () => {
    expect(resonantDetunings({ family: "rydberg" })).toHaveLength(4);
    expect(resonantDetunings({ family: "manifolds" })).toHaveLength(36);
    expect(resonantDetunings({ family: "half-line" })).toHaveLength(0);
  });
});
