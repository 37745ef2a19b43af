import { describe, expect, it } from "vitest";
import { hypothesesOf } from "./hypotheses.ts";
import type { BlochModel, Rates } from "./model.ts";
import type { HypothesisKey } from "./results.ts";
import { BASE, find, withEntries } from "./testing/hypothesisCases.ts";
import { quasiPeriodicWave } from "./wave.ts";

describe("the hypotheses of the paper", () => {
  it("all hold for a well-made atom, each said once", () => {
    const reports = hypothesesOf(BASE);
    expect(reports.map(({ key, status }) => [key, status])).toEqual([
      ["initialState", "holds"],
      ["damping", "holds"],
      ["pauliRates", "holds"],
      ["microreversibility", "holds"],
      ["hermitianCoupling", "holds"],
      ["realWave", "holds"],
      ["diophantine", "holds"],
      ["separation", "holds"],
      ["nearResonance", "holds"],
      ["smallMu", "holds"],
      ["completePositivity", "holds"],
    ]);
    expect(find(BASE, "microreversibility").value).toBeCloseTo(0.8, 12);
  });

  it("name the place in the paper", () => {
    expect(hypothesesOf(BASE).map(({ key, reference }) => [key, reference])).toEqual([
      ["initialState", "(4)"],
      ["damping", "Section 2, inf γ > 0"],
      ["pauliRates", "Section 2, W ≥ 0"],
      ["microreversibility", "(5) as corrected"],
      ["hermitianCoupling", "Section 2, V Hermitian"],
      ["realWave", "(7)"],
      ["diophantine", "Hypothesis 1, (8)"],
      ["separation", "Hypothesis 2 as corrected"],
      ["nearResonance", "Lemma 7 at this ε"],
      ["smallMu", "Theorem 6, μ < 1/2"],
      ["completePositivity", "Lemma 1(iv)"],
    ]);
  });

  const violations: {
    key: HypothesisKey;
    model: BlochModel;
    levels?: number[];
    modes?: number[][];
    also?: HypothesisKey[];
  }[] = [
    { key: "initialState", model: { ...BASE, initialPopulations: Float64Array.of(1, -0.1, 0.1) }, levels: [1] },
    // Complete positivity then has no meaning.
    {
      key: "damping",
      model: { ...BASE, dephasing: withEntries(BASE.dephasing, { 1: 0, 3: 0 }) },
      levels: [0, 1],
      also: ["completePositivity"],
    },
    {
      key: "pauliRates",
      model: { ...BASE, pauli: withEntries(BASE.pauli, { 2: -0.1 }) as Rates },
      levels: [0, 2],
      also: ["microreversibility", "completePositivity"],
    },
    {
      key: "microreversibility",
      model: { ...BASE, pauli: withEntries(BASE.pauli, { 2: 0.7 }) as Rates },
      levels: [0, 2],
    },
    {
      key: "hermitianCoupling",
      model: { ...BASE, couplingIm: withEntries(BASE.couplingIm, { 1: 0.2 }) },
      levels: [0, 1],
    },
    {
      key: "realWave",
      model: {
        ...BASE,
        wave: {
          ...BASE.wave,
          modes: BASE.wave.modes.map((mode) => (mode.alpha[1] === -1 ? { ...mode, re: 0.1 } : mode)),
        },
      },
      modes: [[0, 1]],
    },
    {
      key: "diophantine",
      model: {
        ...BASE,
        wave: quasiPeriodicWave(
          [1, 0.5],
          [
            { alpha: [1, 0], re: 0.5, im: 0 },
            { alpha: [-1, 0], re: 0.5, im: 0 },
            { alpha: [0, 2], re: 0.1, im: 0 },
            { alpha: [0, -2], re: 0.1, im: 0 },
          ],
        ),
      },
      modes: [
        [1, 0],
        [0, 2],
      ],
    },
    {
      // Levels 2 and 3, which V does not join, differ by less than their width.
      key: "separation",
      model: {
        ...BASE,
        energies: Float64Array.of(0, 1, 1),
        wave: BASE.wave,
        detunings: Float64Array.of(0, 0, 1),
        ...separated(),
      },
      levels: [1, 2],
    },
    {
      key: "nearResonance",
      model: {
        ...BASE,
        wave: quasiPeriodicWave(
          [1.05],
          [
            { alpha: [1], re: 0.5, im: 0 },
            { alpha: [-1], re: 0.5, im: 0 },
          ],
        ),
      },
      levels: [0, 1],
    },
    { key: "smallMu", model: { ...BASE, mu: 0.5 } },
    {
      key: "completePositivity",
      model: { ...BASE, dephasing: withEntries(BASE.dephasing, { 2: 0.1, 5: 0.1, 6: 0.1, 7: 0.1 }) },
      levels: [0, 1],
    },
  ];

  /** Level 3 alone at another energy, with a thermal bath that knows it and no wave that reaches it. */
  function separated(): Partial<BlochModel> {
    const omega = [0, 1, 1.05];
    const pauli = Float64Array.from({ length: 9 }, (_, i) => {
      const [n, m] = [Math.floor(i / 3), i % 3];
      return n === m ? 0 : 0.3 * Math.exp((omega[n]! - omega[m]!) / 1.6);
    });
    return {
      energies: Float64Array.from(omega),
      pauli: pauli as Rates,
      couplingRe: Float64Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0),
    };
  }

  it.each(violations)(
    "says so when $key fails, and nothing else changes",
    ({ key, model, levels, modes, also = [] }) => {
      const found = find(model, key);
      expect(found.status).toBe("fails");
      if (levels) expect(found.offences[0]!.levels).toEqual(levels);
      if (modes) expect(found.offences[0]!.modes).toEqual(modes);
      for (const entry of hypothesesOf(model)) {
        if (entry.key === key) continue;
        expect([entry.key, entry.status]).toEqual([entry.key, also.includes(entry.key) ? "notApplicable" : "holds"]);
        expect(entry.offences).toEqual([]);
      }
    },
  );

  it("reads the temperature with the corrected sign of (5): as printed, it would be negative", () => {
    const printed = {
      ...BASE,
      pauli: Float64Array.from(BASE.pauli, (_, i) => BASE.pauli[(i % 3) * 3 + Math.floor(i / 3)]!) as Rates,
    };
    const found = find(printed, "microreversibility");
    expect(found.status).toBe("fails");
    expect(found.offences.map(({ levels }) => levels)).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(found.value).toBeNull();
  });

  it("knows an infinite temperature, and one-way relaxation that has none", () => {
    const symmetric = { ...BASE, pauli: Float64Array.of(0, 1, 1, 1, 0, 1, 1, 1, 0) as Rates };
    expect(find(symmetric, "microreversibility")).toMatchObject({ status: "holds", value: Number.POSITIVE_INFINITY });
    const down = { ...BASE, pauli: Float64Array.of(0, 0, 0, 1, 0, 0, 0, 0, 0) as Rates };
    expect(find(down, "microreversibility").status).toBe("fails");
  });

  it("leaves out what does not apply", () => {
    const still = {
      ...BASE,
      pauli: new Float64Array(9) as Rates,
      wave: quasiPeriodicWave([1], []),
      energies: Float64Array.of(1, 1, 1),
    };
    const absent = hypothesesOf(still).filter(({ status }) => status === "notApplicable");
    expect(absent.map(({ key }) => key)).toEqual(["microreversibility", "diophantine", "separation"]);
    expect(find({ ...BASE, mu: 0 }, "nearResonance").status).toBe("notApplicable");
  });
});
