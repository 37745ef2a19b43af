import { describe, expect, it } from "vitest";
import { analyse } from "../asymptotics/analyse.ts";
import { longTimeState } from "../asymptotics/longTimeState.ts";
import { errorPoint } from "../convergence/errorPoint.ts";
import { tailToleranceFor } from "../doublingBloch.ts";
import { blochEnergyFlow } from "../energyFlowBloch.ts";
import type { BlochModel } from "../model.ts";
import { solve } from "../solve.ts";
import { strobePeriod } from "../strobe.ts";
import { atom } from "../testing/atom.ts";
import { directly } from "../testing/directly.ts";
import { solved } from "../testing/solved.ts";
import { vSystem } from "../testing/vSystem.ts";
import { headlineValues } from "./headlineValues.ts";
import type { Headline, HeadlineValues } from "./results.ts";

function drain<T>(generator: Generator<unknown, T>): { value: T; pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const step = generator.next();
    if (step.done) return { value: step.value, pauses };
  }
}

const headlines = (model: BlochModel, ...list: Headline[]): HeadlineValues => drain(headlineValues(model, list)).value;
const number = (model: BlochModel, headline: Headline): number => headlines(model, headline).values[0]!;

const PAULI = [
  [0, 0.2, 0.1],
  [0.5, 0, 0.15],
  [0.4, 0.3, 0],
];
const v = (epsilon = 1e-3): BlochModel => vSystem({ epsilon, mu: 0.3, p: 0.2, pauli: PAULI });

describe("headlines of Bloch", () => {
  it("are what the curve of a solve shows: populations at T, times of the layers", () => {
    for (const model of [v(), { ...v(1e-5), horizon: 10 }, { ...v(0.2), horizon: 3 }]) {
      const grid = { kind: "grid", axis: "logarithmic", samples: 400 } as const;
      const { analysis, bloch } = solved(model, [model.horizon], { certify: false });
      expect(number(model, { kind: "population", level: 2, rung: "bloch", at: "horizon" })).toBeCloseTo(
        bloch.populations[2]!,
        9,
      );
      let measured: readonly { name: string; time: number | null }[] = [];
      solvedMeasured(model, grid, (layers) => {
        measured = layers;
      });
      for (const { name, time } of measured) {
        const layer = name === "ε^μ" ? "fast" : "slow";
        const value = headlines(model, { kind: "layer-time", layer, measured: true });
        if (time === null) expect(value.reasons).toEqual(["not-shown"]);
        else expect(value.values[0]! / time).toBeCloseTo(1, 2);
        const sharp = analysis.layers.find((known) => known.name === name)!.time;
        expect(number(model, { kind: "layer-time", layer, measured: false })).toBe(sharp);
      }
    }
  });

  it("agree with the direct integrator, in one colour and in two", () => {
    const twoColours = atom({
      epsilon: 0.2,
      frequencies: [1, Math.SQRT2],
      modes: [
        { alpha: [1, 0], re: 0.5, im: 0 },
        { alpha: [0, 1], re: 0.3, im: 0.2 },
      ],
      horizon: 1.3,
    });
    for (const model of [atom({ epsilon: 0.2, horizon: 1.7 }), twoColours]) {
      const rows = directly(model, [model.horizon]);
      for (const level of [0, 1, 2]) {
        const value = number(model, { kind: "population", level, rung: "bloch", at: "horizon" });
        expect(Math.abs(value - rows[level]!)).toBeLessThan(1e-7);
      }
    }
  });

  it("come to rest where the long-time state is, and absorb there what its coherences say", () => {
    const model = v();
    const rest = drain(longTimeState(model, "bloch")).value;
    const step = model.epsilon ** 2 * strobePeriod(model);
    const flow = drain(
      blochEnergyFlow(model, [model.horizon, rest.time], { refinement: 1, tailTolerance: tailToleranceFor(1e-10) }),
    ).value;
    const found = headlines(
      model,
      { kind: "population", level: 1, rung: "bloch", at: "equilibrium" },
      { kind: "power", rung: "bloch", at: "horizon" },
      { kind: "power", rung: "bloch", at: "equilibrium" },
    );
    expect(found.values[0]).toBeCloseTo(rest.populations[1]!, 9);
    expect(Math.abs(flow.times[0]! - model.horizon)).toBeLessThan(step);
    expect(found.values[1]! / flow.absorbed[0]!).toBeCloseTo(1, 7);
    expect(found.values[2]! / flow.absorbed[1]!).toBeCloseTo(1, 7);
  });

  it("are the same numbers alone and together", () => {
    const model = v();
    const list: Headline[] = [
      { kind: "population", level: 0, rung: "bloch", at: "horizon" },
      { kind: "population", level: 0, rung: "bloch", at: "equilibrium" },
      { kind: "layer-time", layer: "slow", measured: true },
      { kind: "layer-exponent", layer: "fast", from: "ratio" },
      { kind: "power", rung: "bloch", at: "horizon" },
    ];
    const together = headlines(model, ...list).values;
    list.forEach((headline, i) => {
      expect(number(model, headline)).toBeCloseTo(together[i]!, 9);
    });
  });

  it("share the errors of a sweep over ε", () => {
    const model = v();
    const point = drain(errorPoint(model)).value;
    const found = headlines(
      model,
      { kind: "coherence" },
      { kind: "error", rung: "averaged", norm: "l1" },
      { kind: "error", rung: "limit", norm: "max" },
    );
    const errorOf = (rung: string) => point.errors.find((error) => error.rung === rung)!.toBloch!;
    expect(found.values).toEqual([point.coherence, errorOf("averaged").l1, errorOf("limit").max]);
  });
});

describe("layer exponents", () => {
  it("are Table 1's as ε → 0, once the constant before the power is out", () => {
    const slope = (mu: number, p: number, layer: "fast" | "slow" | "last") =>
      headlines(
        { ...vSystem({ epsilon: 1e-7, mu, p }), horizon: 20 },
        { kind: "layer-exponent", layer, from: "slope" },
      );
    for (const [mu, p, sigma] of [
      [0.3, 0.6, 0.3],
      [0.3, 0.3, 0.3],
      [0.3, 0.2, 0.1],
      [0.3, 0.15, 0.3],
      [0.3, 0.1, 0.3],
    ] as const) {
      expect(Math.abs(slope(mu, p, "last").values[0]! - sigma)).toBeLessThan(6e-3);
      expect(Math.abs(slope(mu, p, "fast").values[0]! - mu)).toBeLessThan(4e-3);
    }
    expect(slope(0.3, 0.6, "slow").reasons).toEqual(["no-layer"]);
  });

  it("by their plain ratio hold the logarithm of that constant, less as ε falls", () => {
    const offset = (epsilon: number) => {
      const model = { ...vSystem({ epsilon, mu: 0.3, p: 0.1 }), horizon: 20 };
      return Math.abs(number(model, { kind: "layer-exponent", layer: "fast", from: "ratio" }) - 0.3);
    };
    expect(offset(1e-6)).toBeLessThan(offset(1e-3));
    expect(offset(1e-6)).toBeLessThan(1e-3);
  });
});

describe("headlines of the rate equations", () => {
  it("are the analysis' own", () => {
    const model = v();
    const { equilibrium, averagedRates, dominantRates } = analyse(model);
    for (const level of [0, 1, 2]) {
      for (const rung of ["averaged", "dominant", "limit"] as const) {
        expect(number(model, { kind: "population", level, rung, at: "equilibrium" })).toBe(equilibrium[rung]![level]);
      }
    }
    expect(number(model, { kind: "rate", rates: "averaged", from: 0, to: 2 })).toBe(averagedRates[0]![2]);
    expect(number(model, { kind: "rate", rates: "dominant", from: 0, to: 2 })).toBe(dominantRates[0]![2]);
  });

  it("follow the wave's power-broadened Lorentzian in the detuning", () => {
    // Two degenerate levels under a constant wave: one line, at f = 0, and Ψ = Sg/(g² + D²) exactly, D = ε^pδ. At rest
    // ρ_2 − w = (1 − 2w) Ψ/(s + 2Ψ) with s = W12 + W21 and w = W12/s: half its height at D² = g² + 2Sg/s.
    const [up, down, amplitude, gamma] = [0.1, 0.5, 0.7, 1.3];
    const at = (delta: number) =>
      atom({
        omega: [0, 0],
        delta: [0, delta],
        re: [
          [0, 0.9],
          [0.9, 0],
        ],
        gamma,
        pauli: [
          [0, up],
          [down, 0],
        ],
        modes: [{ alpha: [0], re: amplitude, im: 0 }],
        epsilon: 0.01,
        mu: 0.3,
        p: 0.2,
      });
    const excess = (delta: number) =>
      number(at(delta), { kind: "population", level: 1, rung: "averaged", at: "equilibrium" }) - up / (up + down);
    const g = 0.01 ** 0.3 * gamma;
    const strength = 2 * 0.9 ** 2 * amplitude ** 2;
    const half = Math.sqrt(g * g + (2 * strength * g) / (up + down));
    for (const times of [0, 0.5, 1, 2, 5]) {
      expect(excess((times * half) / 0.01 ** 0.2) / excess(0)).toBeCloseTo(1 / (1 + times ** 2), 12);
    }
    const bloch = number(at(0.3), { kind: "population", level: 1, rung: "bloch", at: "equilibrium" });
    expect(Math.abs(bloch - up / (up + down) - excess(0.3))).toBeLessThan(1e-3);
  });

  it("conserve energy at rest: what is absorbed is given to the bath", () => {
    const model = v();
    const [absorbed] = headlines(model, { kind: "power", rung: "averaged", at: "equilibrium" }).values;
    const rest = [0, 1, 2].map((level) =>
      number(model, { kind: "population", level, rung: "averaged", at: "equilibrium" }),
    );
    let given = 0;
    for (let n = 0; n < 3; n++) {
      for (let m = 0; m < 3; m++) {
        const shift = model.epsilon ** model.p;
        const energy = (k: number) => model.energies[k]! + shift * model.detunings[k]!;
        given += (energy(n) - energy(m)) * model.pauli[n * 3 + m]! * rest[n]!;
      }
    }
    expect(absorbed! / given).toBeCloseTo(1, 9);
  });

  it("need no Bloch curve, and solve none", () => {
    const work = drain(
      headlineValues(v(), [
        { kind: "rate", rates: "averaged", from: 0, to: 1 },
        { kind: "population", level: 0, rung: "limit", at: "horizon" },
        { kind: "layer-time", layer: "last", measured: false },
        { kind: "power", rung: "averaged", at: "equilibrium" },
      ]),
    );
    expect(work.pauses).toBe(0);
  });
});

describe("a headline that does not exist", () => {
  it("has its reason in place of a number", () => {
    const still = { ...v(), mu: 0 };
    expect(
      headlines(
        still,
        { kind: "layer-time", layer: "last", measured: true },
        { kind: "layer-exponent", layer: "fast", from: "slope" },
        { kind: "rate", rates: "dominant", from: 0, to: 1 },
        { kind: "error", rung: "dominant", norm: "l2" },
        { kind: "population", level: 0, rung: "dominant", at: "horizon" },
        { kind: "population", level: 3, rung: "averaged", at: "horizon" },
        { kind: "rate", rates: "averaged", from: 0, to: 1 },
      ),
    ).toEqual({
      values: [null, null, null, null, null, null, expect.any(Number)],
      reasons: ["mu-zero", "mu-zero", "mu-zero", "mu-zero", "mu-zero", "no-level", null],
    });
  });

  it("is a layer that the horizon cuts off, or that nothing polarises", () => {
    const short = { ...v(1e-4), horizon: 1e-4 };
    const level = {
      ...v(1e-4),
      initialPopulations: Float64Array.of(1, 1, 1),
      pauli: v().pauli.map(() => 0) as BlochModel["pauli"],
    };
    for (const model of [short, level]) {
      expect(headlines(model, { kind: "layer-time", layer: "fast", measured: true }).reasons).toEqual(["not-shown"]);
    }
  });

  it("is Bloch's where it would cost more than its limits; the rates go on", () => {
    const levels = Array.from({ length: 64 }, (_, n) => n);
    const huge = atom({
      omega: levels.map((n) => 0.7 * n),
      re: levels.map((n) => levels.map((m) => (n === m ? 0 : 1))),
      epsilon: 1e-3,
    });
    expect(
      headlines(
        huge,
        { kind: "population", level: 0, rung: "bloch", at: "horizon" },
        { kind: "coherence" },
        { kind: "error", rung: "averaged", norm: "l2" },
        { kind: "population", level: 0, rung: "averaged", at: "horizon" },
      ).reasons,
    ).toEqual(["too-large", "too-large", "too-large", null]);
  });

  it("is the rest of a Bloch curve that keeps beating", () => {
    const beating = atom({
      epsilon: 0.3,
      frequencies: [1, 1 + 0.1 * Math.SQRT2],
      modes: [
        { alpha: [1, 0], re: 0.5, im: 0 },
        { alpha: [0, 1], re: 0.5, im: 0 },
      ],
      pauli: PAULI,
      mu: 0.45,
    });
    expect(headlines(beating, { kind: "population", level: 0, rung: "bloch", at: "equilibrium" }).reasons).toEqual([
      "unsettled",
    ]);
  });
});

function solvedMeasured(
  model: BlochModel,
  grid: { kind: "grid"; axis: "logarithmic"; samples: number },
  hear: (measured: readonly { name: string; time: number | null }[]) => void,
): void {
  for (const event of solve(model, {
    rungs: ["bloch"],
    output: grid,
    method: "doubling",
    tolerance: 1e-10,
    certify: false,
  })) {
    if (event?.kind === "bloch") hear(event.measured ?? []);
  }
}
