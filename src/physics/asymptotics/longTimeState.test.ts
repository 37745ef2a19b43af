import { describe, expect, it } from "vitest";
import type { BlochModel } from "../model.ts";
import { vSystem } from "../testing/vSystem.ts";
import { equilibriaOf } from "./currents.ts";
import { longTimeState, type OscillatingRungName } from "./longTimeState.ts";

const PAULI = [
  [0, 0.2, 0.1],
  [0.5, 0, 0.15],
  [0.4, 0.3, 0],
];
const RUNGS: OscillatingRungName[] = ["bloch", "delayed", "timeDependent"];

function ending(model: BlochModel, rung: OscillatingRungName) {
  const run = longTimeState(model, rung);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

describe("the end of the rungs that follow the wave", () => {
  it.each(RUNGS)("is reached, keeps the trace and tends to the averaged equilibrium as ε → 0: %s", (rung) => {
    const distances = [1e-2, 1e-4, 1e-6].map((epsilon) => {
      const model = vSystem({ epsilon, mu: 0.3, p: 0.2, pauli: PAULI });
      const { populations, settled } = ending(model, rung);
      expect(settled).toBeLessThan(1e-9);
      expect(populations.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 11);
      const [averaged] = equilibriaOf(model);
      return Math.max(...populations.map((value, n) => Math.abs(value - averaged!.populations[n]!)));
    });
    expect(distances[1]!).toBeLessThan(distances[0]! / 5);
    expect(distances[2]!).toBeLessThan(distances[1]! / 5);
  });

  it("does not depend on the start within one connected class, and keeps what is decoupled", () => {
    const start = (initial: [number, number, number]) =>
      ending(vSystem({ epsilon: 0.01, mu: 0.3, p: 0.2, pauli: PAULI, initial }), "bloch").populations;
    const [a, b] = [start([1, 0, 0]), start([0, 0.4, 0.6])];
    a.forEach((value, n) => {
      expect(Math.abs(value - b[n]!)).toBeLessThan(1e-9);
    });
    const still = vSystem({ epsilon: 0.01, mu: 0.3, p: 0.2, initial: [0.2, 0.3, 0.5] });
    const alone = { ...still, couplingRe: new Float64Array(9) };
    for (const rung of RUNGS) expect(ending(alone, rung).populations).toEqual([0.2, 0.3, 0.5]);
  });
});
