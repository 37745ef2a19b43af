import { describe, expect, it } from "vitest";
import { waveAt } from "../physics/wave.ts";
import { compile, compileInput } from "./compile.ts";
import { presets } from "./presets/index.ts";
import { vSystem } from "./presets/vSystem.ts";
import { parseScenario } from "./schema.ts";
import { thermalRates } from "./thermal.ts";

describe("presets", () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    "%s is a true scenario in canonical form",
    (_, preset) => {
      expect(parseScenario(preset.scenario)).toEqual({ ok: true, scenario: preset.scenario, warnings: [] });
    },
  );
  it("have ids of their own, fit for a link", () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { id } of presets) expect(id).toMatch(/^[a-z0-9.-]+$/);
  });
});

describe("compile", () => {
  it("gives the default scenario of the V system", () => {
    const model = compile(vSystem.scenario);
    expect(model).toMatchObject({ levelCount: 3, epsilon: 1e-5, mu: 0.45, horizon: 10 });
    expect(model.mu / model.p).toBeCloseTo(1.3, 14);
    expect([...model.energies, ...model.detunings]).toEqual([0, 1, 1, 0, 0, 1]);
    expect([...model.couplingRe]).toEqual([0, 1, 1, 1, 0, 0, 1, 0, 0]);
    expect(waveAt(model.wave, 0.7)).toBeCloseTo(Math.cos(0.7), 15);
  });

  it("ignores W's diagonal", () => {
    const scenario = structuredClone(vSystem.scenario);
    scenario.relaxation.pauli[1]![1] = 9;
    expect(compile(scenario).pauli[4]).toBe(0);
  });

  it("completes one member of a pair and never doubles α = 0", () => {
    const scenario = structuredClone(vSystem.scenario);
    scenario.wave.modes = [
      { alpha: [0], re: 0.25, im: 0 },
      { alpha: [1], re: 0.3, im: 0.4 },
    ];
    const { wave } = compile(scenario);
    expect(wave.lines).toEqual([
      { frequency: -1, re: 0.3, im: -0.4 },
      { frequency: 0, re: 0.25, im: 0 },
      { frequency: 1, re: 0.3, im: 0.4 },
    ]);
  });

  it("hands on what the schema says", () => {
    expect(compileInput(null)).toMatchObject({ ok: false, errors: [{ path: "scenario" }] });
    expect(compileInput(vSystem.scenario)).toMatchObject({ ok: true, warnings: [], model: { levelCount: 3 } });
  });
});

describe("thermalRates", () => {
  it("makes the way down the faster one, by e^{ω(n,m)/T}", () => {
    const W = thermalRates([0, 1, 1], 1, 0.3);
    expect(W[1]![0]).toBeCloseTo(0.4946163812100384, 15);
    expect(W[0]![1]).toBeCloseTo(0.18195919791379003, 15);
    expect(W[1]![2]).toBe(0.3);
  });
  it("leaves Gibbs' populations at rest", () => {
    const omega = [0, 0.7, -1.3, 2];
    const temperature = 0.8;
    const W = thermalRates(omega, temperature, 0.4);
    const gibbs = omega.map((energy) => Math.exp(-energy / temperature));
    omega.forEach((_, n) => {
      const gain = omega.reduce((sum, _energy, m) => sum + W[m]![n]! * gibbs[m]! - W[n]![m]! * gibbs[n]!, 0);
      expect(Math.abs(gain)).toBeLessThan(1e-14);
    });
  });
});
