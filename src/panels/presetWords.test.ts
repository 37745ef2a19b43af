import { expect, test } from "vitest";
import { presets as words } from "../i18n/en/presets.ts";
import { presets } from "../scenario/presets/index.ts";
import { parseScenario } from "../scenario/schema.ts";
import { presetKey } from "./presetWords.ts";

test("every preset has its words, and no words are left over", () => {
  expect(Object.keys(words).sort()).toEqual(presets.map(({ id }) => presetKey(id)).sort());
});

test("every preset says two sentences, where it comes from and what to try", () => {
  for (const [key, { text, source, attempt }] of Object.entries(words)) {
    expect(text.match(/[.!](?= [A-ZΛ]|$)/g)?.length ?? 0, key).toBe(2);
    expect(source.length, key).toBeGreaterThan(8);
    expect(attempt.endsWith("."), key).toBe(true);
  }
});

test("every preset is a scenario in canonical form with a name of its own", () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  expect(new Set(presets.map(({ scenario }) => scenario.name)).size).toBe(presets.length);
  for (const { id, scenario, tags } of presets) {
    const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
    expect(parsed, id).toMatchObject({ ok: true, scenario });
    expect(tags.length, id).toBeGreaterThan(0);
  }
});
