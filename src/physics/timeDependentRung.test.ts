import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RungeKutta8 } from "../numerics/rungeKutta8.ts";
import { planGrid, planTimes } from "../numerics/samplePlanner.ts";
import type { BlochModel } from "./model.ts";
import { generatorOf } from "./rates/generator.ts";
import { timeDependentRates } from "./rates/timeDependent.ts";
import { strobePeriod } from "./strobe.ts";
import { arbitraryModel } from "./testing/arbitraryModel.ts";
import { referenceSolutions } from "./testing/reference.ts";
import { vSystem } from "./testing/vSystem.ts";
import { RungSkippedError, timeDependentRung } from "./timeDependentRung.ts";
import { quasiPeriodicWave } from "./wave.ts";

const SEED = 20_240_611;

function rung2(model: BlochModel, times: readonly number[]): Float64Array {
  const period = strobePeriod(model);
  return drain(timeDependentRung(model, planTimes(times, model.epsilon ** 2 * period), period));
}

function drain<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = generator.next();
    if (done) return value as T;
  }
}

/** Eq. (11) with (16) as printed, by an adaptive method that knows nothing of maps or series. */
function witness(model: BlochModel, time: number): Float64Array {
  const n = model.levelCount;
  const relaxation = generatorOf(model.pauli, n);
  const method = new RungeKutta8(
    (tau, y, slope) => {
      const psi = timeDependentRates(model, tau);
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += psi[k * n + i]! * (y[k]! - y[i]!) + relaxation[i * n + k]! * y[k]!;
        slope[i] = model.epsilon ** 2 * sum;
      }
    },
    0,
    model.initialPopulations,
    { relativeTolerance: 1e-13, absoluteTolerance: 1e-14, firstStep: 1e-3 },
  );
  const end = time / model.epsilon ** 2;
  while (method.tau < end) method.advance(end);
  return method.y;
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));
}

describe("rung 2, Eq. (11) with (16)", () => {
  it.each(referenceSolutions())("agrees with the reference $file", ({ model, times, populations }) => {
    const expected = populations.timeDependent!.flat();
    expect(largestDifference(rung2(model, times), expected)).toBeLessThanOrEqual(1e-10);
  });

  it("agrees with direct integration on random scenarios", () => {
    fc.assert(
      fc.property(arbitraryModel({ maxLevels: 4, maxFrequencies: 2, minEpsilon: 0.05 }), (model) => {
        const time = 300 * model.epsilon ** 2;
        expect(
          largestDifference(rung2(model, [time / 7, time]), [...witness(model, time / 7), ...witness(model, time)]),
        ).toBeLessThanOrEqual(1e-10);
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it("needs the transients to first order only once they are weak: a walk of a million periods", () => {
    // ε = 10⁻³: the maps begin after some periods, with the transients still alive.
    const model = vSystem({ epsilon: 1e-3, mu: 0.45, p: 0.3 });
    const time = 2000 * model.epsilon ** 2;
    expect(largestDifference(rung2(model, [time]), witness(model, time))).toBeLessThanOrEqual(1e-11);
  });

  it("keeps the trace and tends to the averaged rung as ε falls to 10⁻⁷", () => {
    for (const epsilon of [1e-2, 1e-4, 1e-7]) {
      const model = vSystem({ epsilon, mu: 0.3, p: 0.2 });
      const period = strobePeriod(model);
      const plan = planGrid("logarithmic", 100, 1, epsilon ** 2 * period, 1e-4);
      const populations = drain(timeDependentRung(model, plan, period));
      for (let i = 0; i < populations.length; i += 3) {
        expect(Math.abs(populations[i]! + populations[i + 1]! + populations[i + 2]! - 1)).toBeLessThanOrEqual(1e-13);
      }
    }
  });

  it("may become negative: its rates are none in the strict sense", () => {
    // A slow wave and hardly damped coherences: the memory of (14) is long, and (11) forgets it.
    const base = vSystem({ epsilon: 0.3, mu: 0.3, p: 0.2 });
    const model = {
      ...base,
      energies: Float64Array.of(0, 0.9, 1.41),
      dephasing: base.dephasing.map((gamma) => 0.02 * gamma),
      couplingRe: Float64Array.of(0, 1, 0.8, 1, 0, 1, 0.8, 1, 0),
      wave: quasiPeriodicWave(
        [0.5],
        [
          { alpha: [1], re: 0.5, im: 0 },
          { alpha: [-1], re: 0.5, im: 0 },
        ],
      ),
    };
    const times = Array.from({ length: 400 }, (_, i) => i * 0.009);
    const populations = rung2(model, times);
    const lowest = Math.min(...populations);
    expect(lowest).toBeLessThan(-0.04);
    const at = populations.indexOf(lowest);
    expect(witness(model, times[Math.floor(at / 3)]!)[at % 3]).toBeCloseTo(lowest, 10);
  });

  it("declines when the transient lasts too long, in words", () => {
    const model = vSystem({ epsilon: 1e-7, mu: 1.9, p: 0.2 });
    expect(() => rung2(model, [1])).toThrow(RungSkippedError);
  });
});
