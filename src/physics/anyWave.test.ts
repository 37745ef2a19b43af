/** Every rung for every kind of wave, coupling and level: what looks different but is the same atom gives the same curves. */
import { describe, expect, it } from "vitest";
import { compile } from "../scenario/compile.ts";
import type { Scenario, ScenarioMode } from "../scenario/format.ts";
import { analyse } from "./asymptotics/analyse.ts";
import type { RungName } from "./results.ts";
import { solved } from "./testing/solved.ts";

const ALL: RungName[] = ["bloch", "delayed", "timeDependent", "averaged", "dominant", "limit"];
const TIMES = [0.003, 0.05, 0.31, 1];

interface Atom {
  readonly frequencies: number[];
  readonly modes: ScenarioMode[];
  readonly omega?: number[];
  readonly delta?: number[];
  readonly initial?: number[];
  readonly re?: number[][];
  readonly im?: number[][];
  readonly epsilon?: number;
  readonly mu?: number;
  readonly p?: number;
}

const ZERO = [0, 1, 2].map(() => [0, 0, 0]);

function scenario(atom: Atom): Scenario {
  return {
    format: "bloch-rate-scenario",
    version: 1,
    levels: {
      omega: atom.omega ?? [0, 1, 1],
      delta: atom.delta ?? [0, 0, 1],
      initial: atom.initial ?? [0.7, 0.2, 0.1],
    },
    coupling: {
      re: atom.re ?? [
        [0, 1, 0.8],
        [1, 0, 0.3],
        [0.8, 0.3, 0],
      ],
      im: atom.im ?? ZERO,
    },
    relaxation: {
      gamma: [
        [0, 1, 1.1],
        [1, 0, 0.9],
        [1.1, 0.9, 0],
      ],
      pauli: [
        [0, 0.2, 0.1],
        [0.5, 0, 0.15],
        [0.4, 0.3, 0],
      ],
    },
    wave: { frequencies: atom.frequencies, modes: atom.modes },
    scaling: { epsilon: atom.epsilon ?? 0.05, mu: atom.mu ?? 0.3, p: atom.p ?? 0.2 },
    horizon: 1,
  };
}

/** All rungs that exist, each as one list of populations. */
function curves(atom: Atom, method: "doubling" | "direct" = "doubling", rungs = ALL): Map<RungName, number[]> {
  const result = solved(compile(scenario(atom)), TIMES, { rungs, method, tolerance: 1e-11, certify: false });
  return new Map<RungName, number[]>([
    ["bloch", result.bloch.populations],
    ...[...result.curves].map(([rung, { populations }]): [RungName, number[]] => [rung, [...populations]]),
  ]);
}

function expectSame(a: ReadonlyMap<RungName, number[]>, b: ReadonlyMap<RungName, number[]>, tolerance: number) {
  expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
  for (const [rung, values] of a) {
    const worst = Math.max(...values.map((value, i) => Math.abs(value - b.get(rung)![i]!)));
    expect(worst, rung).toBeLessThanOrEqual(tolerance);
  }
}

describe("the same wave, written differently", () => {
  const plain = {
    frequencies: [1, 0.5],
    modes: [
      { alpha: [0, 0], re: 0.15, im: 0 },
      { alpha: [1, 0], re: 0.3, im: 0.1 },
      { alpha: [0, 1], re: 0.2, im: -0.05 },
    ],
  };

  it("with one frequency instead of two commensurate ones", () => {
    const merged = {
      frequencies: [0.5],
      modes: [
        { alpha: [0], re: 0.15, im: 0 },
        { alpha: [2], re: 0.3, im: 0.1 },
        { alpha: [1], re: 0.2, im: -0.05 },
      ],
    };
    expectSame(curves(plain), curves(merged), 1e-10);
  });

  it("with a frequency that repeats, its amplitude split in two", () => {
    const repeated = {
      frequencies: [1, 1, 0.5],
      modes: [
        { alpha: [0, 0, 0], re: 0.15, im: 0 },
        { alpha: [1, 0, 0], re: 0.5, im: -0.1 },
        { alpha: [0, 1, 0], re: -0.2, im: 0.2 },
        { alpha: [0, 0, 1], re: 0.2, im: -0.05 },
      ],
    };
    expectSame(curves(plain), curves(repeated), 1e-10);
  });

  it("with the zero mode carried by a frequency 0, and one frequency unused", () => {
    const padded = {
      frequencies: [1, 0, 0.77, 0.5],
      modes: [
        { alpha: [0, 1, 0, 0], re: 0.075, im: 0 },
        { alpha: [1, 0, 0, 0], re: 0.3, im: 0.1 },
        { alpha: [0, 0, 0, 1], re: 0.2, im: -0.05 },
      ],
    };
    expectSame(curves(plain), curves(padded), 1e-10);
  });

  it("with four incommensurate frequencies: rungs by doubling and by direct integration", () => {
    const four = {
      frequencies: [1, 0.5 ** 0.5, 3 ** 0.5 / 3, 5 ** 0.5 / 5],
      modes: [0, 1, 2, 3].map((j) => ({
        alpha: [0, 1, 2, 3].map((i) => (i === j ? 1 : 0)),
        re: 0.2 / (1 + j),
        im: 0.05 * j,
      })),
      epsilon: 0.2,
    };
    expectSame(curves(four), curves(four, "direct"), 1e-9);
  });
});

describe("the coupling", () => {
  const wave = { frequencies: [1], modes: [{ alpha: [1], re: 0.4, im: 0.1 }] };

  it("may be complex, have a diagonal and join degenerate levels: doubling agrees with direct integration", () => {
    const atom = {
      ...wave,
      re: [
        [0.4, 0.7, 0.2],
        [0.7, -0.3, 0.5],
        [0.2, 0.5, 0.1],
      ],
      im: [
        [0, 0.6, -0.4],
        [-0.6, 0, 0.3],
        [0.4, -0.3, 0],
      ],
    };
    expectSame(curves(atom), curves(atom, "direct"), 1e-9);
  });

  it("has phases of levels that nothing feels", () => {
    const phase = [0.3, -1.1, 2];
    const strength = [
      [0.2, 1, 0.8],
      [1, 0, 0.3],
      [0.8, 0.3, -0.1],
    ];
    const turned = {
      re: strength.map((row, n) => row.map((v, m) => v * Math.cos(phase[n]! - phase[m]!))),
      im: strength.map((row, n) => row.map((v, m) => v * Math.sin(phase[n]! - phase[m]!))),
    };
    expectSame(curves({ ...wave, re: strength }), curves({ ...wave, ...turned }), 1e-10);
  });

  it("on the diagonal touches Bloch alone: no rate knows it", () => {
    const diagonal = [
      [0.9, 1, 0.8],
      [1, -0.4, 0.3],
      [0.8, 0.3, 0.2],
    ];
    const [with_, without] = [curves({ ...wave, re: diagonal }), curves(wave)];
    for (const rung of ["timeDependent", "averaged", "dominant", "limit"] as const) {
      expect(with_.get(rung)).toEqual(without.get(rung));
    }
    expect(with_.get("bloch")).not.toEqual(without.get("bloch"));
  });

  it("does not care how levels are numbered", () => {
    const atom: Atom = { ...wave };
    const order = [2, 0, 1];
    const permuted = (matrix: number[][]) => order.map((n) => order.map((m) => matrix[n]![m]!));
    const base = scenario(atom);
    const renamed: Scenario = {
      ...base,
      levels: {
        omega: order.map((n) => base.levels.omega[n]!),
        delta: order.map((n) => base.levels.delta[n]!),
        initial: order.map((n) => base.levels.initial[n]!),
      },
      coupling: { re: permuted(base.coupling.re), im: permuted(base.coupling.im) },
      relaxation: { gamma: permuted(base.relaxation.gamma), pauli: permuted(base.relaxation.pauli) },
    };
    const found = solved(compile(renamed), TIMES, { rungs: ALL, tolerance: 1e-11, certify: false });
    const expected = curves(atom);
    for (const [rung, { populations }] of found.curves) {
      for (let i = 0; i < TIMES.length; i++) {
        order.forEach((n, place) => {
          expect(Math.abs(populations[i * 3 + place]! - expected.get(rung)![i * 3 + n]!), rung).toBeLessThanOrEqual(
            1e-10,
          );
        });
      }
    }
  });
});

describe("levels that are exactly degenerate", () => {
  it("all of them, in a constant wave: every rung exists and the pair resonates with the zero mode", () => {
    const atom = { omega: [1, 1, 1], delta: [0, 0, 0], frequencies: [1], modes: [{ alpha: [0], re: 0.5, im: 0 }] };
    expectSame(curves(atom), curves(atom, "direct"), 1e-9);
    expect(analyse(compile(scenario(atom))).components).toEqual([0, 0, 0]);
  });
});

describe("μ = 0 (6.4)", () => {
  const atom = { mu: 0, frequencies: [0.9], modes: [{ alpha: [1], re: 0.4, im: 0 }] };

  it("has every rung but the dominant one, no layer, and the averaged rung as its description", () => {
    const found = curves(atom);
    expect([...found.keys()].sort()).toEqual(["averaged", "bloch", "delayed", "limit", "timeDependent"]);
    const { regime, sigma, nu, layers, nearResonances } = analyse(compile(scenario(atom)));
    expect({ regime, sigma, nu, layers, nearResonances }).toEqual({
      regime: "mu-zero",
      sigma: null,
      nu: null,
      layers: [],
      nearResonances: [],
    });
  });

  it("tends to the limit without a projection as ε → 0, like ε^p", () => {
    const distance = (epsilon: number) => {
      const found = curves({ ...atom, epsilon, p: 0.5 });
      return Math.max(...found.get("limit")!.map((value, i) => Math.abs(value - found.get("bloch")![i]!)));
    };
    const [coarse, fine] = [distance(1e-4), distance(1e-6)];
    expect(fine).toBeLessThan(1e-3);
    expect(Math.log(coarse / fine) / Math.log(100)).toBeCloseTo(0.5, 1);
  });
});

describe("the boundaries of μ/p", () => {
  const resonant = { frequencies: [1], modes: [{ alpha: [1], re: 0.4, im: 0 }] };

  it.each([
    { ratio: 1, regime: "mu/p = 1" },
    { ratio: 2, regime: "mu/p = 2" },
  ])("are cases of their own within 1e-9: μ/p = $ratio", ({ ratio, regime }) => {
    const at = (factor: number) => analyse(compile(scenario({ ...resonant, mu: 0.1 * ratio * factor, p: 0.1 })));
    for (const factor of [1, 1 + 5e-10, 1 - 5e-10]) expect(at(factor).regime).toBe(regime);
    for (const factor of [1 + 1e-8, 1 - 1e-8]) expect(at(factor).regime).not.toBe(regime);
  });

  it("move no rung but the limit: the others are continuous there", () => {
    for (const ratio of [1, 2]) {
      const [below, above] = [1 - 1e-8, 1 + 1e-8].map((factor) =>
        curves({ ...resonant, mu: 0.2, p: 0.2 / (ratio * factor) }),
      );
      below!.delete("limit");
      above!.delete("limit");
      expectSame(below!, above!, 1e-7);
    }
  });
});

describe("a line near a transition that it does not meet", () => {
  it("is warned of, is seen by the averaged rung, and dropped by the dominant one", () => {
    const atom = { frequencies: [1.02], modes: [{ alpha: [1], re: 0.5, im: 0 }], epsilon: 0.01 };
    const model = compile(scenario(atom));
    const { nearResonances, dominantRates, averagedRates } = analyse(model);
    expect(nearResonances.map(({ from, to }) => [from, to])).toContainEqual([0, 1]);
    expect(dominantRates[0]![1]).toBe(0);
    expect(averagedRates[0]![1]).toBeGreaterThan(1);
    const found = curves(atom);
    const off = (rung: RungName) =>
      Math.max(...found.get(rung)!.map((value, i) => Math.abs(value - found.get("bloch")![i]!)));
    expect(off("averaged")).toBeLessThan(0.02);
    expect(off("dominant")).toBeGreaterThan(0.1);
  });
});
