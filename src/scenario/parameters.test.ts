import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagedRates } from "../physics/rates/averaged.ts";
import { compile } from "./compile.ts";
import type { Field } from "./fields.ts";
import type { Scenario } from "./format.ts";
import { resonantFrequencies } from "./parameters/wave.ts";
import { findParameter, parametersOf, withParameters } from "./parameters.ts";
import { presets } from "./presets/index.ts";
import { twoColour } from "./presets/twoColour.ts";
import { vSystem } from "./presets/vSystem.ts";
import { ratioOf } from "./scaling.ts";
import { parseScenario } from "./schema.ts";
import { arbitraryScenario } from "./testing/arbitraryScenario.ts";

const start = vSystem.scenario;
const parameter = (id: string, scenario: Scenario = start): Field => findParameter(scenario, id)!;

describe("the parameters of a scenario", () => {
  it("carry accessible names of their own", () => {
    expect(parametersOf(start).map(({ id, label }) => `${id}: ${label}`)).toEqual([
      "epsilon: epsilon",
      "mu: mu",
      "ratio: mu over p",
      "p: p",
      "delta-1: delta 1",
      "delta-2: delta 2",
      "delta-3: delta 3",
      "amplitude: wave amplitude",
      "frequency-1: wave frequency 1",
      "temperature: temperature",
      "gamma: overall gamma",
      "relaxation: overall W",
      "coupling: overall V",
      "horizon: horizon",
    ]);
    expect(parametersOf(twoColour.scenario).map(({ id }) => id)).toContain("frequency-2");
  });

  it("hold a value that their slider reaches and their own check allows, in every preset", () => {
    for (const { scenario } of presets) {
      for (const field of parametersOf(scenario)) {
        const value = field.get(scenario);
        expect(field.check(value), field.id).toBeNull();
        const position = field.scale === "log10" ? Math.log10(value) : value;
        if (value !== 0 || field.scale === "linear") {
          expect(position, field.id).toBeGreaterThanOrEqual(field.min);
          expect(position, field.id).toBeLessThanOrEqual(field.max);
        }
      }
    }
  });

  it("give a valid scenario and keep what was set, whatever is set to whatever, in any order", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ noNaN: true, min: -5, max: 5 }),
      fc.constantFrom(0, 1e-300, 1e49, -0),
    );
    fc.assert(
      fc.property(
        arbitraryScenario,
        fc.array(fc.tuple(fc.nat(), value, fc.boolean()), { maxLength: 6 }),
        (given, moves) => {
          const opened = parseScenario(given);
          if (!opened.ok) throw new Error("an invalid arbitrary scenario");
          let { scenario } = opened;
          for (const [choice, x, pFixed] of moves) {
            const fields = parametersOf(scenario);
            const field = fields[choice % fields.length]!;
            scenario = field.set(scenario, x, { pFixed });
            const parsed = parseScenario(scenario);
            expect(parsed.ok && parsed.scenario, `${field.id} = ${x}`).toEqual(scenario);
          }
        },
      ),
      { seed: 11, numRuns: 400 },
    );
  });

  it("are read back as they were set", () => {
    for (const { scenario } of presets) {
      for (const field of parametersOf(scenario)) {
        if (field.id === "temperature") continue;
        const moved = field.set(scenario, 0.37, { pFixed: false });
        expect(field.get(moved), field.id).toBeCloseTo(0.37, 12);
      }
    }
  });
});

describe("an overall strength", () => {
  it("scales rates with its square: amplitude and coupling alike", () => {
    const rates = (scenario: Scenario) => averagedRates(compile(scenario))[1]!;
    for (const id of ["amplitude", "coupling"]) {
      const field = parameter(id);
      const doubled = field.set(start, 2 * field.get(start), { pFixed: false });
      expect(rates(doubled) / rates(start)).toBeCloseTo(4, 12);
    }
  });

  it("keeps the proportions of modes, of γ and of W", () => {
    const { scenario } = twoColour;
    const moved = parameter("amplitude", scenario).set(scenario, 0.05, { pFixed: false });
    const share = ({ wave }: Scenario) =>
      wave.modes.map(({ re, im }) => Math.hypot(re, im) / Math.hypot(wave.modes[0]!.re, wave.modes[0]!.im));
    share(moved).forEach((value, i) => {
      expect(value).toBeCloseTo(share(scenario)[i]!, 12);
    });
    const relaxed = parameter("relaxation").set(start, 5, { pFixed: false });
    expect(parameter("temperature", relaxed).get(relaxed)).toBeCloseTo(parameter("temperature").get(start), 9);
  });

  it("comes back from 0, which leaves no proportions", () => {
    for (const id of ["amplitude", "relaxation", "coupling"]) {
      const field = parameter(id);
      const stopped = field.set(start, 0, { pFixed: false });
      expect(field.get(stopped)).toBe(0);
      expect(field.get(parameter(id, stopped).set(stopped, 0.7, { pFixed: false }))).toBe(0.7);
    }
  });
});

describe("the temperature", () => {
  it("is that of the thermal rates, and base rates stay while it moves", () => {
    const field = parameter("temperature");
    expect(field.get(start)).toBe(1);
    const cold = field.set(start, 0.25, { pFixed: false });
    const { pauli } = cold.relaxation;
    expect(pauli[1]![0]! / pauli[0]![1]!).toBeCloseTo(Math.exp(4), 8);
    const before = start.relaxation.pauli;
    expect(pauli[1]![0]! * pauli[0]![1]!).toBeCloseTo(before[1]![0]! * before[0]![1]!, 12);
    expect(parameter("temperature", cold).get(cold)).toBeCloseTo(0.25, 10);
  });

  it("does not exist where W has none, or not one", () => {
    const withPauli = (pauli: number[][]) => ({ ...start, relaxation: { ...start.relaxation, pauli } });
    const zero = [0, 1, 2].map(() => [0, 0, 0]);
    expect(findParameter(withPauli(zero), "temperature")).toBeUndefined();
    const symmetric = [0, 1, 2].map((n) => [0, 1, 2].map((m) => (n === m ? 0 : 1)));
    expect(findParameter(withPauli(symmetric), "temperature")).toBeUndefined();
    const odd = start.relaxation.pauli.map((row) => [...row]);
    odd[1]![0]! *= 2;
    expect(findParameter(withPauli(odd), "temperature")).toBeUndefined();
  });
});

describe("the wave's frequency", () => {
  it("sticks where a line meets a transition, as exactly as physics asks", () => {
    expect(resonantFrequencies(start, 0)).toEqual([-1, 1]);
    const { scenario } = twoColour;
    scenario.wave.frequencies.forEach((_, j) => {
      const field = parameter(`frequency-${j + 1}`, scenario);
      for (const snap of field.snaps) {
        const { energies, wave } = compile(field.set(scenario, snap, { pFixed: false }));
        const meets = wave.lines.some(({ frequency }) =>
          energies.some((a) => energies.some((b) => a !== b && Math.abs(a - b - frequency) < 1e-12)),
        );
        expect(meets).toBe(true);
      }
    });
  });
});

describe("several parameters at once", () => {
  const set = (ids: string[], values: number[], pFixed = false): Scenario => {
    const moved = withParameters(
      start,
      ids.map((id) => parameter(id)),
      values,
      { pFixed },
    );
    if ("refused" in moved) throw new Error(`${moved.refused.id} refused`);
    return moved.scenario;
  };

  it("hold all, in any order, whatever is held by the sliders", () => {
    for (const pFixed of [false, true]) {
      for (const [ids, values] of [
        [
          ["mu", "p"],
          [0.2, 0.7],
        ],
        [
          ["p", "mu"],
          [0.7, 0.2],
        ],
      ] as const) {
        expect(set([...ids], [...values], pFixed).scaling).toMatchObject({ mu: 0.2, p: 0.7 });
      }
      for (const ids of [
        ["mu", "ratio"],
        ["ratio", "mu"],
      ]) {
        const { scaling } = set(ids, ids[0] === "mu" ? [0.2, 1.6] : [1.6, 0.2], pFixed);
        expect(scaling.mu).toBe(0.2);
        expect(scaling.p).toBeCloseTo(0.125, 14);
      }
      const both = set(["ratio", "p"], [1.6, 0.25], pFixed);
      expect(both.scaling.p).toBe(0.25);
      expect(ratioOf(both)).toBeCloseTo(1.6, 14);
    }
  });

  it("move as the slider would where one comes alone", () => {
    expect(set(["mu"], [0.2], true).scaling.p).toBe(start.scaling.p);
    expect(ratioOf(set(["mu"], [0.2], false))).toBeCloseTo(ratioOf(start), 14);
    expect(set(["ratio"], [2], true).scaling.p).toBe(start.scaling.p);
    expect(set(["ratio"], [2], false).scaling.mu).toBe(start.scaling.mu);
  });

  it("name the first that is refused", () => {
    const fields = ["epsilon", "gamma"].map((id) => parameter(id));
    expect(withParameters(start, fields, [0.1, -1], { pFixed: false })).toEqual({ refused: fields[1] });
  });
});
