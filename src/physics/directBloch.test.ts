import { describe, expect, it } from "vitest";
import { integrateDirectly } from "./directBloch.ts";
import { atom } from "./testing/atom.ts";
import { directly } from "./testing/directly.ts";
import { referenceSolutions } from "./testing/reference.ts";

/** Two levels without damping under a constant wave: Rabi's problem. */
const RABI = {
  omega: [0, 0.7],
  re: [
    [0, 1],
    [1, 0],
  ],
  gamma: 0,
  pauli: 0,
  modes: [{ alpha: [0], re: 0.9, im: 0 }],
  epsilon: 0.4,
};

describe("the direct integrator", () => {
  it("solves Rabi's problem: ρ22 = (2g/Ω)² sin² Ωτ/2, Ω² = Δ² + 4g²", () => {
    const model = atom(RABI);
    const g = 0.4 * 0.9;
    const rabi = Math.hypot(0.7, 2 * g);
    const times = [0.1, 0.9, 3];
    const rows = directly(model, times);
    times.forEach((time, i) => {
      const excited = ((2 * g) / rabi) ** 2 * Math.sin((rabi * time) / 0.16 / 2) ** 2;
      expect(Math.abs(rows[2 * i + 1]! - excited)).toBeLessThan(1e-11);
    });
  });

  it.each(referenceSolutions().filter(({ file }) => /two-level-strong|quasi-two-colour/.test(file)))(
    "reproduces $file within 1e-9, both rungs",
    ({ model, times, populations }) => {
      for (const rung of ["bloch", "delayed"] as const) {
        const rows = directly(model, times, 1e-12, rung);
        populations[rung]!.flat().forEach((expected, i) => {
          expect(Math.abs(rows[i]! - expected)).toBeLessThan(1e-9);
        });
      }
    },
  );

  it("finds the negative population of a model that is not physical: ρ22 = −0.0475 at τ = 2.32", () => {
    const model = atom({
      omega: [0, 0.9, 1.41],
      delta: [0, 0, 0],
      initial: [0, 0, 1],
      re: [
        [0.35, -1.09, 0.78],
        [-1.09, 0.82, 0.91],
        [0.78, 0.91, 0.46],
      ],
      gamma: [
        [0, 0.05, 1],
        [0.05, 0, 0.05],
        [1, 0.05, 0],
      ],
      pauli: 0,
      frequencies: [1.23],
      modes: [{ alpha: [1], re: 2.055, im: 0 }],
      epsilon: 0.3,
      mu: 0.4,
    });
    expect(directly(model, [2.32 * 0.09])[1]).toBeCloseTo(-0.0475, 4);
  });

  it("streams samples in order, with breathing points between them and the work so far", () => {
    const model = atom({ epsilon: 0.05 });
    const state = { tau: 0, steps: 0 };
    const times = [0, 0, 0.5, 2, 2];
    const seen: number[] = [];
    let pauses = 0;
    for (const sample of integrateDirectly(model, "bloch", times, 1e-9, state)) {
      if (sample === null) {
        pauses++;
        continue;
      }
      seen.push(sample.index);
      expect(state.tau).toBe(times[sample.index]! / 0.05 ** 2);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(pauses).toBe(Math.floor(state.steps / 64));
    expect(pauses).toBeGreaterThan(5);
  });

  it("gives Σ_{n≠m}|ρ(n, m)| with the populations, 0 at first", () => {
    const samples = [...integrateDirectly(atom(), "bloch", [0, 1], 1e-10, { tau: 0, steps: 0 })].filter(
      (x) => x !== null,
    );
    expect(samples[0]!.coherenceL1).toBe(0);
    expect(samples[1]!.coherenceL1).toBeGreaterThan(1e-3);
    expect(samples[1]!.coherenceL1).toBeLessThan(2);
  });
});
