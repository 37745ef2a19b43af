import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlineFrom, headlinesFor, headlineText } from "./headlines.ts";
import { presets } from "./presets/index.ts";
import { vSystem } from "./presets/vSystem.ts";

describe("the headlines of a scenario", () => {
  it("are each listed once, and read back from their text", () => {
    for (const { scenario } of presets) {
      const all = headlinesFor(scenario);
      const texts = all.map(headlineText);
      expect(new Set(texts).size).toBe(all.length);
      expect(texts.map(headlineFrom)).toEqual(all);
    }
  });

  it("name levels that exist and pairs that are coupled", () => {
    const rates = headlinesFor(vSystem.scenario).filter(({ kind }) => kind === "rate");
    expect(rates.map(headlineText)).toEqual([
      "rate-averaged-1-2",
      "rate-dominant-1-2",
      "rate-averaged-1-3",
      "rate-dominant-1-3",
    ]);
  });

  it("are read from nothing but their own text", () => {
    for (const text of [
      "",
      "population",
      "population-0-bloch-T",
      "population-65-bloch-T",
      "population-01-bloch-T",
      "power-limit-T",
      "rate-averaged-1-1",
      "time-last-",
      "coherence-l2",
      "error-bloch-l2",
    ]) {
      expect(headlineFrom(text), text).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = headlineFrom(text);
        expect(read === null || headlineText(read) === text).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
