import * as fc from "fast-check";
import { uniform } from "../../numerics/testing/uniform.ts";
import { compile } from "../../scenario/compile.ts";
import type { BlochModel } from "../model.ts";

const unit = uniform(-1, 1);

/** Which models to make. */
export interface ModelRange {
  readonly maxLevels: number;
  readonly maxFrequencies: number;
  readonly minEpsilon: number;
}

/** Atoms with numbers of order 1: complex V, combination resonances and a zero mode now and then. For tests only. */
export function arbitraryModel({ maxLevels, maxFrequencies, minEpsilon }: ModelRange): fc.Arbitrary<BlochModel> {
  return fc
    .tuple(fc.integer({ min: 2, max: maxLevels }), fc.integer({ min: 1, max: maxFrequencies }))
    .chain(([n, r]) => {
      const list = (entry: fc.Arbitrary<number>, length: number) =>
        fc.array(entry, { minLength: length, maxLength: length });
      return fc.record({
        omega: list(fc.oneof(unit, fc.constantFrom(0, 1)), n),
        delta: list(unit, n),
        initial: list(uniform(0, 1), n),
        re: list(unit, n * n),
        im: list(unit, n * n),
        gamma: list(uniform(0.3, 1.5), n * n),
        pauli: list(uniform(0, 0.8), n * n),
        frequencies: list(uniform(0.4, 1.6), r),
        amplitudes: list(unit, 2 * r),
        mean: unit,
        epsilon: uniform(minEpsilon, 0.4),
        mu: uniform(0, 0.49),
        p: uniform(0.1, 0.6),
      });
    })
    .map((draw) => {
      const n = draw.omega.length;
      const build = (entry: (a: number, b: number) => number) =>
        draw.omega.map((_, a) => draw.omega.map((_, b) => entry(a, b)));
      const upper = (a: number, b: number) => Math.min(a, b) * n + Math.max(a, b);
      return compile({
        format: "bloch-rate-scenario",
        version: 1,
        levels: { omega: draw.omega, delta: draw.delta, initial: draw.initial.map((x) => x + 0.01) },
        coupling: {
          re: build((a, b) => draw.re[upper(a, b)]!),
          im: build((a, b) => (a === b ? 0 : Math.sign(b - a) * draw.im[upper(a, b)]!)),
        },
        relaxation: {
          gamma: build((a, b) => (a === b ? 0 : draw.gamma[upper(a, b)]!)),
          pauli: build((a, b) => (a === b ? 0 : draw.pauli[a * n + b]!)),
        },
        wave: {
          frequencies: draw.frequencies,
          modes: [
            { alpha: draw.frequencies.map(() => 0), re: 0.3 * draw.mean, im: 0 },
            ...draw.frequencies.map((_, j) => ({
              alpha: draw.frequencies.map((_, i) => (i === j ? 1 : 0)),
              re: draw.amplitudes[2 * j]!,
              im: draw.amplitudes[2 * j + 1]!,
            })),
          ],
        },
        scaling: { epsilon: draw.epsilon, mu: draw.mu, p: draw.p },
        horizon: 2,
      });
    });
}
