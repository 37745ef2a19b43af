import { expect, test } from "vitest";
import { presets as words } from "../../i18n/en/presets.ts";
import { presetKey } from "../../panels/presetWords.ts";
import { presets } from "../../scenario/presets/index.ts";
import { found } from "./search.ts";

const entries = presets.map((preset) => ({
  preset,
  words: words[presetKey(preset.id) as keyof typeof words],
  tags: preset.tags,
}));
const ids = (query: string, tag: Parameters<typeof found>[2] = null) =>
  found(entries, query, tag).map(({ preset }) => preset.id);

test("an empty search finds all, in their order", () => {
  expect(ids("  ")).toEqual(presets.map(({ id }) => id));
});

test("every word must be somewhere: title, text, source or what to try; case and accents do not count", () => {
  expect(ids("rabi")).toEqual(["rabi-oscillation"]);
  expect(ids("QUANTUM field dot")).toEqual(["quantum-dot"]);
  expect(ids("kastler")).toEqual(["optical-pumping"]);
  expect(ids("magnétic zeeman")).toEqual(["zeeman-sublevels"]);
  expect(ids("rabi zeeman")).toEqual([]);
  expect(ids("λ")).toContain("lambda-system");
});

test("a tag narrows, and narrows a search too", () => {
  expect(ids("", "misprints")).toHaveLength(6);
  expect(ids("two", "waves").length).toBeLessThan(ids("two").length);
  for (const { preset } of found(entries, "two", "waves")) expect(preset.tags).toContain("waves");
});
