import { describe, expect, it } from "vitest";
import { dominantRates } from "../rates/dominant.ts";
import { asRates, generatorOf } from "../rates/generator.ts";
import { atom } from "../testing/atom.ts";
import { vSystem } from "../testing/vSystem.ts";
import { componentMass, limitOf, projectorRows, singularParts, spreadMass } from "./limit.ts";
import { nuOf } from "./regime.ts";

const PAULI = [
  [0, 0.1, 0.2],
  [0.3, 0, 0.4],
  [0.5, 0.6, 0],
];

describe("the singular parts (27)", () => {
  // C(1,2) = 0.5 with δ = 0, C(1,3) = 0.32 with δ(1,3) = −2.
  const parts = (mu: number, p: number) => singularParts(vSystem({ epsilon: 0.01, mu, p, delta: [0, 0, 2] }));

  it.each([
    { mu: 0.1, p: 0.3, detuned: 0.32 },
    { mu: 0.3, p: 0.3, detuned: 0.32 / 5 },
    { mu: 0.3, p: 0.2, detuned: 0.32 / 4 },
    { mu: 0.4, p: 0.2, detuned: 0.32 / 4 },
  ])("at μ = $mu, p = $p", ({ mu, p, detuned: expected }) => {
    const { exact, detuned } = parts(mu, p);
    expect(Array.from(exact)).toEqual([0, 0.5, 0, 0.5, 0, 0, 0, 0, 0]);
    expect(detuned[2]).toBeCloseTo(expected, 15);
    expect(detuned[6]).toBe(detuned[2]);
    expect(detuned[1]).toBe(0);
  });

  it.each([
    { mu: 0.1, p: 0.9 },
    { mu: 0.5, p: 0.5 },
    { mu: 0.9, p: 0.1 },
  ])("are what ε^μ and ε^ν times (24) tend to, whatever γ (μ = $mu, p = $p)", ({ mu, p }) => {
    const gamma = [
      [0, 0.4, 3],
      [0.4, 0, 7],
      [3, 7, 0],
    ];
    const model = atom({ epsilon: 1e-9, mu, p, delta: [0, 0, 2], gamma });
    const { exact, detuned } = singularParts(model);
    const dominant = dominantRates(model);
    const share = (part: number, exponent: number, i: number) => part / (model.epsilon ** exponent * dominant[i]!);
    expect(share(exact[1]!, mu, 1)).toBeCloseTo(1, 12);
    expect(share(detuned[2]!, nuOf(mu, p)!, 2)).toBeCloseTo(1, 12);
    expect([exact[2], detuned[1]]).toEqual([0, 0]);
  });

  it("do not exist at μ = 0", () => {
    expect(() => parts(0, 0.2)).toThrow("mu > 0");
  });
});

describe("limitOf", () => {
  it.each([
    { mu: 0.1, p: 0.3, components: [0, 0, 0] },
    { mu: 0.3, p: 0.2, components: [0, 0, 0] },
    { mu: 0.4, p: 0.2, components: [0, 0, 2] },
    { mu: 0.45, p: 0.15, components: [0, 0, 2] },
    { mu: 0, p: 0.2, components: [0, 1, 2] },
  ])("joins the levels $components at μ = $mu, p = $p", ({ mu, p, components }) => {
    expect(Array.from(limitOf(vSystem({ epsilon: 0.01, mu, p })).components)).toEqual(components);
  });

  it.each([
    { mu: 0.3, p: 0.2 },
    { mu: 0.4, p: 0.2 },
    { mu: 0.45, p: 0.15 },
    { mu: 0, p: 0.2 },
  ])("moves component masses as Π X_# Π moves levels (μ = $mu, p = $p)", ({ mu, p }) => {
    const limit = limitOf(vSystem({ epsilon: 0.01, mu, p, pauli: PAULI }));
    const projector = projectorRows(limit);
    const times = (matrix: ArrayLike<number>[], vector: ArrayLike<number>) =>
      matrix.map((row) => Array.from(row).reduce((sum, x, j) => sum + x * vector[j]!, 0));
    const rowsOf = (values: Float64Array, size: number) =>
      Array.from({ length: size }, (_, i) => values.subarray(i * size, (i + 1) * size));
    // What flows inside a component is no rate between components.
    expect(() => asRates(limit.aggregated)).not.toThrow();
    const start = [0.6, 0.3, 0.1];
    const levels = times(projector, times(rowsOf(generatorOf(limit.rates, 3), 3), times(projector, start)));
    const count = limit.members.length;
    const masses = times(rowsOf(generatorOf(limit.aggregated, count), count), componentMass(limit, start));
    spreadMass(limit, masses).forEach((value, n) => {
      expect(value).toBeCloseTo(levels[n]!, 14);
    });
    spreadMass(limit, componentMass(limit, start)).forEach((value, n) => {
      expect(value).toBeCloseTo(times(projector, start)[n]!, 15);
    });
  });
});
