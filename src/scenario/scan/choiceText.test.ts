import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headlinesFor } from "../headlines.ts";
import { parametersOf } from "../parameters.ts";
import { findPreset } from "../presets/index.ts";
import { DEFAULT_MAP, type MapChoice, SIZES } from "../regimeMap/choice.ts";
import { mapFrom, mapText } from "../regimeMap/choiceText.ts";
import { DEFAULT_SCAN, type ScanChoice } from "./choice.ts";
import { scanFrom, scanText } from "./choiceText.ts";

const { scenario } = findPreset("v-system")!;
const parameter = fc.constantFrom(...parametersOf(scenario).map(({ id }) => id));
const headline = fc.constantFrom(...headlinesFor(scenario));
const range = fc
  .tuple(fc.double({ min: 1e-6, max: 100, noNaN: true }), fc.double({ min: 1e-3, max: 100, noNaN: true }))
  .map(([from, span]) => ({ from, to: from + span }));

const scans: fc.Arbitrary<ScanChoice> = fc.record({
  parameter,
  range: fc.option(range),
  scale: fc.option(fc.constantFrom("linear" as const, "log10" as const)),
  count: fc.integer({ min: 11, max: 1001 }),
  quantities: fc.option(fc.uniqueArray(headline, { minLength: 1, maxLength: 6 })),
  turned: fc.constantFrom([], ["population" as const], ["time" as const, "error" as const]),
});

const maps: fc.Arbitrary<MapChoice> = fc
  .record({
    x: parameter,
    y: parameter,
    ranges: fc.tuple(range, range),
    logs: fc.tuple(fc.boolean(), fc.boolean()),
    size: fc.constantFrom(...SIZES),
    quantity: headline,
  })
  .filter(({ x, y }) => x !== y)
  .map(({ x, y, ranges, logs, size, quantity }) => ({
    x: { parameter: x, ...ranges[0], scale: logs[0] ? "log10" : "linear" },
    y: { parameter: y, ...ranges[1], scale: logs[1] ? "log10" : "linear" },
    size,
    quantity,
  }));

describe("a choice in a link", () => {
  it("of a scan is read as it was written, and fits", () => {
    fc.assert(
      fc.property(scans, (choice) => {
        const text = scanText(choice);
        expect(text.length).toBeLessThanOrEqual(400);
        expect(scanFrom(text)).toEqual(choice);
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(scanText(DEFAULT_SCAN)).toBe("");
    expect(scanFrom("")).toEqual(DEFAULT_SCAN);
  });

  it("of a map is read as it was written", () => {
    fc.assert(
      fc.property(maps, (choice) => {
        expect(mapFrom(mapText(choice))).toEqual(choice);
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(mapText(DEFAULT_MAP)).toBe("");
    expect(mapFrom("")).toEqual(DEFAULT_MAP);
  });

  it("that nobody wrote means nothing", () => {
    for (const text of [
      "X",
      "of_",
      "n_5",
      "n_5000",
      "from_2_1",
      "delta-3,delta-3",
      "linear,delta-3",
      "of_coherence_1",
    ]) {
      expect([text, scanFrom(text)]).toEqual([text, null]);
    }
    for (const text of [
      "mu_0_1",
      "mu_0_1,mu_0_1,64,coherence",
      "mu_0_1,p_0_1,63,coherence",
      "mu_0_1_log,p_0_1,64,coherence",
    ]) {
      expect([text, mapFrom(text)]).toEqual([text, null]);
    }
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(() => [scanFrom(text), mapFrom(text)]).not.toThrow();
      }),
      { seed: 7 },
    );
  });
});
