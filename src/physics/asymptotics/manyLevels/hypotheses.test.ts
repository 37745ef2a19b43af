import { describe, expect, it } from "vitest";
import { levelRule } from "./family.ts";
import { hypothesisSums, smoothnessExponent } from "./hypotheses.ts";
import { lemmaExponent } from "./requiredLevels.ts";
import type { FamilySettings } from "./results.ts";

const base: FamilySettings = {
  family: "manifolds",
  detuning: "exact",
  decay: 2,
  relaxation: 0.5,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.3,
  horizon: 1,
};
const at = { mu: 0.3, p: 0.3, eta: 0.1 };
const COUNTS = [4, 16, 64, 256, 512];

describe("hypothesisSums", () => {
  it("are what their definitions say, summed naively", () => {
    const rule = levelRule(base);
    const sums = hypothesisSums(rule, at, [5, 9]);
    const exponent = 1.1 * 3;
    [5, 9].forEach((count, i) => {
      let interaction = 0;
      let relaxation = 0;
      for (let n = 0; n < count; n++) {
        let v = 0;
        let w = 0;
        for (let m = 0; m < count; m++) {
          v += ((1 + n) * (1 + m)) ** exponent * rule.coupling(n, m) ** 2;
          w += ((1 + n) * (1 + m)) ** sums.weakExponent * rule.pauli(n, m);
        }
        interaction = Math.max(interaction, v);
        relaxation = Math.max(relaxation, w);
      }
      expect(sums.interaction[i]).toBeCloseTo(interaction, 12);
      expect(sums.relaxation[i]).toBeCloseTo(relaxation, 12);
    });
  });

  it("of Hypothesis 5 settle where couplings decay fast enough, and grow where they do not", () => {
    for (const [decay, holds] of [
      [2.5, true],
      [1.5, false],
    ] as const) {
      const sums = hypothesisSums(levelRule({ ...base, decay }), at, COUNTS);
      expect(sums.holds.interaction).toBe(holds);
      const growth = sums.interaction.at(-1)! / sums.interaction.at(-2)!;
      if (holds) expect(growth).toBeLessThan(1.05);
      else expect(growth).toBeGreaterThan(2);
    }
  });

  it("of Hypothesis 6 settle for the families with decaying W and grow on the half-line", () => {
    const decaying = hypothesisSums(levelRule(base), at, COUNTS);
    expect(decaying.holds.relaxation).toBe(true);
    expect(decaying.relaxation.at(-1)! / decaying.relaxation.at(-2)!).toBeLessThan(1.05);
    const half = hypothesisSums(levelRule({ ...base, family: "half-line" }), at, COUNTS);
    expect(half.holds.relaxation).toBe(false);
    expect(half.relaxation.at(-1)! / half.relaxation.at(-2)!).toBeGreaterThan(1.5);
  });
});

describe("N_η", () => {
  it("is above 2μ/p (Hypothesis 4) and at least 2 (5.2, step 2)", () => {
    expect(smoothnessExponent(0, 1)).toBe(2);
    expect(smoothnessExponent(0.1, 0.3)).toBe(2);
    expect(smoothnessExponent(0.3, 0.3)).toBe(3);
    expect(smoothnessExponent(0.3, 0.2)).toBe(4);
    // 0.3/0.1 is not quite 3 in binary: 2μ/p = 6 must be passed all the same.
    expect(smoothnessExponent(0.3, 0.1)).toBe(7);
  });

  it("gives Lemma 10's exponent μ/((1+η)N_η)", () => {
    expect(lemmaExponent({ mu: 0.3, p: 0.3, eta: 0.1 })).toBeCloseTo(0.3 / 3.3, 15);
  });
});
