import { describe, expect, it } from "vitest";
import type { BlochModel, Rates } from "./model.ts";
import { physicalityOf } from "./physicality.ts";
import { BASE, find, withEntries } from "./testing/hypothesisCases.ts";
import { quasiPeriodicWave } from "./wave.ts";

describe("the numbers that the hypotheses name", () => {
  it("C_η of (8.a) for the modes present: |α·ω + ω(n, k)| (1 + |α|)^{r−1} (1 + n)(1 + k), at its least", () => {
    // The second colour against a level and itself, n = k = 1: (√2/3)·2·2·2.
    expect(find(BASE, "diophantine").value).toBeCloseTo((8 * Math.SQRT2) / 3, 12);
    const one = { ...BASE, energies: Float64Array.of(0, 1.1, 3) };
    // One colour, r = 1: 0.1 between levels 1 and 2 beats 1 of a level with itself.
    const single = quasiPeriodicWave(
      [1],
      [1, -1].map((m) => ({ alpha: [m], re: 0.5, im: 0 })),
    );
    expect(find({ ...one, wave: single }, "diophantine").value).toBeCloseTo(0.1 * 2 * 3, 12);
    // The mode (1, −1) of length 2 among three frequencies: 0.05·3²·2·2.
    const beat = quasiPeriodicWave(
      [1, 0.95, 7],
      [1, -1].map((m) => ({ alpha: [m, -m, 0], re: 0.5, im: 0 })),
    );
    expect(find({ ...one, wave: beat }, "diophantine").value).toBeCloseTo(0.05 * 9 * 4, 12);
    // Modes without amplitude, and the constant one, are not present.
    const silent = [1, -1].map((m) => ({ alpha: [0, 0, m], re: 0, im: 0 }));
    const constant = [{ alpha: [0, 0, 0], re: 0.7, im: 0 }];
    const more = quasiPeriodicWave([1, 0.95, 0.01], [...beat.modes, ...silent, ...constant]);
    expect(find({ ...one, wave: more }, "diophantine").value).toBeCloseTo(0.05 * 9 * 4, 12);
    expect(find({ ...one, wave: quasiPeriodicWave([1], [{ alpha: [0], re: 1, im: 0 }]) }, "diophantine").status).toBe(
      "notApplicable",
    );
  });

  it("do not change with the zero of the energies and detunings", () => {
    const shifted = {
      ...BASE,
      energies: BASE.energies.map((x) => x + 5),
      detunings: BASE.detunings.map((x) => x + 100),
    };
    for (const key of ["diophantine", "separation", "nearResonance"] as const) {
      const [here, there] = [find(BASE, key), find(shifted, key)];
      expect(there.status).toBe(here.status);
      if (here.value !== null) expect(there.value).toBeCloseTo(here.value, 12);
    }
  });

  it("take for resonant what roundings of the energies and frequencies hide, as all rates do", () => {
    // Half of 10⁻¹² of what is added; twice that is a divisor.
    const wave = quasiPeriodicWave(
      [1e6],
      [1, -1].map((m) => ({ alpha: [m], re: 0.5, im: 0 })),
    );
    const near = (detuning: number) =>
      ({ ...BASE, wave, energies: Float64Array.of(-5e5, 5e5 + detuning, 3e6) }) satisfies BlochModel;
    expect(find(near(1.5e-6), "diophantine").value).toBeGreaterThan(1);
    expect(find(near(4e-6), "diophantine").value).toBeCloseTo(4e-6 * 2 * 3, 9);
    const pair = (gap: number) => ({ ...BASE, energies: Float64Array.of(1e6, 1e6 + gap, 0) });
    expect(find(pair(1e-6), "separation").value).toBeGreaterThan(1);
    expect(find(pair(4e-6), "separation").value).toBeCloseTo(4e-6 * 2 * 3, 9);
  });

  it("an oscillating mode of frequency 0 meets the constant one", () => {
    const wave = quasiPeriodicWave(
      [1, 0.5],
      [1, -1].map((m) => ({ alpha: [m, -2 * m], re: 0.2, im: 0.1 * m })),
    );
    const found = find({ ...BASE, wave }, "diophantine");
    expect(found.status).toBe("fails");
    expect(found.offences[0]).toEqual({
      modes: [
        [0, 0],
        [1, -2],
      ],
      value: 0,
    });
  });

  it("the least |ω(n, k)| (1 + n)(1 + k) of levels apart, and every gap that a width or a detuning hides", () => {
    expect(find(BASE, "separation").value).toBe(1 * 2 * 3);
    expect(find({ ...BASE, energies: Float64Array.of(0, 5, 6) }, "separation").value).toBe(1 * 3 * 4);
    // Energies (0, 1, 1): only ε^p δ can hide the gap of 1, from 10^{0.4} = 2.51 on.
    const shifted = (delta: number, mu: number) =>
      find({ ...BASE, mu, detunings: Float64Array.of(0, delta, 0) }, "separation").offences;
    for (const mu of [0, 0.3]) {
      expect(shifted(2.5, mu)).toEqual([]);
      expect(shifted(2.6, mu)).toEqual([{ levels: [0, 1], value: 1 }]);
      expect(shifted(-2.6, mu)).toEqual([{ levels: [0, 1], value: 1 }]);
    }
    // ε^μ γ = 10^{−0.6} γ hides the gaps below it, except at μ = 0.
    const near = { ...BASE, energies: Float64Array.of(0, 0.3, 0.4), detunings: new Float64Array(3) };
    const wide = (gamma: number, mu: number) =>
      find({ ...near, mu, dephasing: BASE.dephasing.map((g) => g * gamma) }, "separation").offences;
    expect(wide(0.39, 0.3)).toEqual([]);
    expect(wide(1, 0.3).map(({ levels }) => levels)).toEqual([[1, 2]]);
    expect(wide(1.3, 0.3).map(({ levels }) => levels)).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(wide(100, 0)).toEqual([]);
  });

  it("populations below 0 or beyond every number, or none at all", () => {
    const initial = (...values: number[]) =>
      find({ ...BASE, initialPopulations: Float64Array.from(values) }, "initialState");
    expect(initial(0, 0, 0)).toMatchObject({ status: "fails", offences: [{ value: 0 }] });
    expect(initial(0, 2, 0).status).toBe("holds");
    expect(initial(1, Number.POSITIVE_INFINITY, -0.5).offences).toEqual([
      { levels: [1], value: Number.POSITIVE_INFINITY },
      { levels: [2], value: -0.5 },
    ]);
    expect(initial(1, Number.NaN, 0).offences).toEqual([{ levels: [1], value: Number.NaN }]);
    expect(initial(-3, 1, 1).offences).toEqual([{ levels: [0], value: -3 }]);
  });

  it("a γ that is not symmetric, not positive, or beyond every number, by its smaller side", () => {
    const damped = (there: number, back: number) =>
      find({ ...BASE, dephasing: withEntries(BASE.dephasing, { 5: there, 7: back }) }, "damping").offences;
    expect(damped(2, 2)).toEqual([]);
    expect(damped(2, 2 * (1 + 1e-13))).toEqual([]);
    for (const size of [1e-6, 1e6]) {
      expect(damped(size, size * (1 + 1e-13))).toEqual([]);
      expect(damped(size, 1.1 * size)).toEqual([{ levels: [1, 2], value: size }]);
      expect(damped(1.1 * size, size)).toEqual([{ levels: [1, 2], value: size }]);
    }
    expect(damped(0, 0)).toEqual([{ levels: [1, 2], value: 0 }]);
    expect(damped(-1, -1)).toEqual([{ levels: [1, 2], value: -1 }]);
    expect(damped(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toHaveLength(1);
  });

  it("a V that is not Hermitian, the diagonal included, the largest departure first", () => {
    const couplingIm = withEntries(BASE.couplingIm, { 8: 0.3, 2: 0.2 });
    expect(find({ ...BASE, couplingIm }, "hermitianCoupling").offences).toEqual([
      { levels: [2, 2], value: 0.6 },
      { levels: [0, 2], value: 0.2 },
    ]);
    const couplingRe = withEntries(BASE.couplingRe, { 1: 1.5 });
    expect(find({ ...BASE, couplingRe }, "hermitianCoupling").offences).toEqual([{ levels: [0, 1], value: 0.5 }]);
    // Up to rounding it may: V(1, 2) and V(2, 1) of any size.
    for (const size of [1e-9, 1e9]) {
      const rounded = {
        ...BASE,
        couplingRe: withEntries(BASE.couplingRe, { 1: size, 3: size * (1 + 1e-13) }),
        couplingIm: withEntries(BASE.couplingIm, { 1: size, 3: -size * (1 + 1e-13) }),
      };
      expect(find(rounded, "hermitianCoupling").status).toBe("holds");
    }
  });

  it("rates below 0, where they are", () => {
    const pauli = withEntries(BASE.pauli, { 2: -0.1, 7: -0.3 }) as Rates;
    expect(find({ ...BASE, pauli }, "pauliRates").offences).toEqual([
      { levels: [0, 2], value: -0.1 },
      { levels: [2, 1], value: -0.3 },
    ]);
    expect(find({ ...BASE, pauli: withEntries(BASE.pauli, { 0: -9 }) as Rates }, "pauliRates").status).toBe("holds");
  });

  it("modes without their mirror image, by the amplitude that is missing", () => {
    const lonely = { ...BASE, wave: { ...BASE.wave, modes: [{ alpha: [1, 0], re: 0.3, im: 0.4 }] } };
    expect(find(lonely, "realWave").offences).toEqual([{ modes: [[1, 0]], value: 0.5 }]);
    const turned = {
      ...BASE,
      wave: { ...BASE.wave, modes: [1, -1].map((m) => ({ alpha: [m, 0], re: 0.3, im: 0.4 })) },
    };
    expect(find(turned, "realWave").offences.map(({ value }) => value)).toEqual([0.8, 0.8]);
    const complexMean = { ...BASE, wave: { ...BASE.wave, modes: [{ alpha: [0, 0], re: 1, im: 0.1 }] } };
    expect(find(complexMean, "realWave").offences).toEqual([{ modes: [[0, 0]], value: 0.2 }]);
    for (const size of [1e-9, 1e9]) {
      const nearly = [0.4, 0.4 * (1 + 1e-11)].map((re, i) => ({ alpha: [1 - 2 * i, 0], re: re * size, im: 0 }));
      expect(find({ ...BASE, wave: { ...BASE.wave, modes: nearly } }, "realWave").offences).toHaveLength(2);
    }
    const small = [1, -1].map((m) => ({ alpha: [m, 0], re: 3e-9 * (1 + 1e-13 * m), im: 4e-9 * m }));
    expect(find({ ...BASE, wave: { ...BASE.wave, modes: small } }, "realWave").status).toBe("holds");
  });

  it("lines nearer than their width, the nearest first, by how near", () => {
    const wave = quasiPeriodicWave(
      [0.9, 1.05],
      [
        { alpha: [1, 0], re: 0.5, im: 0 },
        { alpha: [-1, 0], re: 0.5, im: 0 },
        { alpha: [0, 1], re: 0.2, im: 0 },
        { alpha: [0, -1], re: 0.2, im: 0 },
      ],
    );
    const model = {
      ...BASE,
      wave,
      couplingRe: Float64Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0),
      detunings: new Float64Array(3),
    };
    const { offences } = find(model, "nearResonance");
    expect(offences.map(({ levels }) => levels)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(offences[0]!.value).toBeCloseTo(0.05, 12);
    expect(offences[1]!.value).toBeCloseTo(0.1, 12);
  });

  it("μ from 0 to below 1/2", () => {
    for (const mu of [0, 0.49])
      expect(find({ ...BASE, mu }, "smallMu")).toMatchObject({ status: "holds", offences: [] });
    for (const mu of [-0.1, 0.5, 2]) {
      expect(find({ ...BASE, mu }, "smallMu")).toMatchObject({ status: "fails", offences: [{ value: mu }] });
    }
  });

  it("the smallest eigenvalue that complete positivity asks about", () => {
    const { pairs, smallestEigenvalue } = physicalityOf(BASE);
    expect(pairs).toEqual([]);
    expect(find(BASE, "completePositivity")).toMatchObject({ value: smallestEigenvalue, offences: [] });
    const model = { ...BASE, dephasing: withEntries(BASE.dephasing, { 2: 0.1, 5: 0.1, 6: 0.1, 7: 0.1 }) };
    const broken = find(model, "completePositivity");
    expect(broken.value).toBeLessThan(0);
    expect(broken.offences.every(({ value }) => value === broken.value)).toBe(true);
  });
});
