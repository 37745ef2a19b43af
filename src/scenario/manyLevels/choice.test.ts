import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { familyModel } from "../../physics/asymptotics/manyLevels/familyModel.ts";
import { compile } from "../compile.ts";
import { parseScenario } from "../schema.ts";
import { DEFAULT_CHOICE, DETUNINGS, FAMILIES, type ManyLevelsChoice, settingsOf, withFamily } from "./choice.ts";
import { choiceFrom, choiceText } from "./choiceText.ts";
import { choiceAt, choiceFields, choicePosition } from "./fields.ts";
import { truncatedScenario } from "./truncatedScenario.ts";

const fields = Object.values(choiceFields);

/** Any choice that the sliders can make. */
const choices: fc.Arbitrary<ManyLevelsChoice> = fc
  .record({
    family: fc.constantFrom(...FAMILIES),
    detuning: fc.constantFrom(...DETUNINGS),
    positions: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: fields.length,
      maxLength: fields.length,
    }),
  })
  .map(({ family, detuning, positions }) => {
    const numbers = fields.map((field, i) => {
      return [field.key, choiceAt(field, field.min + positions[i]! * (field.max - field.min))];
    });
    return { family, detuning, ...Object.fromEntries(numbers) } as ManyLevelsChoice;
  });

describe("a choice in a link", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceFrom(choiceText(choice))).toEqual(choice);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("is empty where nothing differs, and readable", () => {
    expect(choiceText(DEFAULT_CHOICE)).toBe("");
    expect(choiceText({ ...DEFAULT_CHOICE, family: "rydberg", levels: 64, epsilon: 1e-5 })).toBe(
      "rydberg,N=64,eps=0.00001",
    );
  });

  test("that says anything else is refused", () => {
    for (const text of [
      "x",
      "N=1",
      "N=2.5",
      "N=600",
      "eps=0",
      "mu=NaN",
      "T=1e99",
      "N=4=5",
      "N=",
      ",",
      "a".repeat(500),
    ]) {
      expect(choiceFrom(text), text).toBeNull();
    }
  });
});

describe("a choice", () => {
  test("that a slider makes is one that its field allows", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        for (const field of fields) expect(field.check(choice[field.key]), field.key).toBeNull();
      }),
      { seed: 8, numRuns: 300 },
    );
    for (const field of fields) {
      const value = DEFAULT_CHOICE[field.key];
      expect(choiceAt(field, choicePosition(field, value))).toBeCloseTo(value, 10);
    }
  });

  test("of another family takes the room that family needs, and gives it back", () => {
    const half = withFamily(DEFAULT_CHOICE, "half-line");
    expect(half.levels).toBeGreaterThan(DEFAULT_CHOICE.levels);
    expect(withFamily(half, "manifolds")).toEqual(DEFAULT_CHOICE);
  });

  test("becomes a scenario that any solver takes, the same model as the study's own", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const parsed = parseScenario(truncatedScenario(choice, 5, "five levels"));
        expect(parsed.ok).toBe(true);
        if (parsed.ok) expect(compile(parsed.scenario)).toEqual(familyModel(settingsOf(choice), 5));
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});
