import { describe, expect, test } from "vitest";
import { planTimes } from "../numerics/samplePlanner.ts";
import { drain } from "../numerics/testing/systems.ts";
import { blochSystem } from "./bloch.ts";
import { type Resolution, solveByDoubling } from "./doublingBloch.ts";
import type { BlochModel } from "./model.ts";
import { decayErrors, roundingError } from "./rounding.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";

const RESOLUTION: Resolution = { refinement: 1, tailTolerance: 1e-10 };

function solved(model: BlochModel, times: readonly number[]) {
  const system = blochSystem(model, "bloch");
  const period = strobePeriod(model);
  const plan = planTimes(times, period * model.epsilon ** 2);
  const first = drain(solveByDoubling(model, system, plan, period, RESOLUTION, { fraction: 0 })).value;
  const rounding = drain(roundingError({ model, system, plan, period, solution: first, resolution: RESOLUTION })).value;
  return { populations: first.populations, rounding };
}

/** Two levels whose coherence lives for 1/(ε^μ γ), off resonance by ε^p δ. */
const lasting = (gamma: number, delta: number, strength = 2) =>
  atom({
    epsilon: 1e-6,
    mu: 0.5,
    p: 0.2,
    omega: [0, 0],
    delta: [0, delta],
    re: [
      [0, strength],
      [strength, 0],
    ],
    gamma,
  });

describe("what rounding does to decays", () => {
  test("is a few units of the last place of a turn for a coherence off resonance, at most of two radians", () => {
    const errorOf = (delta: number) => {
      const model = lasting(1e-4, delta);
      const period = strobePeriod(model);
      return (decayErrors(blochSystem(model, "bloch"), period)[0]! * period) / 2 ** -53;
    };
    // ε^p δ over a period of 2π, and what the wave does besides.
    const angle = 1e-6 ** 0.2 * 2 * Math.PI;
    expect(errorOf(1) / errorOf(0.1)).toBeGreaterThan(9);
    expect(errorOf(0.1) / (0.1 * angle)).toBeGreaterThan(4);
    expect(errorOf(0.1) / (0.1 * angle)).toBeLessThan(100);
    expect(errorOf(8)).toBe(errorOf(7));
  });

  test("is nothing where coherences live for a thousand periods", () => {
    expect(solved(lasting(1, 1), [0.5, 1]).rounding).toBe(0);
  });

  test("moves populations with the error itself, however long the coherence lives, and not where it moves none", () => {
    const [short, long] = [1e-5, 1e-6].map((gamma) => solved(lasting(gamma, 1), [0.5, 2]).rounding);
    expect(short).toBeGreaterThan(0);
    expect(long! / short!).toBeGreaterThan(0.95);
    expect(long! / short!).toBeLessThan(1.05);
    expect(solved(lasting(1e-6, 1, 0), [0.5, 2]).rounding).toBeLessThan(1e-20);
  });

  // A random atom of the fuzz (seed 202, 126) whose second solution, wrong alike, differs by 0.8·10⁻⁹ only. In 33-digit arithmetic.
  test("is no less than what was found against high precision", () => {
    const model = atom({
      omega: [0, -4.01861776762449],
      delta: [0, 0],
      initial: [1, 0.678399299737066],
      re: [
        [0, -365.9402697898552],
        [-365.9402697898552, 0],
      ],
      gamma: 0.000306306354256216,
      pauli: 0,
      frequencies: [0.8653739182977006],
      modes: [{ alpha: [2], re: -10.009460623198084, im: 0 }],
      epsilon: 1.6404063740731645e-7,
      mu: 0.6621240259683691,
      p: 0.33106201298418453,
      horizon: 543.2870466905728,
    });
    const exact = [
      [0.9884483701744787, 0.6899509295625873],
      [0.847120788917452, 0.831278510819614],
    ];
    const { populations, rounding } = solved(model, [0.6370152755343211, 25.725594563708754]);
    const error = Math.max(...exact.flat().map((x, i) => Math.abs(populations[i]! - x)));
    expect(error).toBeGreaterThan(1e-9);
    expect(rounding).toBeGreaterThan(error);
    expect(rounding).toBeLessThan(10 * error);
  });
});
