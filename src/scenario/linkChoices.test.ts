import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SWEEP, fitAllows, sweepAllows } from "./convergence/choice.ts";
import { sweepFrom, sweepText } from "./convergence/choiceText.ts";
import { DEFAULT_SEARCH, DIVISOR_PICTURES } from "./resonances/choice.ts";
import { searchFrom, searchText } from "./resonances/choiceText.ts";

const ends = fc.record({
  largest: fc.double({ min: 1e-8, max: 1, noNaN: true }),
  smallest: fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
});
const sweep = fc
  .record({
    against: fc.constantFrom("toBloch", "toAbove"),
    norm: fc.constantFrom("l1", "l2", "max"),
    range: ends.filter(({ largest, smallest }) => sweepAllows(largest, smallest)),
    fit: ends.filter(fitAllows),
    picture: fc.constantFrom("chart", "table"),
  } as const)
  .map(({ range, ...rest }) => ({ ...rest, ...range }));
const positive = fc.double({ min: 1e-12, max: 10, noNaN: true });
const search = fc.record({
  pair: fc.oneof(
    fc.constant(undefined),
    fc.constant(null),
    fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 })).map(([n, more]) => [n, n + more] as const),
  ),
  bound: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  eta: positive,
  constant: fc.option(positive),
  strip: fc.option(positive),
  picture: fc.constantFrom(...DIVISOR_PICTURES),
});
const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "above",
        "l1",
        "table",
        "sweep_1_0.1",
        "fit_1e-3_1e-6",
        "pair_1_2",
        "pair_2_1",
        "eta_",
        "bound_1e9",
      ),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(","));

describe("what is chosen of convergence, as text", () => {
  it("comes back exactly, and is empty for the default", () => {
    expect(sweepText(DEFAULT_SWEEP)).toBe("");
    expect(sweepFrom("")).toEqual(DEFAULT_SWEEP);
    fc.assert(
      fc.property(sweep, (choice) => {
        expect(sweepFrom(sweepText(choice))).toEqual(choice);
      }),
      { seed: 1 },
    );
  });

  it("is refused where the view would not allow it", () => {
    for (const text of [
      "sweep_0.1_0.05",
      "sweep_2_0.1",
      "fit_1e-3_1e-3",
      "l2",
      "max,above",
      "table,table",
      "sweep_0.1",
    ]) {
      expect(sweepFrom(text), text).toBeNull();
    }
  });
});

describe("what is chosen of small divisors, as text", () => {
  it("comes back exactly, and is empty for the default", () => {
    expect(searchText(DEFAULT_SEARCH)).toBe("");
    expect(searchFrom("")).toEqual(DEFAULT_SEARCH);
    fc.assert(
      fc.property(search, (choice) => {
        expect(searchFrom(searchText(choice))).toEqual(choice);
      }),
      { seed: 2 },
    );
  });

  it("is refused where the view would not allow it", () => {
    for (const text of [
      "pair_2_1",
      "pair_1_1",
      "pair_0_1",
      "bound_1.5",
      "bound_1e9",
      "eta_0",
      "eta_11",
      "strip_-1",
      "x",
    ]) {
      expect(searchFrom(text), text).toBeNull();
    }
  });
});

it("any text is read or refused, and what is read is written back", () => {
  fc.assert(
    fc.property(noise, (text) => {
      const [swept, sought] = [sweepFrom(text), searchFrom(text)];
      if (swept) expect(sweepText(swept)).toBe(text);
      if (sought) expect(searchText(sought)).toBe(text);
    }),
    { seed: 3, numRuns: 1000 },
  );
});
