import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineText } from "../headlines.ts";
import { parametersOf } from "../parameters.ts";
import { defaultPreset, presets } from "../presets/index.ts";
import { arbitraryScenario } from "../testing/arbitraryScenario.ts";
import { placeOf, valueAt } from "./cells.ts";
import { axisFault, DEFAULT_MAP, type MapChoice, SIZES, usualAxis } from "./choice.ts";
import { mapFrom, mapText } from "./choiceText.ts";
import { cellValues, exponentsAt, fitting, planeKey, scenarioAt } from "./plane.ts";
import { solvedTogether } from "./quantities.ts";

const SCALING = ["mu", "p", "ratio", "epsilon", "delta-2"];
const { scenario } = defaultPreset;

function choiceOf(x: string, y: string, size: MapChoice["size"] = 16): MapChoice {
  const axis = (id: string) => usualAxis(parametersOf(scenario).find((field) => field.id === id)!);
  return { ...DEFAULT_MAP, x: axis(x), y: axis(y), size };
}

describe("the plane of two parameters", () => {
  it("sets μ and p as the scenario's own setters do, whichever two are its axes", () => {
    for (const x of SCALING) {
      for (const y of SCALING) {
        if (x === y) continue;
        for (const pFixed of [true, false]) {
          const plane = { scenario, choice: choiceOf(x, y), pFixed };
          for (const cell of [0, 7, 100, 255]) {
            const [a, b] = cellValues(plane.choice, cell);
            const set = scenarioAt(plane, a, b)!.scaling;
            const { mu, p } = exponentsAt(plane, a, b);
            expect(mu).toBeCloseTo(set.mu, 12);
            expect(p).toBeCloseTo(set.p, 12);
          }
        }
      }
    }
  });

  it("is the same map wherever on it the scenario stands, and another where anything else moves", () => {
    const pairs = parametersOf(scenario).flatMap(({ id: x }) =>
      parametersOf(scenario).map(({ id: y }) => [x, y] as const),
    );
    for (const [x, y] of pairs) {
      if (x === y) continue;
      const plane = { scenario, choice: choiceOf(x, y), pFixed: true };
      const key = planeKey(plane);
      for (const cell of [3, 200]) {
        const there = scenarioAt(plane, ...cellValues(plane.choice, cell));
        if (there) expect(planeKey({ ...plane, scenario: there })).toBe(key);
      }
      expect(planeKey({ ...plane, scenario: { ...scenario, name: "another" } })).toBe(key);
      const moved = { ...scenario, levels: { ...scenario.levels, initial: [0, 1, 0] } };
      expect(planeKey({ ...plane, scenario: moved })).not.toBe(key);
    }
  });

  it("fits itself to any scenario", () => {
    const wanted: MapChoice = {
      ...choiceOf("delta-2", "temperature"),
      quantity: { kind: "population", level: 5, rung: "bloch", at: "horizon" },
    };
    fc.assert(
      fc.property(arbitraryScenario, (other) => {
        const choice = fitting(wanted, other);
        const fields = parametersOf(other);
        for (const axis of [choice.x, choice.y]) {
          expect(fields.map(({ id }) => id)).toContain(axis.parameter);
          expect(axis.to).toBeGreaterThan(axis.from);
        }
        expect(choice.x.parameter).not.toBe(choice.y.parameter);
        expect(choice.quantity).toMatchObject({ level: Math.min(5, other.levels.omega.length - 1) });
      }),
      { seed: 9, numRuns: 200 },
    );
    expect(fitting(DEFAULT_MAP, scenario)).toBe(DEFAULT_MAP);
  });

  it("has a usual range of every parameter that the parameter itself accepts", () => {
    for (const preset of presets) {
      for (const field of parametersOf(preset.scenario)) {
        const axis = usualAxis(field);
        expect(axisFault(axis, field)).toBeNull();
        expect(placeOf(axis, valueAt(axis, 0.5))).toBeCloseTo(0.5, 9);
      }
    }
  });

  it("refuses ends that are out of order, of no logarithm, or beyond the parameter's limits", () => {
    const field = parametersOf(scenario).find(({ id }) => id === "mu")!;
    const axis = { parameter: "mu", from: 0.1, to: 0.9, scale: "linear" } as const;
    expect(axisFault(axis, field)).toBeNull();
    expect(axisFault({ ...axis, to: 0.1 }, field)).toMatchObject({ end: "to", fault: "order" });
    expect(axisFault({ ...axis, from: 0, scale: "log10" }, field)).toMatchObject({ end: "from", fault: "logarithm" });
    expect(axisFault({ ...axis, to: 2.5 }, field)).toMatchObject({ end: "to", fault: "refused" });
    expect(axisFault({ ...axis, from: Number.NaN }, field)).toMatchObject({ end: "from", fault: "refused" });
  });
});

describe("a map as text", () => {
  const quantities = [
    DEFAULT_MAP.quantity,
    ...solvedTogether(DEFAULT_MAP.quantity, 3),
    ...solvedTogether({ kind: "error", rung: "timeDependent", norm: "l2" }, 3),
    { kind: "power", rung: "averaged", at: "equilibrium" },
    { kind: "rate", rates: "dominant", from: 2, to: 0 },
  ] as const;

  it("reads back as the same map, and is nothing for the default", () => {
    expect(mapText(DEFAULT_MAP)).toBe("");
    expect(mapFrom("")).toBe(DEFAULT_MAP);
    const ids = parametersOf(scenario).map(({ id }) => id);
    for (const size of SIZES) {
      for (const quantity of quantities) {
        const choice = { ...choiceOf(ids[quantities.indexOf(quantity) % 4]!, "delta-3", size), quantity };
        expect(mapFrom(mapText(choice))).toEqual(choice);
      }
    }
    expect(mapText({ ...DEFAULT_MAP, size: 32 })).toBe("mu_0.02_0.95,p_0.02_0.95,32,exponent-last-ratio");
  });

  it("never throws, and gives a map or nothing, for any text", () => {
    const piece = fc.constantFrom(
      ..."mu p ratio delta-2 _ , . 64 0.1 1e9 -3 log exponent last ratio NaN Infinity __proto__".split(" "),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join("")),
        ),
        (text) => {
          const choice = mapFrom(text);
          if (choice) expect(mapFrom(mapText(choice))).toEqual(choice);
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
    for (const bad of ["mu_0_1,mu_0_1,64,coherence", "mu_1_0,p_0_1,64,coherence", "mu_0_1_log,p_0_1,64,coherence"]) {
      expect(mapFrom(bad)).toBeNull();
    }
  });

  it("keeps with a quantity all that its solution shows, the same for each of them", () => {
    for (const quantity of quantities) {
      const group = solvedTogether(quantity, 3).map(headlineText);
      expect(group).toContain(headlineText(quantity));
    }
    const group = solvedTogether(DEFAULT_MAP.quantity, 3);
    for (const member of group) expect(solvedTogether(member, 3)).toEqual(group);
  });
});
