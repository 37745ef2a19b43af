/** The errors of Prop. 2, Prop. 4 and Theorem 6 as an ε-sweep shows them; the paper's exponents are upper bounds of the errors. */
import { describe, expect, it } from "vitest";
import { curveDistance } from "./distance.ts";
import type { BlochModel } from "./model.ts";
import type { RungName } from "./results.ts";
import { solved } from "./testing/solved.ts";
import { vSystem } from "./testing/vSystem.ts";

const EPSILONS = [0.02, 0.01, 0.005, 0.002, 0.001];
const HORIZON = 2;
const RUNGS: RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant"];

/** W(n,m) = base · e^{ω(n,m)/2}, base 12: 0.5, 13: 0.4, 23: 0.3. */
const UP = Math.exp(-0.5);
const DOWN = Math.exp(0.5);
const PAULI = [
  [0, 0.5 * UP, 0.4 * UP],
  [0.5 * DOWN, 0, 0.3],
  [0.4 * DOWN, 0.3, 0],
];

/** Eight samples inside each of the first periods and of some three hundred later ones. */
function sampleTimes(epsilon: number): number[] {
  const step = epsilon ** 2 * 2 * Math.PI;
  const whole = Math.floor(HORIZON / step);
  const periods = new Set(Array.from({ length: 41 }, (_, i) => i));
  for (let i = 0; i <= 150; i++) {
    periods.add(Math.max(0, Math.round((whole * i) / 150) - 1));
    periods.add(Math.round(40 * (whole / 40) ** (i / 150)) - 1);
  }
  return [...periods].flatMap((s) => Array.from({ length: 8 }, (_, k) => (s + k / 8) * step)).sort((a, b) => a - b);
}

interface Errors {
  readonly epsilon: number;
  readonly bloch: number;
  readonly added: Partial<Record<RungName, number>>;
  readonly coherence: number;
}

function errorsOf(model: BlochModel): Errors {
  const { bloch, curves } = solved(model, sampleTimes(model.epsilon), { rungs: RUNGS, certify: false });
  const curve = {
    rung: "bloch" as const,
    times: Float64Array.from(bloch.times),
    populations: Float64Array.from(bloch.populations),
  };
  const of = (rung: RungName) => curves.get(rung)!;
  return {
    epsilon: model.epsilon,
    bloch: curveDistance(of("averaged"), curve).sup.l2,
    added: {
      delayed: curveDistance(of("delayed"), curve).sup.l2,
      timeDependent: curveDistance(of("timeDependent"), of("delayed")).sup.l2,
      averaged: curveDistance(of("averaged"), of("timeDependent")).sup.l2,
      dominant: curveDistance(of("dominant"), of("averaged")).sup.l2,
    },
    coherence: Math.max(...bloch.coherenceL1),
  };
}

/** The slope of log error against log ε, by least squares. */
function order(errors: readonly Errors[], pick: (errors: Errors) => number): number {
  const points = errors.map((entry) => [Math.log(entry.epsilon), Math.log(pick(entry))] as const);
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  return (
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  );
}

describe.each([
  { mu: 0.1, p: 0.3, averaged: 1.79, dominant: 0.14, coherence: 0.91 },
  { mu: 0.3, p: 0.2, averaged: 1.42, dominant: 0.49, coherence: 0.74 },
  { mu: 0.4, p: 0.2, averaged: 1.19, dominant: 0.51, coherence: 0.65 },
  { mu: 0.4, p: 0.8, averaged: 1.19, dominant: 0.76, coherence: 0.62 },
])("observed orders at μ = $mu, p = $p, ε from 0.02 to 0.001", ({ mu, p, averaged, dominant, coherence }) => {
  const errors = EPSILONS.map((epsilon) =>
    errorsOf({ ...vSystem({ epsilon, mu, p, pauli: PAULI }), horizon: HORIZON }),
  );

  it("of ‖ρ_d − ρ^(1)‖ (Prop. 4), ‖ρ^(1) − ρ^(2)‖ (Theorem 6) and ‖ρ_od‖ (Prop. 2)", () => {
    expect(Math.abs(order(errors, (entry) => entry.bloch) - averaged)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(order(errors, (entry) => entry.added.dominant!) - dominant)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(order(errors, (entry) => entry.coherence) - coherence)).toBeLessThanOrEqual(0.05);
  });

  it("of (14) and (11): no worse than the bounds ε^{1−2μ} and ε^{2−3μ}", () => {
    expect(order(errors, (entry) => entry.added.delayed!)).toBeGreaterThan(1 - 2 * mu);
    expect(order(errors, (entry) => entry.added.timeDependent!)).toBeGreaterThan(2 - 3 * mu);
    expect(order(errors, (entry) => entry.added.averaged!)).toBeGreaterThan(1 - 2 * mu);
  });
});
