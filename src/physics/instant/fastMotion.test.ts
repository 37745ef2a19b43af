import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../scenario/compile.ts";
import { findPreset } from "../../scenario/presets/index.ts";
import type { BlochModel } from "../model.ts";
import { arbitraryModel } from "../testing/arbitraryModel.ts";
import { twoLevel } from "../testing/twoLevel.ts";
import { vSystem } from "../testing/vSystem.ts";
import { waveAt } from "../wave.ts";
import type { FastMotion, Instant } from "./results.ts";
import { directStates } from "./testing/directState.ts";
import { looked } from "./testing/looked.ts";

function motionAt(model: BlochModel, time: number, periods: number): { instant: Instant; motion: FastMotion } {
  const { instant } = looked(model, { time, periods });
  if (!instant.motion) throw new Error("no motion");
  return { instant, motion: instant.motion };
}

/** Largest differences from the direct integrator at some of the samples. */
function againstDirect(model: BlochModel, time: number, periods: number) {
  const { instant, motion } = motionAt(model, time, periods);
  const { pairs, taus } = motion;
  const n = model.levelCount;
  const chosen = Array.from({ length: 9 }, (_, i) => Math.round((i * (taus.length - 1)) / 8));
  const direct = directStates(
    model,
    chosen.map((i) => instant.tau + taus[i]!),
  );
  let error = 0;
  chosen.forEach((i, at) => {
    const { re, im } = direct[at]!;
    for (let level = 0; level < n; level++) {
      const population = instant.re[level * (n + 1)]! + motion.drift[i * n + level]!;
      error = Math.max(error, Math.abs(population - re[level * (n + 1)]!));
    }
    pairs.forEach(([j, k], pair) => {
      const place = i * pairs.length + pair;
      error = Math.max(error, Math.hypot(motion.re[place]! - re[j * n + k]!, motion.im[place]! - im[j * n + k]!));
    });
    expect(Math.abs(motion.wave[i]! - waveAt(model.wave, instant.tau + taus[i]!))).toBeLessThan(1e-9);
  });
  return error;
}

describe("the periods after a moment are those of the direct integrator", () => {
  test.each(["v-system", "lambda-system", "two-colour", "non-physical"])("%s", (id) => {
    const { scenario } = findPreset(id)!;
    const model = compile({ ...scenario, scaling: { ...scenario.scaling, epsilon: 0.05 }, horizon: 2 });
    expect(againstDirect(model, 0.37, 4)).toBeLessThan(1e-10);
  });

  test("atoms and waves at random, from the start and from later", () => {
    fc.assert(
      fc.property(
        arbitraryModel({ maxLevels: 4, maxFrequencies: 2, minEpsilon: 0.1 }),
        fc.constantFrom(0, 0.4, 2),
        fc.integer({ min: 2, max: 6 }),
        (model, time, periods) => {
          expect(againstDirect(model, time, periods)).toBeLessThan(1e-9);
        },
      ),
      { seed: 8, numRuns: 20 },
    );
  });
});

test("the first sample is the state itself, the last one ends the last period", () => {
  const { instant, motion } = motionAt(vSystem({ epsilon: 1e-4, mu: 0.3, p: 0.2 }), 0.3, 5);
  expect(motion.taus[0]).toBe(0);
  expect(motion.taus.at(-1)).toBeCloseTo(10 * Math.PI, 12);
  expect([...motion.drift.subarray(0, 3)]).toEqual([0, 0, 0]);
  motion.pairs.forEach(([j, k], pair) => {
    expect(motion.re[pair]).toBe(instant.re[3 * j + k]);
    expect(motion.im[pair]).toBe(instant.im[3 * j + k]);
  });
});

test("what populations do within a period keeps its digits where ε² is far below their rounding", () => {
  // At the same phase of the wave the motion within a period is ε² times one and the same function, up to O(ε).
  const [coarse, fine] = [1e-3, 1e-7].map((epsilon) => {
    const model = twoLevel({ epsilon, mu: 0, frequencies: [1], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
    const period = 2 * Math.PI * epsilon ** 2;
    const { motion } = looked(model, { time: Math.round(0.2 / period) * period, periods: 3 }).instant;
    const moved = Array.from(motion!.drift, (x) => x / epsilon ** 2);
    expect(Math.abs(moved.at(-1)! + moved.at(-2)!)).toBeLessThan(1e-9);
    return moved;
  });
  const size = Math.max(...fine!.map(Math.abs));
  // Differences of populations, rounded to 10⁻¹⁶, would be off by 10⁻² here.
  for (const [i, moved] of fine!.entries()) expect(Math.abs(moved - coarse![i]!)).toBeLessThan(2e-3 * size);
});

test("coherences faster than the picture can show are said to be so, and hopeless ones refused", () => {
  const slow = twoLevel({ epsilon: 0.01, mu: 0.3, frequencies: [1e-3], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
  expect(motionAt(slow, 0.1, 2).motion.resolved).toBe(false);
  const resolved = twoLevel({ epsilon: 0.01, mu: 0.3, frequencies: [0.7], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
  expect(motionAt(resolved, 0.1, 20).motion.resolved).toBe(true);
  const hopeless = twoLevel({ epsilon: 0.01, mu: 0.3, frequencies: [1e-7], modes: [{ alpha: [1], re: 0.5, im: 0 }] });
  const { instant } = looked(hopeless, { time: 0.1, periods: 2 });
  expect(instant).toMatchObject({ motion: null, motionRefused: "tooFast" });
});

test("a wave that does not oscillate is followed over turns of the fastest transition", () => {
  const model = twoLevel({ epsilon: 0.02, mu: 0.2, frequencies: [1], modes: [{ alpha: [0], re: 0.4, im: 0 }] });
  const { motion } = motionAt(model, 0.5, 2);
  expect(motion.period).toBeCloseTo(2 * Math.PI, 12);
  expect([...motion.wave].every((value) => Math.abs(value - 0.4) < 1e-12)).toBe(true);
  expect(againstDirect(model, 0.05, 2)).toBeLessThan(1e-10);
});
