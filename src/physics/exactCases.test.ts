/** Problems that have a solution in closed form, within 1e-11 at every time. */
import { describe, expect, it } from "vitest";
import { compile } from "../scenario/compile.ts";
import type { Scenario } from "../scenario/format.ts";
import type { RungName } from "./results.ts";
import { solved } from "./testing/solved.ts";

const square = (n: number, entry: (a: number, b: number) => number) =>
  Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_, b) => entry(a, b)));

/** An atom of N levels at ε = 0.1, μ = 0.3, p = 0.4, everything that is not given 0, γ = 1. */
function atom(parts: {
  omega: number[];
  initial: number[];
  delta?: number[];
  re?: number[][];
  pauli?: number[][];
  gamma?: number;
  wave?: Scenario["wave"];
  epsilon?: number;
}) {
  const n = parts.omega.length;
  return compile({
    format: "bloch-rate-scenario",
    version: 1,
    levels: { omega: parts.omega, delta: parts.delta ?? parts.omega.map(() => 0), initial: parts.initial },
    coupling: { re: parts.re ?? square(n, () => 0), im: square(n, () => 0) },
    relaxation: {
      gamma: square(n, (a, b) => (a === b ? 0 : (parts.gamma ?? 1))),
      pauli: parts.pauli ?? square(n, () => 0),
    },
    wave: parts.wave ?? { frequencies: [1], modes: [] },
    scaling: { epsilon: parts.epsilon ?? 0.1, mu: 0.3, p: 0.4 },
    horizon: 4,
  });
}

const ALL: RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];
const TIMES = [0, 1e-5, 0.001, 0.037, 0.4, 1, 4];

/** Rung → populations of one level at TIMES. */
function populationsOf(model: ReturnType<typeof atom>, level: number, rungs: readonly RungName[] = ALL) {
  const { bloch, curves } = solved(model, TIMES, { rungs, tolerance: 1e-12, certify: false });
  const column = (populations: ArrayLike<number>) => TIMES.map((_, i) => populations[i * model.levelCount + level]!);
  return new Map<RungName, number[]>([
    ["bloch", column(bloch.populations)],
    ...[...curves].map(([rung, curve]): [RungName, number[]] => [rung, column(curve.populations)]),
  ]);
}

function expectExact(found: ReadonlyMap<RungName, number[]>, exact: (t: number) => number) {
  for (const [rung, values] of found) {
    values.forEach((value, i) => {
      expect(Math.abs(value - exact(TIMES[i]!)), `${rung} at ${TIMES[i]}`).toBeLessThanOrEqual(1e-11);
    });
  }
}

describe("exact cases", () => {
  it("two-level decay: ρ22 = e^{−W21 t}, every rung", () => {
    const model = atom({
      omega: [0, 1],
      initial: [0, 1],
      pauli: [
        [0, 0],
        [0.7, 0],
      ],
    });
    const found = populationsOf(model, 1);
    expect(found.size).toBe(6);
    expectExact(found, (t) => Math.exp(-0.7 * t));
  });

  it("thermal relaxation without a wave: to Gibbs' populations at W12 + W21, every rung", () => {
    const [up, down] = [0.3 * Math.exp(-0.5), 0.3 * Math.exp(0.5)];
    const model = atom({
      omega: [0, 1],
      initial: [0.2, 0.8],
      pauli: [
        [0, up],
        [down, 0],
      ],
      re: square(2, (a, b) => (a === b ? 0 : 1)),
    });
    const gibbs = 1 / (1 + Math.E);
    expectExact(populationsOf(model, 1), (t) => gibbs + (0.8 - gibbs) * Math.exp(-(up + down) * t));
  });

  it("decoupled levels stay, whatever the wave does to the others, every rung", () => {
    const model = atom({
      omega: [0, 1, 1.7],
      delta: [0, 0.5, -1],
      initial: [0.5, 0.2, 0.3],
      re: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 2],
      ],
      wave: { frequencies: [1], modes: [{ alpha: [1], re: 0.5, im: 0.2 }] },
    });
    expectExact(populationsOf(model, 2), () => 0.3);
  });

  it.each([
    { name: "under-damped", amplitude: 2, gamma: 1 },
    { name: "over-damped", amplitude: 0.2, gamma: 1.5 },
  ])("damped Rabi oscillation of degenerate levels in a strong constant wave, $name: Bloch and (14)", (row) => {
    // dw/dτ = −2ε·2φV·Im…: w'' + g w' + (2εφ)² w = 0 in τ, w(0) = 1, w'(0) = 0.
    const model = atom({
      omega: [1, 1],
      initial: [1, 0],
      gamma: row.gamma,
      re: square(2, (a, b) => (a === b ? 0 : 1)),
      wave: { frequencies: [1], modes: [{ alpha: [0], re: row.amplitude, im: 0 }] },
    });
    const g = 0.1 ** 0.3 * row.gamma;
    const rabi = 2 * 0.1 * row.amplitude;
    const exact = (t: number) => {
      const tau = t / 0.01;
      const square = rabi * rabi - (g * g) / 4;
      const s = Math.sqrt(Math.abs(square));
      const w =
        square > 0
          ? Math.exp((-g * tau) / 2) * (Math.cos(s * tau) + (g / (2 * s)) * Math.sin(s * tau))
          : ((1 + g / (2 * s)) / 2) * Math.exp((s - g / 2) * tau) +
            ((1 - g / (2 * s)) / 2) * Math.exp((-s - g / 2) * tau);
      return (1 + w) / 2;
    };
    expectExact(populationsOf(model, 0, ["bloch", "delayed"]), exact);
  });

  it("rung 2 of degenerate levels in a constant wave: ρ11 − ρ22 = exp(−2 ε² ∫Ψ), Ψ = 2φ²(1 − e^{−gτ})/g", () => {
    const model = atom({
      omega: [1, 1],
      initial: [1, 0],
      re: square(2, (a, b) => (a === b ? 0 : 1)),
      wave: { frequencies: [1], modes: [{ alpha: [0], re: 0.6, im: 0 }] },
    });
    const g = 0.1 ** 0.3;
    const found = populationsOf(model, 0, ["bloch", "timeDependent"]);
    expectExact(new Map([["timeDependent", found.get("timeDependent")!]]), (t) => {
      const tau = t / 0.01;
      const integral = ((2 * 0.36) / g) * (tau + Math.expm1(-g * tau) / g);
      return (1 + Math.exp(-2 * 0.01 * integral)) / 2;
    });
  });
});
