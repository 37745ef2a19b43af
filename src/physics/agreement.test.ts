/** Two methods that share neither coordinates nor code, on random scenarios: doubling and the direct integrator. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cocycle } from "../numerics/cocycle.ts";
import { firstDegrees, gridOfDegrees } from "../numerics/cocycleCost.ts";
import { propagate } from "../numerics/propagate.ts";
import { planTimes } from "../numerics/samplePlanner.ts";
import { drain, numbers } from "../numerics/testing/systems.ts";
import type { ScenarioMode } from "../scenario/format.ts";
import { blochSystem } from "./bloch.ts";
import type { BlochModel } from "./model.ts";
import { strobePeriod } from "./strobe.ts";
import { atom } from "./testing/atom.ts";
import { directly } from "./testing/directly.ts";
import { solved } from "./testing/solved.ts";
import { traceOf } from "./trace.ts";

const SCENARIOS = 200;
const AGREEMENT = 1e-9;

/** N ≤ 4, r ≤ 2, ε ≥ 0.03: resonances, harmonics, combinations, beats, zero modes, complex V, exact degeneracies. */
function randomModel(seed: number): { model: BlochModel; times: number[] } {
  const next = numbers(seed);
  const share = () => (next() + 1) / 2;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(share() * list.length)]!;
  const n = pick([2, 3, 4]);
  const first = 0.5 + share();
  const frequencies = pick([
    [first],
    [first],
    [first, first * Math.SQRT2],
    [first, 0.3 + share()],
    [1, 1.01],
    [1.5, 0.5],
  ]);
  const omega = [
    0,
    ...Array.from({ length: n - 1 }, () => (share() < 0.6 ? pick(frequencies) * pick([0, 1, 1, 2]) : 2 * share())),
  ];
  if (frequencies.length > 1 && share() < 0.4) omega[n - 1] = frequencies[0]! + frequencies[1]!;
  const random = Array.from({ length: n * n }, (): [number, number] => [next(), next()]);
  const coupled = Array.from({ length: n * n }, () => share() > 0.25);
  const square = (entry: (j: number, k: number, upper: number) => number) =>
    omega.map((_, j) => omega.map((_, k) => entry(j, k, Math.min(j, k) * n + Math.max(j, k))));
  const modes = new Map<string, ScenarioMode>();
  const count = pick([1, 2, 3, 4]);
  for (let i = 0; i < count; i++) {
    let alpha = frequencies.map(() => 0);
    const kind = share();
    if (kind < 0.6) alpha[Math.floor(share() * alpha.length)] = pick([1, 1, 1, 2, 3, 5]);
    else if (kind < 0.9) alpha = alpha.map(() => pick([0, 1, 1, -1]));
    if ((alpha.find((m) => m !== 0) ?? 0) < 0) alpha = alpha.map((m) => 0 - m);
    const constant = alpha.every((m) => m === 0);
    modes.set(alpha.join(), { alpha, re: 0.6 * next(), im: constant ? 0 : 0.6 * next() });
  }
  const epsilon = 0.03 * (1 / 0.03) ** (share() ** 2);
  // 20 to 200 units of the fast time.
  const horizon = epsilon ** 2 * 20 * 10 ** share();
  const model = atom({
    omega,
    delta: omega.map(() => (share() < 0.4 ? 0 : next())),
    initial: omega.map((_, j) => (j === 0 ? 1 : 0.4 * share())),
    re: square((_j, _k, upper) => (coupled[upper] ? random[upper]![0] : 0)),
    im: square((j, k, upper) => (coupled[upper] && j !== k ? Math.sign(k - j) * random[upper]![1] : 0)),
    gamma: square((_j, _k, upper) => 0.3 + Math.abs(random[upper]![0] * random[upper]![1])),
    pauli: square((j, k) => 0.5 * Math.abs(random[j * n + k]![1])),
    frequencies,
    modes: [...modes.values()],
    epsilon,
    mu: 0.6 * share(),
    p: 0.1 + 0.6 * share(),
    horizon,
  });
  return { model, times: [0.01, 0.13, 0.5, 1].map((part) => part * horizon) };
}

/** By doubled maps even where the solver would find it cheaper to march. */
function doubled(model: BlochModel, times: readonly number[]): Float64Array {
  const system = blochSystem(model, "bloch");
  const period = strobePeriod(model);
  const plan = planTimes(times, period * model.epsilon ** 2);
  const populations = new Float64Array(times.length * model.levelCount);
  for (let degrees = firstDegrees(system, period, 1e-8); ; degrees = degrees.map((degree) => Math.ceil(1.4 * degree))) {
    const cocycle = new Cocycle(system, gridOfDegrees(degrees), { period, refinement: 1, tailTolerance: 1e-8 });
    const run = propagate(
      cocycle,
      system.initial,
      plan,
      model.epsilon ** -2,
      (index, state) => populations.set(state.subarray(0, model.levelCount), index * model.levelCount),
      1,
    );
    if (drain(run).value) return populations;
  }
}

describe(`doubling and direct integration on ${SCENARIOS} random scenarios`, () => {
  it("agree to 1e-9, keep the trace to 1e-12, and the certificate tells the truth", () => {
    let run = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        run++;
        const { model, times } = randomModel(seed);
        const n = model.levelCount;
        const total = traceOf(model);
        const witness = directly(model, times);
        const { bloch, certificate } = solved(model, times);
        let difference = 0;
        for (const populations of [bloch.populations, doubled(model, times)]) {
          for (let i = 0; i < times.length; i++) {
            let trace = 0;
            for (let j = 0; j < n; j++) {
              const population = populations[i * n + j]!;
              trace += population;
              const here = Math.abs(population - witness[i * n + j]!);
              expect(here).toBeLessThan(AGREEMENT);
              difference = Math.max(difference, here);
            }
            expect(Math.abs(trace - total)).toBeLessThan(1e-12 * total);
          }
        }
        expect(certificate!.passed).toBe(true);
        expect(certificate!.traceDefect).toBeLessThan(1e-12);
        // The witness itself is good to 1e-11.
        expect(difference).toBeLessThan(100 * certificate!.error + 1e-10);
      }),
      { seed: 20, numRuns: SCENARIOS, endOnFailure: true },
    );
    expect(run).toBe(SCENARIOS);
  });
});
