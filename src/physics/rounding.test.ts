import { describe, expect, test } from "vitest";
import { planTimes } from "../numerics/samplePlanner.ts";
import { drain, drivenPairs, type Pair } from "../numerics/testing/systems.ts";
import { blochSystem } from "./bloch.ts";
import type { Judged } from "./certificate.ts";
import { type Resolution, solveByDoubling } from "./doublingBloch.ts";
import type { BlochModel } from "./model.ts";
import { decayErrors, roundingError } from "./rounding.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";
import { quasiPeriodicWave } from "./wave.ts";

const RESOLUTION: Resolution = { refinement: 1, tailTolerance: 1e-10 };

function judgedOf(model: BlochModel, times: readonly number[]): Judged {
  const system = blochSystem(model, "bloch");
  const period = strobePeriod(model);
  const plan = planTimes(times, period * model.epsilon ** 2);
  const solution = drain(solveByDoubling(model, system, plan, period, RESOLUTION, { fraction: 0 })).value;
  return { model, system, plan, period, solution, resolution: RESOLUTION };
}

function solved(model: BlochModel, times: readonly number[]) {
  const judged = judgedOf(model, times);
  return { populations: judged.solution.populations, rounding: drain(roundingError(judged)).value };
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

  test("is in proportion to the turn that whole turns leave, and to what the wave does besides", () => {
    const errorOf = (pair: Pair, strength: number, frequencies: readonly number[], period: number) =>
      decayErrors(drivenPairs([{ decay: 1, ...pair }], strength, frequencies), period)[0]!;
    const unit = errorOf({ speed: 0.3 }, 0, [], 1) / 0.3;
    expect(errorOf({ speed: 0.2, shift: -0.5 }, 0, [], 2) / unit).toBeCloseTo(0.3, 12);
    // 2.9 + 0.2 is nearest to 4, of which 0.9 is left; 2.9 − 0.2 would be nearest to 2.
    expect(errorOf({ speed: 2.9, shift: 0.2 }, 0, [2], 1) / unit).toBeCloseTo(0.9, 12);
    const amplitude = 2 * (Math.hypot(0.4, 0.2) + 0.1);
    const largestRow = Math.max(
      ...[0, 1, 2].map((i) => [0, 1, 2].reduce((sum, j) => sum + Math.abs(Math.sin(1 + 3 * i - 2 * j)), 0)),
    );
    for (const period of [0.5, 3]) {
      const error = errorOf({ speed: 2.9, shift: 0.2 }, 1e-3, [2], period);
      const angle = (0.9 + 1e-3 * amplitude * largestRow) * period;
      expect(error / unit).toBeCloseTo(Math.min(2, angle) / period, 12);
    }
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

  test("leaves the system and the solution that it was given as they were", () => {
    const model = lasting(1e-6, 1);
    const before = structuredClone(model.dephasing);
    const once = solved(model, [0.5, 2]);
    expect(model.dephasing).toEqual(before);
    expect(solved(model, [0.5, 2])).toEqual(once);
  });

  test("is the whole trace where there is no room for another solution", () => {
    const model = lasting(1e-6, 1);
    const twoColours = {
      ...model,
      wave: quasiPeriodicWave(
        [1, Math.SQRT2],
        [
          { alpha: [1, 1], re: 0.5, im: 0 },
          { alpha: [-1, -1], re: 0.5, im: 0 },
        ],
      ),
    };
    const judged = judgedOf(twoColours, [0.5, 2]);
    const wide = { ...judged, solution: { ...judged.solution, degrees: [1e7] } };
    expect(drain(roundingError(wide)).value).toBe(1);
  });

  // Eq. (1) without relaxation is Schrödinger's: a program of its own, 50 digits, a Taylor series over a period and powers by squaring.
  test.each([
    [1e-5, [0.49106007533070645, 0.0028739888842380474, 0.007969223003185784], 1e-9],
    [1e-7, [0.39233755058018427, 0.36728527835848296, 0.782093703454759], 1e-7],
  ])("is no less than what 50 digits show of a Rabi oscillation that nothing damps, ε = %f", (epsilon, exact, most) => {
    const model = atom({
      omega: [0, 1],
      delta: [0, 0],
      re: [
        [0, 1],
        [1, 0],
      ],
      gamma: 0,
      pauli: 0,
      epsilon,
      horizon: 5,
    });
    const { populations, rounding } = solved(model, [0.5, 3, 5]);
    const error = Math.max(...exact.map((x, i) => Math.abs(populations[2 * i]! - x)));
    expect(rounding).toBeGreaterThan(error);
    expect(rounding).toBeLessThan(most);
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
