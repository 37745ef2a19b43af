import { describe, expect, it } from "vitest";
import { rateRung } from "../rateRungs.ts";
import { logarithmicPlan, solvedCurve } from "../testing/blochCurve.ts";
import { vSystem } from "../testing/vSystem.ts";
import { polarisationOf } from "./polarisation.ts";

const PAULI = [
  [0, 0.2, 0.1],
  [0.5, 0, 0.15],
  [0.4, 0.3, 0],
];

describe("Corollary 9", () => {
  it.each([
    { mu: 0.2, p: 0.5 },
    { mu: 0.3, p: 0.3 },
    { mu: 0.3, p: 0.2 },
    { mu: 0.4, p: 0.2 },
    { mu: 0.45, p: 0.15 },
  ])("(30.a) and (30.b) bound rung 4 at every sample: μ = $mu, p = $p", ({ mu, p }) => {
    for (const epsilon of [1e-1, 1e-3, 1e-5]) {
      const model = vSystem({ epsilon, mu, p, pauli: PAULI });
      const plan = logarithmicPlan(model, 1e-4);
      const limit = rateRung(model, "limit", plan);
      const found = polarisationOf(model, rateRung(model, "dominant", plan), limit);
      found.times.forEach((_, i) => {
        expect(found.unpolarised[i]!).toBeLessThanOrEqual(found.envelopes!.unpolarised[i]! * (1 + 1e-9) + 1e-14);
        expect(found.drift[i]!).toBeLessThanOrEqual(found.envelopes!.drift[i]! * (1 + 1e-9) + 1e-14);
      });
    }
  });

  it("bound Bloch too, once ε is small", () => {
    const model = vSystem({ epsilon: 1e-6, mu: 0.4, p: 0.3, pauli: PAULI });
    const plan = logarithmicPlan(model, 1e-4);
    const found = polarisationOf(model, solvedCurve(model, plan), rateRung(model, "limit", plan));
    found.times.forEach((_, i) => {
      expect(found.unpolarised[i]!).toBeLessThanOrEqual(1.05 * found.envelopes!.unpolarised[i]! + 1e-3);
      expect(found.drift[i]!).toBeLessThanOrEqual(1.05 * found.envelopes!.drift[i]! + 1e-3);
    });
  });

  it("has envelopes that fall with ε after the layer", () => {
    const last = [1e-2, 1e-4, 1e-6].map((epsilon) => {
      const model = vSystem({ epsilon, mu: 0.4, p: 0.3, pauli: PAULI });
      const plan = logarithmicPlan(model, 1e-3);
      const limit = rateRung(model, "limit", plan);
      return polarisationOf(model, limit, limit).envelopes!.unpolarised.at(-1)!;
    });
    // ε^ν with ν = 2p − μ = 0.2
    expect(Math.log(last[1]! / last[2]!) / Math.log(100)).toBeCloseTo(0.2, 1);
    expect(last[0]!).toBeGreaterThan(last[1]!);
  });

  it("needs mu > 0 and something resonant", () => {
    const zero = vSystem({ epsilon: 0.1, mu: 0, p: 0.3 });
    const plan = logarithmicPlan(zero, 1e-2);
    const limit = rateRung(zero, "limit", plan);
    expect(polarisationOf(zero, limit, limit).envelopes).toBeNull();
    const apart = { ...vSystem({ epsilon: 0.1, mu: 0.3, p: 0.3 }), energies: Float64Array.of(0, 2, 3) };
    expect(polarisationOf(apart, rateRung(apart, "limit", plan), rateRung(apart, "limit", plan)).envelopes).toBeNull();
  });
});
