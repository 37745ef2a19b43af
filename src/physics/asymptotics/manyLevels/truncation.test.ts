import { describe, expect, it } from "vitest";
import type { FamilySettings, LevelPopulations } from "./results.ts";
import { truncatedPopulations, truncationError, truncationPlan, withNorms } from "./truncation.ts";

function drain<T>(work: Generator<unknown, T, void>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const halfLine = (horizon: number): FamilySettings => ({
  family: "half-line",
  detuning: "exact",
  decay: 2,
  relaxation: 0,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.2,
  horizon,
});

function populations(settings: FamilySettings, levels: number): LevelPopulations {
  const plan = truncationPlan(settings.horizon);
  return withNorms(plan.times, levels, drain(truncatedPopulations(settings, levels, plan)));
}

/** e^{−x}(I₀(x) + I₁(x)), the return probability of the half-line, as (1/π) ∫ (1 + cos θ) e^{x(cos θ − 1)} dθ. */
function returnProbability(x: number): number {
  const points = 4096;
  let sum = 0;
  for (let k = 0; k < points; k++) {
    const theta = (Math.PI * (k + 0.5)) / points;
    sum += (1 + Math.cos(theta)) * Math.exp(x * (Math.cos(theta) - 1));
  }
  return sum / points;
}

describe("8.1.2, the half-line of symmetrically coupled levels", () => {
  const { times, norm, mass } = populations(halfLine(2000), 500);

  it("has no equilibrium: ‖ρ‖₂ t^{1/4} → (2π)^{−1/4} = 0.632 while the mass is kept", () => {
    expect(norm.at(-1)! * times.at(-1)! ** 0.25).toBeCloseTo((2 * Math.PI) ** -0.25, 4);
    expect(norm.at(-1)! * times.at(-1)! ** 0.25).toBeCloseTo(0.632, 3);
    for (const total of mass) expect(total).toBeCloseTo(1, 13);
  });

  it("spreads as the infinite one does at every time: ‖ρ(t)‖₂² = e^{−4t}(I₀(4t) + I₁(4t))", () => {
    times.forEach((t, i) => {
      expect(norm[i]).toBeCloseTo(Math.sqrt(returnProbability(4 * t)), 10);
    });
  });

  it("has an ℓ² norm that falls for ever", () => {
    for (let i = 1; i < norm.length; i++) expect(norm[i]).toBeLessThan(norm[i - 1]!);
  });
});

describe("truncation", () => {
  const settings: FamilySettings = { ...halfLine(5), family: "manifolds", detuning: "detuned" };

  it("keeps the mass and leaves no population negative", () => {
    const { mass, populations: values } = populations({ ...settings, relaxation: 0.5 }, 40);
    for (const total of mass) expect(total).toBeCloseTo(1, 13);
    expect(values.every((value) => value >= 0)).toBe(true);
  });

  it("converges: the error at N against 2N falls at least as Lemma 10's N^{−(2s−1)} with couplings that decay as n^{−s}", () => {
    const plan = truncationPlan(settings.horizon);
    const at = (levels: number) => drain(truncatedPopulations(settings, levels, plan));
    const errors = [16, 32].map((levels) => truncationError(at(levels), at(2 * levels), plan.times.length));
    expect(Math.log2(errors[0]! / errors[1]!)).toBeGreaterThan(2 * settings.decay - 1 - 0.15);
  });

  it("obeys the bound in the proof of Lemma 10, error ≤ C ε^{−μ} N^{−(1+η)N_η}, with one C for all ε and N", () => {
    // μ/p = 3/2 makes N_η = 4; with s = 3 Hypothesis 5 holds.
    const power = 1.1 * 4;
    const scaled = (epsilon: number, levels: number) => {
      const at = { ...settings, decay: 3, epsilon };
      const plan = truncationPlan(at.horizon);
      const few = drain(truncatedPopulations(at, levels, plan));
      const many = drain(truncatedPopulations(at, 2 * levels, plan));
      return truncationError(few, many, plan.times.length) * epsilon ** at.mu * levels ** power;
    };
    const first = scaled(1e-1, 4);
    for (const epsilon of [1e-2, 1e-4, 1e-6]) {
      for (const levels of [4, 8, 16]) expect(scaled(epsilon, levels)).toBeLessThan(first);
    }
  });

  it("error counts what lies beyond the smaller number of levels", () => {
    expect(truncationError(Float64Array.of(1, 0), Float64Array.of(1, 0, 0.3, 0, 0.4, 0), 2)).toBeCloseTo(
      Math.hypot(0.4),
      12,
    );
    expect(truncationError(Float64Array.of(1), Float64Array.of(0.4, 0.6), 1)).toBeCloseTo(Math.hypot(0.6, 0.6), 15);
  });
});
