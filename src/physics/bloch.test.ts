import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dense, numbers } from "../numerics/testing/systems.ts";
import { uniform } from "../numerics/testing/uniform.ts";
import { type BlochSystem, blochSystem, coherenceL1 } from "./bloch.ts";
import { blochSlope } from "./directBloch.ts";
import type { BlochModel } from "./model.ts";
import { atom } from "./testing/atom.ts";
import { waveAt } from "./wave.ts";

type Complex = readonly [number, number];

const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];

/** Eq. (1) written out entry by entry; for rung 1, (14), coherences are driven by populations alone. */
function equationOne(model: BlochModel, rho: Complex[][], phi: number, rung: "bloch" | "delayed"): Complex[][] {
  const { levelCount: n, epsilon, mu, p, energies, detunings, couplingRe, couplingIm, dephasing, pauli } = model;
  const level = (i: number) => energies[i]! + epsilon ** p * detunings[i]!;
  const v = (i: number, j: number): Complex => [couplingRe[i * n + j]!, couplingIm[i * n + j]!];
  return rho.map((row, j) =>
    row.map((entry, k) => {
      let [re, im] = times([0, -(level(j) - level(k))], entry);
      for (let l = 0; l < n; l++) {
        const terms: [number, number, Complex, number][] = [
          [l, k, v(j, l), 1],
          [j, l, v(l, k), -1],
        ];
        for (const [a, b, coupling, sign] of terms) {
          if (rung === "delayed" && j !== k && a !== b) continue;
          const [x, y] = times([0, sign * epsilon * phi], times(coupling, rho[a]![b]!));
          re += x;
          im += y;
        }
      }
      if (j !== k) {
        re -= epsilon ** mu * dephasing[j * n + k]! * entry[0];
        im -= epsilon ** mu * dephasing[j * n + k]! * entry[1];
      } else {
        for (let m = 0; m < n; m++) {
          re += epsilon ** 2 * (pauli[m * n + j]! * rho[m]![m]![0] - pauli[j * n + m]! * rho[j]![j]![0]);
        }
      }
      return [re, im] as const;
    }),
  );
}

/** A random atom, every coupling complex, and a Hermitian ρ. */
function draw(n: number, seed: number): { model: BlochModel; rho: Complex[][] } {
  const next = numbers(seed);
  const upper = Array.from({ length: n * n }, (): [number, number] => [next(), next()]);
  const entry = (j: number, k: number): Complex => {
    const [re, im] = upper[Math.min(j, k) * n + Math.max(j, k)]!;
    return [re, j === k ? 0 : j < k ? im : -im];
  };
  const square = <T>(f: (j: number, k: number) => T) =>
    Array.from({ length: n }, (_, j) => Array.from({ length: n }, (_, k) => f(j, k)));
  const couplings = square(() => next());
  const list = () => Array.from({ length: n }, next);
  const model = atom({
    omega: list(),
    delta: list(),
    initial: list().map(Math.abs),
    re: square((j, k) => couplings[Math.min(j, k)]![Math.max(j, k)]!),
    im: square((j, k) => (j === k ? 0 : Math.sign(k - j) * couplings[Math.max(j, k)]![Math.min(j, k)]!)),
    gamma: square((j, k) => 0.5 + ((j + k) % 3)),
    pauli: square((j, k) => 0.1 * j + 0.3 * k),
    modes: [
      { alpha: [1], re: 0.4, im: 0.3 },
      { alpha: [0], re: 0.2, im: 0 },
    ],
    epsilon: 0.3,
  });
  return { model, rho: square(entry) };
}

/** (L₀ + φL₁) y back as a matrix; places of coherences that are left out stay zero. */
function slopeOf(system: BlochSystem, rho: Complex[][], phi: number): Complex[][] {
  const n = system.levelCount;
  const y = new Array<number>(system.size).fill(0);
  for (let j = 0; j < n; j++) y[j] = rho[j]![j]![0];
  for (const { j, k, re, im } of system.coherences) [y[re], y[im]] = rho[j]![k]!;
  const [constant, modulated] = [dense(system.constant), dense(system.modulated)];
  const slope = constant.map((row, i) => row.reduce((sum, x, c) => sum + (x + phi * modulated[i]![c]!) * y[c]!, 0));
  const result: Complex[][] = rho.map((row) => row.map(() => [0, 0] as const));
  for (let j = 0; j < n; j++) result[j]![j] = [slope[j]!, 0];
  for (const { j, k, re, im } of system.coherences) {
    result[j]![k] = [slope[re]!, slope[im]!];
    result[k]![j] = [slope[re]!, -slope[im]!];
  }
  return result;
}

function expectAlike(actual: Complex[][], expected: Complex[][]) {
  expected.forEach((row, j) => {
    row.forEach(([re, im], k) => {
      expect(Math.abs(actual[j]![k]![0] - re), `Re (${j}, ${k})`).toBeLessThan(1e-14);
      expect(Math.abs(actual[j]![k]![1] - im), `Im (${j}, ${k})`).toBeLessThan(1e-14);
    });
  });
}

const draws = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1e6 }));

describe.each(["bloch", "delayed"] as const)("Eq. (1), %s", (rung) => {
  it("is L₀ + φL₁ on the real coordinates", () => {
    fc.assert(
      fc.property(draws, uniform(-2, 2), ([n, seed], phi) => {
        const { model, rho } = draw(n, seed);
        const system = blochSystem(model, rung);
        expect(system.size).toBe(n * n);
        expectAlike(slopeOf(system, rho, phi), equationOne(model, rho, phi, rung));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("is the slope of the direct integrator on the whole matrix", () => {
    fc.assert(
      fc.property(draws, uniform(-9, 9), ([n, seed], tau) => {
        const { model, rho } = draw(n, seed);
        const flat = Float64Array.from(
          [0, 1].flatMap((part) => rho.flatMap((row) => row.map((entry) => entry[part]!))),
        );
        const slope = new Float64Array(2 * n * n);
        blochSlope(model, rung)(tau, flat, slope);
        const actual = rho.map((row, j) => row.map((_, k): Complex => [slope[j * n + k]!, slope[n * n + j * n + k]!]));
        expectAlike(actual, equationOne(model, rho, waveAt(model.wave, tau), rung));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it("keeps ρ Hermitian and its trace", () => {
    const { model, rho } = draw(4, 7);
    const slope = equationOne(model, rho, 0.7, rung);
    slope.forEach((row, j) => {
      row.forEach(([re, im], k) => {
        expect(re).toBeCloseTo(slope[k]![j]![0], 14);
        expect(im).toBeCloseTo(-slope[k]![j]![1], 14);
      });
    });
    expect(Math.abs(slope.reduce((sum, row, j) => sum + row[j]![0], 0))).toBeLessThan(1e-15);
    // In the coordinates: the rows of the populations sum to 0 in every column.
    const system = blochSystem(model, rung);
    for (const matrix of [dense(system.constant), dense(system.modulated)]) {
      for (let column = 0; column < system.size; column++) {
        const sum = matrix.slice(0, 4).reduce((total, row) => total + row[column]!, 0);
        expect(Math.abs(sum)).toBeLessThan(1e-15);
      }
    }
  });
});

describe("the coordinates", () => {
  it("are the populations and those coherences that couplings reach from them", () => {
    // V system: 1–2 and 1–3 directly, 2–3 through both.
    expect(blochSystem(atom(), "bloch").coherences.map(({ j, k }) => [j, k])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    // Rung 1 drops the indirect one.
    expect(blochSystem(atom(), "delayed").coherences.map(({ j, k }) => [j, k])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    const uncoupled = blochSystem(atom({ re: [0, 1, 2].map(() => [0, 0, 0]) }), "bloch");
    expect(uncoupled.size).toBe(3);
    expect(uncoupled.coherences).toEqual([]);
  });

  it("do not mix blocks of levels that no coupling joins", () => {
    const re = [0, 1, 2, 3].map((n) => [0, 1, 2, 3].map((m) => (n !== m && n % 2 === m % 2 ? 1 : 0)));
    const { coherences } = blochSystem(atom({ omega: [0, 1, 2, 3], re }), "bloch");
    expect(coherences.map(({ j, k }) => [j, k])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("keep Re and Im of a coherence together where only one of them can be reached", () => {
    // A real V drives Im ρ(1, 2) alone, an imaginary one Re, and between degenerate levels neither turns into the other.
    for (const [re, im] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const system = blochSystem(
        atom({
          omega: [1, 1],
          re: [
            [0, re],
            [re, 0],
          ],
          im: [
            [0, im],
            [-im, 0],
          ],
        }),
        "bloch",
      );
      expect(system.size).toBe(4);
      expect(system.coherences).toEqual([{ j: 0, k: 1, re: 2, im: 3 }]);
      expect(system.rotations).toMatchObject([{ re: 2, im: 3, speed: 0, shift: 0 }]);
    }
  });

  it("say of every coherence how it turns and decays by itself, as L₀ does", () => {
    fc.assert(
      fc.property(draws, ([n, seed]) => {
        const system = blochSystem(draw(n, seed).model, "bloch");
        const constant = dense(system.constant);
        expect(system.rotations).toHaveLength(system.coherences.length);
        for (const [i, { re, im, decay, speed, shift }] of system.rotations.entries()) {
          expect([re, im]).toEqual([system.coherences[i]!.re, system.coherences[i]!.im]);
          expect(constant[re]![re]).toBe(-decay);
          expect(constant[im]![im]).toBe(-decay);
          expect(constant[re]![im]).toBe(speed + shift);
          expect(constant[im]![re]).toBe(-(speed + shift));
        }
        expect(system.slow).toBe(n);
        expect(system.conservesSlowSum).toBe(true);
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  it("begin with the populations, and no coherence", () => {
    const system = blochSystem(atom({ initial: [0.2, 0.5, 0.3] }), "bloch");
    expect(Array.from(system.initial)).toEqual([0.2, 0.5, 0.3, 0, 0, 0, 0, 0, 0]);
  });

  it("make rung 1 equal to Bloch for two levels without diagonal coupling, and not with it", () => {
    const two = (diagonal: number) =>
      atom({
        omega: [0, 1],
        re: [
          [diagonal, 1],
          [1, 0],
        ],
      });
    const systems = (diagonal: number) =>
      (["bloch", "delayed"] as const).map((rung) => dense(blochSystem(two(diagonal), rung).modulated));
    const [bloch, delayed] = systems(0);
    expect(delayed).toEqual(bloch);
    const [withDiagonal, without] = systems(0.5);
    expect(without).not.toEqual(withDiagonal);
  });

  it("keep ε^pδ far below the rounding of the energies themselves", () => {
    const model = atom({ omega: [1e6, 1e6 + 1, 1e6 + 1], delta: [0, 0, 1e-12], epsilon: 1, gamma: 1 });
    const system = blochSystem(model, "bloch");
    const { re, im } = system.coherences.find(({ j, k }) => j === 1 && k === 2)!;
    expect(dense(system.constant)[re]![im]).toBe(-1e-12);
  });
});

describe("coherenceL1", () => {
  it("is Σ_{n≠m} |ρ(n, m)|, both triangles", () => {
    const system = blochSystem(atom(), "bloch");
    const state = new Float64Array(system.size);
    const [first, second] = system.coherences;
    [state[first!.re], state[first!.im]] = [0.3, -0.4];
    state[second!.im] = 0.1;
    expect(coherenceL1(system, state)).toBeCloseTo(2 * (0.5 + 0.1), 15);
  });
});
