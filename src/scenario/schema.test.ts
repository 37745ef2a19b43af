import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "./format.ts";
import { RATE_EQUATION_LEVELS } from "./limits.ts";
import { vSystem } from "./presets/vSystem.ts";
import { MAX_REPORTED } from "./report.ts";
import { parseScenario, parseScenarioText } from "./schema.ts";

const base = (): Scenario => structuredClone(vSystem.scenario);

/** The default scenario with one place, given as keys, replaced. */
function withValue(keys: (string | number)[], value: unknown): unknown {
  const scenario = base();
  let target = scenario as unknown as Record<string | number, unknown>;
  for (const key of keys.slice(0, -1)) target = target[key] as Record<string | number, unknown>;
  target[keys.at(-1)!] = value;
  return scenario;
}

function errorsOf(input: unknown) {
  const result = parseScenario(input);
  return result.ok ? [] : result.errors;
}

const reference = new URL("../../reference/", import.meta.url);

describe("parseScenario", () => {
  const files = [
    ...readdirSync(reference).filter((name) => name.endsWith(".json")),
    ...readdirSync(new URL("external/", reference)).map((name) => `external/${name}`),
  ];
  it.each(files)("accepts reference/%s without changing it", (name) => {
    const { scenario } = JSON.parse(readFileSync(new URL(name, reference), "utf8"));
    const result = parseScenario(scenario);
    expect(result).toMatchObject({ ok: true, warnings: [] });
    if (!result.ok) return;
    // −0 and 0 are one number in a file.
    expect(JSON.parse(JSON.stringify(result.scenario))).toEqual(JSON.parse(JSON.stringify(scenario)));
  });

  it("is idempotent", () => {
    const first = parseScenario(base());
    expect(first.ok).toBe(true);
    if (first.ok) expect(parseScenario(first.scenario)).toEqual(first);
  });

  const refused: [string, (string | number)[], unknown, string][] = [
    ["ε = 0", ["scaling", "epsilon"], 0, "scaling.epsilon"],
    ["ε > 1", ["scaling", "epsilon"], 1.0001, "scaling.epsilon"],
    ["ε as text", ["scaling", "epsilon"], "0.1", "scaling.epsilon"],
    ["μ < 0", ["scaling", "mu"], -1e-9, "scaling.mu"],
    ["μ = 2", ["scaling", "mu"], 2, "scaling.mu"],
    ["p = 0", ["scaling", "p"], 0, "scaling.p"],
    ["p absent", ["scaling", "p"], undefined, "scaling.p"],
    ["horizon 0", ["horizon"], 0, "horizon"],
    ["horizon infinite", ["horizon"], Number.POSITIVE_INFINITY, "horizon"],
    ["ω not a number", ["levels", "omega", 2], Number.NaN, "levels.omega[2]"],
    ["ω null", ["levels", "omega", 0], null, "levels.omega[0]"],
    ["ω too large to square", ["levels", "omega", 0], 1e200, "levels.omega[0]"],
    ["δ too short", ["levels", "delta"], [0, 0], "levels.delta"],
    ["levels absent", ["levels"], undefined, "levels"],
    ["negative population", ["levels", "initial", 1], -0.1, "levels.initial[1]"],
    ["no population", ["levels", "initial"], [0, 0, 0], "levels.initial"],
    ["V not square", ["coupling", "re", 1], [1, 0], "coupling.re[1]"],
    ["V with too few rows", ["coupling", "im"], [[0, 0, 0]], "coupling.im"],
    ["Re V not symmetric", ["coupling", "re", 1, 0], 0.9, "coupling.re[1][0]"],
    ["Im V not antisymmetric", ["coupling", "im", 0, 1], 0.5, "coupling.im[1][0]"],
    ["V with a complex diagonal", ["coupling", "im", 1, 1], 0.5, "coupling.im[1][1]"],
    ["γ zero off the diagonal", ["relaxation", "gamma", 0, 1], 0, "relaxation.gamma[0][1]"],
    ["γ too small for its inverse", ["relaxation", "gamma", 0, 1], 1e-101, "relaxation.gamma[0][1]"],
    ["γ not symmetric", ["relaxation", "gamma", 2, 0], 2, "relaxation.gamma[2][0]"],
    ["γ on the diagonal", ["relaxation", "gamma", 2, 2], 1, "relaxation.gamma[2][2]"],
    ["W negative", ["relaxation", "pauli", 0, 2], -0.1, "relaxation.pauli[0][2]"],
    ["no frequency", ["wave", "frequencies"], [], "wave.frequencies"],
    ["five frequencies", ["wave", "frequencies"], [1, 2, 3, 4, 5], "wave.frequencies"],
    ["α of the wrong length", ["wave", "modes", 0, "alpha"], [1, 0], "wave.modes[0].alpha"],
    ["α not whole", ["wave", "modes", 0, "alpha", 0], 0.5, "wave.modes[0].alpha[0]"],
    ["α too large", ["wave", "modes", 0, "alpha", 0], 1001, "wave.modes[0].alpha[0]"],
    ["α twice", ["wave", "modes", 1, "alpha"], [1], "wave.modes[1].alpha"],
    ["a pair that disagrees", ["wave", "modes", 1, "re"], 0.4, "wave.modes[1]"],
    ["a complex φ_0", ["wave", "modes"], [{ alpha: [0], re: 1, im: 0.1 }], "wave.modes[0].im"],
    ["a mode that is not an object", ["wave", "modes", 0], 7, "wave.modes[0]"],
    ["name too long", ["name"], "x".repeat(201), "name"],
    ["another format", ["format"], "something-else", "format"],
    ["another version", ["version"], 2, "version"],
  ];
  it.each(refused)("refuses %s, at its field, in words", (_, keys, value, path) => {
    const errors = errorsOf(withValue(keys, value));
    expect(errors.map((error) => error.path)).toEqual([path]);
    expect(errors[0]!.message).toMatch(/must|missing/);
    expect(errors[0]!.message).not.toMatch(/Invalid|undefined/);
  });

  it("reports everything at once", () => {
    const scenario = base();
    scenario.scaling.epsilon = 3;
    scenario.horizon = -1;
    scenario.levels.delta = [0];
    scenario.relaxation.pauli[0]![1] = -1;
    scenario.coupling.re[0]![1] = Number.NaN;
    expect(errorsOf(scenario).map(({ path }) => path)).toEqual([
      "coupling.re[0][1]",
      "scaling.epsilon",
      "horizon",
      "levels.delta",
      "relaxation.pauli[0][1]",
    ]);
  });

  it("takes ε down to 1e-40, and names the field and the value below", () => {
    for (const epsilon of [1e-40, 1e-30, 1]) {
      expect(parseScenario(withValue(["scaling", "epsilon"], epsilon)).ok, String(epsilon)).toBe(true);
    }
    for (const epsilon of [9e-41, 1e-60, Number.MIN_VALUE]) {
      expect(errorsOf(withValue(["scaling", "epsilon"], epsilon))).toEqual([
        {
          path: "scaling.epsilon",
          message: "must be at least 1e-40: for anything smaller the rates of a period underflow",
          said: { key: "tooSmall", values: { least: 1e-40 } },
          received: epsilon,
        },
      ]);
    }
  });

  it("shows the value received", () => {
    expect(errorsOf(withValue(["scaling", "epsilon"], 3))).toEqual([
      {
        path: "scaling.epsilon",
        message: "must be a number greater than 0 and at most 1",
        said: { key: "numberAboveZeroAtMost", values: { most: 1 } },
        received: 3,
      },
    ]);
    expect(errorsOf(withValue(["horizon"], Number.NaN))[0]!.received).toBe("NaN");
    expect(errorsOf(withValue(["levels", "omega"], "x".repeat(1e6)))[0]!.received).toHaveLength(61);
  });

  it("says of a later version that the program is older", () => {
    expect(errorsOf(withValue(["version"], 7))[0]!.message).toMatch(/version 7 is newer than this program/);
  });

  it("allows μ ≥ 1/2 with a warning", () => {
    const result = parseScenario(withValue(["scaling", "mu"], 0.5));
    expect(result.ok && result.warnings.map(({ path }) => path)).toEqual(["scaling.mu"]);
  });

  it("leaves unknown keys out and names them", () => {
    const scenario = { ...base(), colour: "red", scaling: { ...base().scaling, nu: 1 } };
    const result = parseScenario(scenario);
    expect(result.ok && result.warnings.map(({ path }) => path)).toEqual(["colour", "scaling.nu"]);
    expect(result.ok && Object.keys(result.scenario)).not.toContain("colour");
  });

  it("makes V exactly Hermitian and γ exactly symmetric when they differ by rounding only", () => {
    const scenario = base();
    scenario.coupling.re[1]![0] = 1 + 3e-16;
    scenario.relaxation.gamma[2]![1] = 1 - 3e-16;
    scenario.relaxation.pauli[1]![1] = -5;
    const result = parseScenario(scenario);
    expect(result.ok && result.scenario.coupling.re[1]![0]).toBe(1);
    expect(result.ok && result.scenario.relaxation.gamma[2]![1]).toBe(1);
    expect(result.ok && result.scenario.relaxation.pauli[1]![1]).toBe(0);
  });

  it("takes 64 levels, and 512 where only rate equations are asked", () => {
    const many = (levels: number) => ({
      ...base(),
      levels: { omega: ones(levels), delta: ones(levels), initial: ones(levels) },
      coupling: { re: square(levels, 0), im: square(levels, 0) },
      relaxation: { gamma: square(levels, 1), pauli: square(levels, 0) },
    });
    expect(parseScenario(many(64)).ok).toBe(true);
    expect(parseScenario(many(65)).ok).toBe(false);
    expect(parseScenario(many(512), { maxLevels: RATE_EQUATION_LEVELS }).ok).toBe(true);
    expect(parseScenario(many(513), { maxLevels: 1e9 }).ok).toBe(false);
  });

  it("bounds what it says about a thoroughly wrong input", () => {
    const wrong = { ...base(), coupling: { re: Array(64).fill(Array(64).fill("x")), im: null } };
    const errors = errorsOf(wrong);
    expect(errors).toHaveLength(MAX_REPORTED + 1);
    expect(errors.at(-1)!.message).toMatch(/more errors/);
  });

  it("reads no item of a list that is too long", () => {
    let reads = 0;
    const trap = new Proxy([], {
      get(target, key) {
        if (key === "length") return 1e9;
        if (typeof key === "string" && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key);
      },
    });
    expect(errorsOf(withValue(["levels", "omega"], trap)).map(({ path }) => path)).toContain("levels.omega");
    expect(reads).toBe(0);
  });

  it("never throws, whatever it is given", () => {
    const anything = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (input) => {
        expect(parseScenario(input).ok).toBe(false);
      }),
      { seed: 1, numRuns: 300 },
    );
    const keys: (string | number)[][] = [
      ["levels"],
      ["levels", "omega"],
      ["coupling"],
      ["coupling", "re"],
      ["coupling", "im", 1],
      ["relaxation"],
      ["relaxation", "gamma"],
      ["wave"],
      ["wave", "modes"],
      ["wave", "modes", 0],
      ["wave", "modes", 0, "alpha"],
      ["scaling"],
      ["horizon"],
      ["name"],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...keys), anything, (path, value) => {
        const result = parseScenario(withValue(path, value));
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
        JSON.stringify(result);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it("answers an object that fights back with an error", () => {
    const live = Object.defineProperty(base(), "levels", {
      get: () => {
        throw new Error("no");
      },
    });
    expect(errorsOf(live)[0]!.message).toMatch(/cannot be read/);
  });
});

describe("parseScenarioText", () => {
  it("reads what JSON.stringify wrote", () => {
    expect(parseScenarioText(`\ufeff${JSON.stringify(base(), null, 2)}`)).toEqual(parseScenario(base()));
  });
  it("says that a text is not JSON", () => {
    const result = parseScenarioText("{");
    expect(result.ok || result.errors[0]!.message).toMatch(/must be valid JSON/);
  });
  it("does not take __proto__ for a section", () => {
    const result = parseScenarioText(`{"__proto__": ${JSON.stringify(base())}}`);
    expect(result.ok).toBe(false);
  });
});

const ones = (size: number) => Array<number>(size).fill(1);
const square = (size: number, value: number) =>
  Array.from({ length: size }, (_, n) => Array.from({ length: size }, (_, m) => (n === m ? 0 : value)));
