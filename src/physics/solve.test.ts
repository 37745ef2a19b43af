import { describe, expect, it } from "vitest";
import { SMALLEST_EPSILON } from "../scenario/limits.ts";
import type { BlochModel } from "./model.ts";
import { atom } from "./testing/atom.ts";
import { directly } from "./testing/directly.ts";
import { solved } from "./testing/solved.ts";
import { traceOf } from "./trace.ts";

const NONE = [0, 1, 2].map(() => [0, 0, 0]);
const FULL = [0, 1, 2].map((n) => [0, 1, 2].map((m) => (n === m ? 0 : 1)));

/** Bloch at the given times, which must be finite, keep its trace and carry a passed certificate after bounded work. */
function sound(model: BlochModel, times: readonly number[]): number[][] {
  const { bloch, certificate, pauses } = solved(model, times);
  const n = model.levelCount;
  expect(bloch.times).toEqual([...times].sort((a, b) => a - b));
  expect(bloch.populations).toHaveLength(times.length * n);
  const total = traceOf(model);
  const rows = bloch.times.map((_, i) => bloch.populations.slice(i * n, (i + 1) * n));
  for (const row of rows) {
    expect(row.every(Number.isFinite)).toBe(true);
    expect(Math.abs(row.reduce((sum, x) => sum + x, 0) - total)).toBeLessThan(1e-12 * total);
  }
  expect(bloch.coherenceL1.every((sum) => Number.isFinite(sum) && sum >= 0)).toBe(true);
  expect(certificate!.passed).toBe(true);
  expect(bloch.cost.doublings).toBeLessThan(100);
  expect(bloch.cost.steps).toBeLessThan(20_000);
  expect(pauses).toBeLessThan(20_000);
  return rows;
}

/** The same, and as the direct integrator finds it. */
function witnessed(model: BlochModel, times: readonly number[]): void {
  const rows = sound(model, times);
  const expected = directly(
    model,
    [...times].sort((a, b) => a - b),
    1e-12,
  );
  rows.flat().forEach((x, i) => {
    expect(Math.abs(x - expected[i]!)).toBeLessThan(1e-9);
  });
}

const TWO_COLOURS = {
  frequencies: [1, Math.SQRT2],
  modes: [
    { alpha: [1, 0], re: 0.5, im: 0 },
    { alpha: [0, 1], re: 0.35, im: 0.1 },
  ],
};

describe("a certificate that fails", () => {
  const levels = [0, 1, 2];
  // Coherences that are hardly damped turn many times under a strong wave: what is left is rounding.
  const hardlyDamped = atom({
    epsilon: 1e-4,
    gamma: 1e-7,
    re: levels.map((n) => levels.map((m) => (n === m ? 0 : 40))),
    ...TWO_COLOURS,
  });

  it("is not tried again on a larger grid where that does not help", () => {
    const { events, certificate } = solved(hardlyDamped, [1], { tolerance: 1e-14 });
    expect(certificate!.passed).toBe(false);
    expect(certificate!.error).toBeGreaterThan(1e-12);
    expect(events.filter((kind) => kind === "bloch").length).toBeLessThanOrEqual(2);
  });

  it("is tried again where the grid may be to blame", () => {
    const model = atom({ epsilon: 0.01, ...TWO_COLOURS });
    const first = solved(model, [0.5, 1]);
    const { cost } = first.bloch;
    const wrong = Float64Array.from(first.bloch.populations, (x, i) => x + (i === 0 ? 1e-6 : i === 1 ? -1e-6 : 0));
    const curve = { rung: "bloch", times: Float64Array.of(0.5, 1), populations: wrong } as const;
    const again = solved(model, [0.5, 1], { known: { curve, grid: cost.grid } });
    expect(cost.grid.length).toBe(1);
    expect(again.events.filter((kind) => kind === "bloch").length).toBe(1);
    expect(again.certificate!.passed).toBe(true);
  });
});

describe("a curve without a digit", () => {
  // Turns of the coherences are not those of the wave, and a period damps them by 10⁻¹⁸: less than their rounding.
  const undamped = atom({
    omega: [0, 606.7217171343825, 605.429619488501],
    epsilon: 4e-38,
    gamma: 2e-4,
    mu: 0.4,
    horizon: 1e5,
  });

  it("is refused in words, not drawn", () => {
    expect(() => solved(undamped, { kind: "grid", axis: "linear", samples: 60 })).toThrow(
      /^Doubling loses every digit/,
    );
  });
});

describe("Bloch at the edges of what may be asked", () => {
  it("a single level stays as it is", () => {
    for (const epsilon of [1, 1e-3, 1e-7]) {
      const one = atom({ omega: [0.3], re: [[2]], initial: [0.7], epsilon });
      expect(sound(one, [0, 1, 1e6])).toEqual([[0.7], [0.7], [0.7]]);
    }
  });

  it("without coupling, or without a wave, only W acts", () => {
    const pauli = [
      [0, 0.4, 0],
      [0.1, 0, 0],
      [0, 0, 0],
    ];
    for (const epsilon of [1, 0.1, 1e-6]) {
      for (const model of [
        atom({ re: NONE, pauli, epsilon }),
        atom({ modes: [], pauli, epsilon }),
        atom({ modes: [{ alpha: [1], re: 0, im: 0 }], pauli, epsilon }),
      ]) {
        const rows = sound(model, [0, 0.5, 3]);
        [0, 0.5, 3].forEach((time, i) => {
          const first = (0.1 + 0.4 * Math.exp(-0.5 * time)) / 0.5;
          expect(Math.abs(rows[i]![0]! - first)).toBeLessThan(1e-12);
          expect(rows[i]![2]).toBe(0);
        });
      }
    }
  });

  it("nothing at all moves nothing", () => {
    const rows = sound(atom({ re: NONE, pauli: 0, modes: [], omega: [1, 1, 1] }), [0, 1, 1e9]);
    for (const row of rows) expect(row).toEqual([1, 0, 0]);
  });

  it("a constant wave, alone and beside an oscillating one", () => {
    const mean = { alpha: [0], re: 0.4, im: 0 };
    witnessed(atom({ modes: [mean] }), [0.3, 1, 2]);
    witnessed(atom({ modes: [mean, { alpha: [1], re: 0.5, im: 0 }], re: FULL }), [0.3, 1, 2]);
    sound(atom({ modes: [mean], epsilon: 1e-6 }), [1e-3, 1]);
  });

  it("no relaxation between populations", () => {
    witnessed(atom({ pauli: 0 }), [0.1, 2]);
    const [, late] = sound(atom({ pauli: 0, epsilon: 1e-6, mu: 0.45 }), [1e-3, 100]);
    for (const population of late!) expect(Math.abs(population - 1 / 3)).toBeLessThan(1e-3);
  });

  it("levels all degenerate", () => {
    witnessed(atom({ omega: [1, 1, 1], delta: [0, 0, 0], re: FULL }), [0.1, 1]);
    witnessed(
      atom({ omega: [1, 1, 1], delta: [0, 0, 0], re: FULL, modes: [{ alpha: [0], re: 0.4, im: 0 }] }),
      [0.1, 1],
    );
    sound(atom({ omega: [1, 1, 1], re: FULL, epsilon: 1e-5 }), [1e-3, 1]);
  });

  it("ε = 1", () => {
    witnessed(atom({ epsilon: 1, re: FULL, horizon: 30 }), [0.2, 3, 30]);
    witnessed(
      atom({
        epsilon: 1,
        frequencies: [1, Math.SQRT2],
        modes: [
          { alpha: [1, 0], re: 0.5, im: 0 },
          { alpha: [0, 1], re: 0.3, im: 0.2 },
        ],
        horizon: 30,
      }),
      [0.2, 3, 30],
    );
  });

  it("μ = 0", () => {
    witnessed(atom({ mu: 0 }), [0.1, 2]);
    sound(atom({ mu: 0, epsilon: 1e-6 }), [0.1, 2]);
  });

  it("horizons far within one period and far beyond 2^53 of them", () => {
    witnessed(atom({ epsilon: 0.1 }), [1e-12, 1e-6, 0.001, 0.06]);
    const [early, late, later] = sound(atom({ epsilon: 0.1 }), [1e-300, 1e9, 1e12]);
    expect(early).toEqual([1, expect.closeTo(0, 15), expect.closeTo(0, 15)]);
    // A steady state is periodic in the fast time: it moves by parts of ε² alone.
    late!.forEach((x, n) => {
      expect(Math.abs(x - later![n]!)).toBeLessThan(0.02);
    });
    sound(atom({ epsilon: 1e-7 }), [1e9]);
  });

  it("any ε that a scenario may have: as the averaged rates say, up to ε^{1−2μ}", () => {
    for (const epsilon of [1e-12, 1e-15, 1e-20, 1e-30, SMALLEST_EPSILON]) {
      for (const output of [
        { kind: "times", times: [1e-3, 0.3, 7, 1e9] },
        { kind: "grid", axis: "logarithmic", samples: 60 },
      ] as const) {
        const { bloch, curves, certificate } = solved(atom({ epsilon, mu: 0.1, ...TWO_COLOURS }), output, {
          rungs: ["bloch", "averaged"],
        });
        expect(certificate!.passed, `${epsilon}`).toBe(true);
        const averaged = curves.get("averaged")!.populations;
        bloch.populations.forEach((x, i) => {
          expect(Math.abs(x - averaged[i]!)).toBeLessThan(1e-9);
        });
      }
    }
  });

  it("time 0 alone, times twice and in any order", () => {
    expect(sound(atom(), [0])).toEqual([[1, 0, 0]]);
    const rows = sound(atom(), [2, 0, 0.5, 2, 0]);
    expect(rows[0]).toEqual([1, 0, 0]);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[3]).toEqual(rows[4]);
    expect(solved(atom(), []).bloch.populations).toEqual([]);
  });

  it("two blocks of levels that never mix keep their populations apart", () => {
    const joined = (n: number, m: number) => (n !== m && n % 2 === m % 2 ? 1 : 0);
    const levels = [0, 1, 2, 3];
    for (const epsilon of [0.3, 1e-3, 1e-6]) {
      const rows = sound(
        atom({
          omega: [0, 0.2, 1, 1.2],
          delta: [0, 0, 0.5, 0],
          initial: [0.6, 0.1, 0, 0.3],
          re: levels.map((n) => levels.map((m) => joined(n, m))),
          pauli: levels.map((n) => levels.map((m) => 0.3 * joined(n, m))),
          epsilon,
        }),
        [0.01, 1, 50],
      );
      for (const row of rows) {
        expect(Math.abs(row[0]! + row[2]! - 0.6)).toBeLessThan(1e-12);
        expect(Math.abs(row[1]! + row[3]! - 0.4)).toBeLessThan(1e-12);
      }
    }
  });

  it("a beat of two colours 0.2 % apart", () => {
    const beat = (epsilon: number, horizon: number) =>
      atom({
        frequencies: [1, 1.002],
        modes: [
          { alpha: [1, 0], re: 0.4, im: 0 },
          { alpha: [0, 1], re: 0.3, im: 0 },
        ],
        epsilon,
        horizon,
      });
    witnessed(beat(0.1, 20), [3, 20]);
    witnessed(beat(0.05, 4), [3, 4]);
    sound(beat(1e-3, 2), [0.1, 2]);
  });

  it("harmonics from 5 to 100, where a period is long beside the fastest motion", () => {
    for (const harmonic of [5, 50, 100]) {
      const modes = [
        { alpha: [1], re: 0.4, im: 0 },
        { alpha: [harmonic], re: 0.3, im: 0.1 },
      ];
      witnessed(atom({ modes, horizon: 1 }), [0.5, 0.97]);
    }
  });

  it("a wave far slower than the levels, over parts of its period and over many", () => {
    for (const frequency of [1e-300, 1e-6, 1e-3, 0.02]) {
      witnessed(atom({ frequencies: [frequency], horizon: 2 }), [0.5, 2]);
    }
    sound(atom({ frequencies: [1e-3], epsilon: 1e-3 }), [0.5, 2]);
    // Hardly damped, and levels that the wave itself shifts by many turns: the period is walked.
    const shifted = [
      [0, 0.8, 0.8],
      [0.8, 3, 0.5],
      [0.8, 0.5, -2],
    ];
    witnessed(atom({ frequencies: [1e-3], epsilon: 0.3, gamma: 0.01, re: shifted }), [100, 200]);
  });

  it("coherences that decay, or turn, thousands of times in a period", () => {
    witnessed(atom({ gamma: 500, epsilon: 0.3 }), [0.4, 1.93]);
    witnessed(atom({ omega: [0, 200, 201], epsilon: 0.2 }), [0.4, 0.93]);
    sound(atom({ gamma: 1e6, epsilon: 0.1 }), [1, 199.7]);
    sound(atom({ gamma: 1e50 }), [1, 199.7]);
  });
});

describe("the stream of a solve", () => {
  it("starts with the analysis, gives Bloch before its certificate, and every rung asked for", () => {
    const { events, curves } = solved(atom(), [0, 1], { rungs: ["bloch", "delayed", "averaged", "dominant", "limit"] });
    expect(events[0]).toBe("analysis");
    expect(events.indexOf("bloch")).toBeLessThan(events.indexOf("certificate"));
    expect([...curves.keys()].sort()).toEqual(["averaged", "delayed", "dominant", "limit"]);
    for (const { times, populations } of curves.values()) {
      expect(Array.from(times)).toEqual([0, 1]);
      expect(populations).toHaveLength(6);
    }
  });

  it("leaves out the certificate when none is asked for, and the dominant rung where there is none", () => {
    const { certificate, curves } = solved(atom({ mu: 0 }), [1], { rungs: ["bloch", "dominant"], certify: false });
    expect(certificate).toBeUndefined();
    expect([...curves.keys()]).toEqual([]);
  });

  it("gives the same numbers every time", () => {
    const once = () => solved(atom({ epsilon: 0.01 }), [0.2, 1]).bloch.populations;
    expect(once()).toEqual(once());
  });
});

describe("the direct method", () => {
  it("streams the same curve, certified, with its cost", () => {
    const model = atom({ epsilon: 0.2, re: FULL });
    const times = [0, 0, 0.5, 1, 2];
    const direct = solved(model, times, { method: "direct", rungs: ["bloch", "delayed"] });
    const doubling = solved(model, times, { rungs: ["bloch", "delayed"] });
    expect(direct.bloch.times).toEqual(times);
    for (const [a, b] of [
      [direct.bloch.populations, doubling.bloch.populations],
      [direct.bloch.coherenceL1, doubling.bloch.coherenceL1],
      [Array.from(direct.curves.get("delayed")!.populations), Array.from(doubling.curves.get("delayed")!.populations)],
    ] as const) {
      expect(a).toHaveLength(b.length);
      a.forEach((x, i) => {
        expect(Math.abs(x - b[i]!)).toBeLessThan(1e-9);
      });
    }
    expect(direct.certificate).toMatchObject({ passed: true });
    expect(direct.bloch.cost.doublings).toBe(0);
    expect(direct.bloch.cost.steps).toBeGreaterThan(20);
    expect(direct.pauses).toBeGreaterThan(0);
  });

  it("has nothing to integrate at time 0", () => {
    expect(solved(atom(), [0], { method: "direct" }).bloch.populations).toEqual([1, 0, 0]);
    expect(solved(atom(), [], { method: "direct" }).bloch.times).toEqual([]);
  });
});
