import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseScenario } from "./schema.ts";
import { arbitraryScenario } from "./testing/arbitraryScenario.ts";
import { english, say, WORDS } from "./words.ts";

test("values stand where their names are, words within words", () => {
  expect(english(say("between", { least: 1e-6, most: 3 }))).toBe("must be between 0.000001 and 3");
  expect(english(say("missingIt", { words: say("finite") }))).toBe("is missing: it must be a finite number");
  expect(english(say("rows", { count: 1 }))).toBe("must have 1 row, one per level");
  expect(english(say("rows", { count: 3 }))).toBe("must have 3 rows, one per level");
});

test("every complaint about a damaged scenario is made of known words and leaves nothing unsaid", () => {
  const damaged = arbitraryScenario.chain((scenario) => {
    const leaves: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]) => {
      leaves.push(path);
      if (typeof value === "object" && value !== null) {
        for (const [key, child] of Object.entries(value)) collect(child, [...path, Array.isArray(value) ? +key : key]);
      }
    };
    collect(scenario, []);
    return fc.record({ path: fc.constantFrom(...leaves), value: fc.anything() }).map(({ path, value }) => {
      const copy = { root: structuredClone(scenario) as unknown };
      let parent = copy as Record<string | number, unknown>;
      let last: string | number = "root";
      for (const key of path) {
        parent = parent[last] as Record<string | number, unknown>;
        last = key;
      }
      parent[last] = value;
      return copy.root;
    });
  });
  fc.assert(
    fc.property(damaged, (input) => {
      const parsed = parseScenario(input);
      for (const { message, said } of parsed.ok ? parsed.warnings : parsed.errors) {
        expect(message).not.toMatch(/\{\{|undefined|^$/);
        expect(said && english(said)).toBe(message);
        expect(Object.keys(WORDS).some((key) => key.replace(/_(one|other)$/, "") === said!.key)).toBe(true);
      }
    }),
    { seed: 21, numRuns: 500 },
  );
});
