import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumber } from "../../ui/parseNumber.ts";
import type { Scenario } from "../format.ts";
import { presets } from "../presets/index.ts";
import { twoColour } from "../presets/twoColour.ts";
import { vSystem } from "../presets/vSystem.ts";
import { parseScenario } from "../schema.ts";
import { arbitraryScenario } from "../testing/arbitraryScenario.ts";
import { thermalRates } from "../thermal.ts";
import { english } from "../words.ts";
import { type Draft, draftOf, pairKey, rateKey } from "./draft.ts";
import {
  withEveryPair,
  withLevel,
  withLevelAt,
  withLevelsSorted,
  withoutLevel,
  withPopulationsNormalised,
} from "./levels.ts";
import { readDraft, referenceOf } from "./readDraft.ts";
import { rebased } from "./rebase.ts";
import { withFrequency, withMode, withoutFrequency, withoutMode } from "./waveEdits.ts";

const read = (draft: Draft, base: Scenario) => readDraft(draft, referenceOf(base), parseNumber);
const scenarioIn = (draft: Draft, base: Scenario): Scenario => {
  const { scenario, faults } = read(draft, base);
  expect(faults).toEqual([]);
  return scenario!;
};
/** Faults as a person reads them. */
const said = (draft: Draft, base: Scenario) =>
  read(draft, base).faults.map(({ field, text, complaint }) => `${field} “${text}” ${english(complaint)}`);

const canonical = (scenario: Scenario): Scenario => {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error("not a scenario");
  return parsed.scenario;
};

describe("a scenario in fields", () => {
  test("reads back as the very same scenario", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        expect(scenarioIn(draftOf(scenario), scenario)).toBe(scenario);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test.each(presets.map(({ id, scenario }) => [id, scenario] as const))("so does the preset %s", (_, scenario) => {
    expect(scenarioIn(draftOf(scenario), scenario)).toBe(scenario);
  });

  test("without anything to refer to, all but worked-out numbers are exact, and those to fourteen digits", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const again = scenarioIn({ ...draftOf(scenario), relaxation: "free" }, vSystem.scenario);
        expect({ ...again, wave: null, name: null }).toEqual({ ...scenario, wave: null, name: null });
        expect(again.wave.frequencies).toEqual(scenario.wave.frequencies);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  test("moved in one place stays exact in all others", () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const draft = draftOf(scenario);
        const moved = scenarioIn({ ...draft, horizon: "7.25" }, scenario);
        expect(moved).toEqual({ ...scenario, horizon: 7.25 });
        expect(moved.wave).toBe(scenario.wave);
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  test("a thermal W shows its temperature and base rates, and is what they say", () => {
    const draft = draftOf(vSystem.scenario);
    expect(draft).toMatchObject({ relaxation: "thermal", temperature: "1" });
    expect(draft.baseRates[pairKey(0, 1)]).toBe("0.3");
    const warmer = scenarioIn({ ...draft, temperature: "2" }, vSystem.scenario);
    const wanted = thermalRates(vSystem.scenario.levels.omega, 2, 0.3);
    warmer.relaxation.pauli.forEach((row, n) => {
      row.forEach((rate, m) => {
        expect(rate).toBeCloseTo(wanted[n]![m]!, 12);
      });
    });
    const still = scenarioIn({ ...draft, relaxation: "free" }, vSystem.scenario);
    expect(still).toBe(vSystem.scenario);
  });
});

describe("what cannot be read", () => {
  const fields: readonly (readonly [string, (draft: Draft, text: string) => Draft])[] = [
    ["omega 2", (draft, omega) => ({ ...draft, levels: draft.levels.with(1, { ...draft.levels[1]!, omega }) })],
    ["delta 3", (draft, delta) => ({ ...draft, levels: draft.levels.with(2, { ...draft.levels[2]!, delta }) })],
    ["initial 1", (draft, initial) => ({ ...draft, levels: draft.levels.with(0, { ...draft.levels[0]!, initial }) })],
    ["V 1 3", (draft, text) => ({ ...draft, coupling: { ...draft.coupling, [pairKey(0, 2)]: { from: 0, text } } })],
    ["V 3 1", (draft, text) => ({ ...draft, coupling: { ...draft.coupling, [pairKey(0, 2)]: { from: 2, text } } })],
    ["V 2 2", (draft, text) => ({ ...draft, coupling: { ...draft.coupling, [pairKey(1, 1)]: { from: 1, text } } })],
    ["gamma 1 2", (draft, text) => ({ ...draft, gamma: { ...draft.gamma, [pairKey(0, 1)]: text } })],
    ["W 2 1", (draft, text) => ({ ...draft, relaxation: "free", pauli: { ...draft.pauli, [rateKey(1, 0)]: text } })],
    ["temperature", (draft, temperature) => ({ ...draft, temperature })],
    ["base rate 1 2", (draft, text) => ({ ...draft, baseRates: { ...draft.baseRates, [pairKey(0, 1)]: text } })],
    ["frequency 1", (draft, text) => ({ ...draft, frequencies: [{ ...draft.frequencies[0]!, text }] })],
    ["mode 1 amplitude", (draft, amplitude) => ({ ...draft, modes: [{ ...draft.modes[0]!, amplitude }] })],
    ["mode 1 phase", (draft, phase) => ({ ...draft, modes: [{ ...draft.modes[0]!, phase }] })],
    ["mode 1 harmonic 1", (draft, text) => ({ ...draft, modes: [{ ...draft.modes[0]!, harmonics: { 3: text } }] })],
    ["epsilon", (draft, epsilon) => ({ ...draft, epsilon })],
    ["mu", (draft, mu) => ({ ...draft, mu })],
    ["p", (draft, p) => ({ ...draft, p })],
    ["horizon", (draft, horizon) => ({ ...draft, horizon })],
  ];
  const base = vSystem.scenario;

  test.each(fields)("%s: any text is read, or refused by name with the text in it; nothing is thrown", (name, type) => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-+0-9.eiπ∠°/]*$/)), (text) => {
        const { scenario, faults } = read(type(draftOf(base), text), base);
        if (scenario) expect(parseScenario(scenario).ok).toBe(true);
        else expect(faults).toMatchObject([{ field: name, text }]);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  test.each(fields)("%s refuses what is no number, nothing, and numbers without bounds", (name, type) => {
    for (const text of ["", "one half", "NaN", "1e999", "1e60"]) {
      const { scenario, faults } = read(type(draftOf(base), text), base);
      expect(scenario).toBeNull();
      expect(faults).toMatchObject([{ field: name, text }]);
    }
  });

  test("says what is wrong in words", () => {
    const typed = (name: string, text: string) => fields.find(([one]) => one === name)![1](draftOf(base), text);
    expect(said(typed("initial 1", "-0.5"), base)).toEqual(["initial 1 “-0.5” must be 0 or more"]);
    expect(said(typed("initial 1", "0"), base)).toEqual([
      "initial 1 “0” must have at least one population greater than 0",
    ]);
    expect(said(typed("gamma 1 2", "0"), base)).toEqual(["gamma 1 2 “0” must be greater than 0"]);
    expect(said(typed("V 2 2", "1+i"), base)).toEqual(["V 2 2 “1+i” must be real: V is Hermitian"]);
    expect(said(typed("V 3 1", "1+"), base)).toEqual(["V 3 1 “1+” must be a complex number, like 0.3+0.2i or 0.5∠π/4"]);
    expect(said(typed("mode 1 harmonic 1", "1.5"), base)).toEqual([
      "mode 1 harmonic 1 “1.5” must be a whole number between -1000 and 1000",
    ]);
    expect(said(typed("temperature", "1e-3"), base)).toEqual([
      "temperature “1e-3” must be higher: the rate from level 2 to level 1 would exceed 1e+50",
    ]);
    const zero = { ...draftOf(base).modes[0]!, harmonics: { 3: "0" } };
    expect(said({ ...draftOf(base), modes: [{ ...zero, phase: "π/3" }] }, base)).toEqual([
      "mode 1 phase “π/3” must be 0 or π: the mode 0 of a real wave is real",
    ]);
    const again = { ...draftOf(base).modes[0]!, harmonics: { 3: "-1" } };
    expect(said({ ...draftOf(base), modes: [draftOf(base).modes[0]!, again] }, base)).toEqual([
      "mode 2 harmonic 1 “-1” must be a multi-index not used before: mode 1 has it, or its opposite",
    ]);
    expect(said({ ...draftOf(base), name: "x".repeat(300) }, base)[0]).toMatch(/must be at most 200 characters/);
  });

  test("all of it is said at once", () => {
    const draft = { ...draftOf(base), epsilon: "2", mu: "x", horizon: "-1" };
    expect(read(draft, base).faults.map(({ field }) => field)).toEqual(["epsilon", "mu", "horizon"]);
    expect(read({ ...draftOf(base), epsilon: "1e-50" }, base).faults.map(({ field }) => field)).toEqual(["epsilon"]);
  });
});

describe("levels", () => {
  test("moved about take their rows and columns with them: the spectrum of every part stays", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(), fc.nat(), (scenario, from, to) => {
        const draft = { ...draftOf(scenario), relaxation: "free" as const };
        const size = draft.levels.length;
        const [n, place] = [from % size, to % size];
        const moved = scenarioIn(withLevelAt(draft, draft.levels[n]!.id, place), scenario);
        const order = scenario.levels.omega.map((_, i) => i).filter((i) => i !== n);
        order.splice(place, 0, n);
        const permuted = (matrix: number[][]) => order.map((a) => order.map((b) => matrix[a]![b]!));
        expect(moved.levels.omega).toEqual(order.map((i) => scenario.levels.omega[i]));
        expect(moved.levels.initial).toEqual(order.map((i) => scenario.levels.initial[i]));
        expect(moved.coupling.re).toEqual(permuted(scenario.coupling.re));
        expect(moved.coupling.im).toEqual(permuted(scenario.coupling.im));
        expect(moved.relaxation.gamma).toEqual(permuted(scenario.relaxation.gamma));
        expect(moved.relaxation.pauli).toEqual(permuted(scenario.relaxation.pauli));
        // There and back.
        expect(scenarioIn(withLevelAt(withLevelAt(draft, n, place), n, n), scenario)).toBe(scenario);
      }),
      { seed: 42, numRuns: 150 },
    );
  });

  test("one added and removed again changes nothing; one removed leaves the others as they are", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(), (scenario, which) => {
        const draft = { ...draftOf(scenario), relaxation: "free" as const };
        const more = withLevel(draft, parseNumber)!;
        const grown = scenarioIn(more, scenario);
        const size = scenario.levels.omega.length;
        expect(grown.levels.omega).toHaveLength(size + 1);
        expect(grown.coupling.re[size]).toEqual(Array(size + 1).fill(0));
        expect(scenarioIn(withoutLevel(more, more.levels.at(-1)!.id), scenario)).toBe(scenario);
        if (size === 1) {
          expect(withoutLevel(draft, draft.levels[0]!.id)).toBe(draft);
          return;
        }
        const n = which % size;
        const less = scenarioIn(withoutLevel(draft, draft.levels[n]!.id), scenario);
        expect(less.coupling.im).toEqual(
          scenario.coupling.im.filter((_, i) => i !== n).map((row) => row.filter((_, i) => i !== n)),
        );
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  test("of a thermal atom stay thermal when one is added", () => {
    const more = withLevel(draftOf(vSystem.scenario), parseNumber)!;
    const grown = scenarioIn(more, vSystem.scenario);
    expect(draftOf(grown)).toMatchObject({ relaxation: "thermal", temperature: "1" });
    expect(grown.relaxation.pauli[3]![0]).toBeCloseTo(0.3 * Math.exp(1), 12);
  });

  test("are sorted by energy, equal ones in their order", () => {
    const draft = draftOf(vSystem.scenario);
    const levels = draft.levels.map((level, n) => ({ ...level, omega: ["2", "0.5", "2"][n]! }));
    expect(withLevelsSorted({ ...draft, levels }, parseNumber).levels.map(({ id }) => id)).toEqual([1, 0, 2]);
  });

  test("populations are normalised where they can be", () => {
    const draft = draftOf(vSystem.scenario);
    const levels = draft.levels.map((level, n) => ({ ...level, initial: ["3", "1", "0"][n]! }));
    const normal = withPopulationsNormalised({ ...draft, levels }, parseNumber)!;
    expect(normal.levels.map(({ initial }) => initial)).toEqual(["0.75", "0.25", "0"]);
    expect(withPopulationsNormalised({ ...draft, levels: [{ ...levels[0]!, initial: "x" }] }, parseNumber)).toBeNull();
  });

  test("every pair is filled at once", () => {
    const { gamma } = scenarioIn(withEveryPair(draftOf(vSystem.scenario), "gamma", "2.5"), vSystem.scenario).relaxation;
    expect(gamma.flat().filter((entry) => entry === 2.5)).toHaveLength(6);
  });
});

describe("the wave", () => {
  test("V typed below the diagonal is the conjugate above it", () => {
    const draft = draftOf(vSystem.scenario);
    const typed = { ...draft, coupling: { ...draft.coupling, [pairKey(0, 1)]: { from: 1, text: "0.3+0.2i" } } };
    const { re, im } = scenarioIn(typed, vSystem.scenario).coupling;
    expect([re[0]![1], im[0]![1]]).toEqual([0.3, -0.2]);
    expect([re[1]![0], im[1]![0]]).toEqual([0.3, 0.2]);
  });

  test("a mode brings its conjugate, a frequency leaves with its harmonics", () => {
    const base = twoColour.scenario;
    const draft = draftOf(base);
    const more = withMode(draft, parseNumber);
    const { modes } = scenarioIn(more, base).wave;
    expect(modes.slice(-2)).toEqual([
      { alpha: [2, 0], re: 0.1, im: 0 },
      { alpha: [-2, 0], re: 0.1, im: 0 },
    ]);
    expect(scenarioIn(withoutMode(more, more.modes.at(-1)!.id), base)).toBe(base);
    const three = withFrequency(draft)!;
    expect(scenarioIn(three, base).wave.modes[0]!.alpha).toEqual([1, 0, 0]);
    const fewer = withoutFrequency(withoutMode(draft, draft.modes[1]!.id), draft.frequencies[1]!.id);
    expect(scenarioIn(fewer, base).wave).toMatchObject({ frequencies: [1], modes: [{ alpha: [1] }, { alpha: [-1] }] });
    expect(withoutFrequency(fewer, fewer.frequencies[0]!.id)).toBe(fewer);
  });
});

describe("a draft carried to another scenario", () => {
  const over = (current: Draft, settled: Draft, before: Scenario, after: Scenario, target = draftOf(after)) =>
    rebased(current, settled, referenceOf(before), referenceOf(after), target);

  test("says what the new one says where nothing is being edited", () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.double({ min: 1e-3, max: 1, noNaN: true }), (before, epsilon) => {
        const after = canonical({
          ...before,
          scaling: { ...before.scaling, epsilon },
          levels: { ...before.levels, omega: before.levels.omega.map((x) => x + 1) },
          coupling: { re: before.coupling.re, im: before.coupling.im.map((row) => row.map((x) => 0 - x)) },
        });
        const draft = draftOf(before);
        const carried = over(draft, draft, before, after)!;
        expect(scenarioIn(carried, after)).toBe(after);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  test("keeps what is typed and not in force, and how unchanged numbers were written", () => {
    const before = vSystem.scenario;
    const settled = { ...draftOf(before), horizon: "20/2" };
    const current = { ...settled, mu: "0.4x" };
    const after = { ...before, scaling: { ...before.scaling, epsilon: 1e-3, mu: 0.2 } };
    const carried = over(current, settled, before, after)!;
    expect(carried).toMatchObject({ horizon: "20/2", mu: "0.4x", epsilon: "0.001" });
  });

  test("cannot be, where the number of levels, frequencies or modes differs", () => {
    const before = vSystem.scenario;
    const draft = draftOf(before);
    expect(over(draft, draft, before, twoColour.scenario)).toBeNull();
  });
});
