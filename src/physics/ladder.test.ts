import { describe, expect, it } from "vitest";
import { availableRungs, LADDER } from "./ladder.ts";

describe("the ladder", () => {
  it("lists its rungs from Eq. (1) down", () => {
    expect(LADDER.map(({ name }) => name)).toEqual([
      "bloch",
      "delayed",
      "timeDependent",
      "averaged",
      "dominant",
      "limit",
    ]);
  });

  it("has no dominant rung at μ = 0", () => {
    expect(availableRungs({ mu: 0, p: 0.3 })).toEqual(["bloch", "delayed", "timeDependent", "averaged", "limit"]);
    expect(availableRungs({ mu: 1e-3, p: 0.3 })).toContain("dominant");
  });

  it.each([
    { mu: 0.1, p: 0.3, exponents: [null, 0.8, 1.7, 0.8, 0.1, 0.1] },
    { mu: 0.3, p: 0.2, exponents: [null, 0.4, 1.1, 0.4, 0.3, 0.1] },
    { mu: 0.4, p: 0.2, exponents: [null, 0.2, 0.8, 0.2, 0.4, 0.4] },
    { mu: 0.45, p: 0.15, exponents: [null, 0.1, 0.65, 0.1, 0.45, 0.15] },
    { mu: 0, p: 0.3, exponents: [null, 1, 2, 1, null, 0.3] },
  ])("bounds each new error at μ = $mu, p = $p", ({ mu, p, exponents }) => {
    LADDER.forEach((rung, i) => {
      const bound = rung.bound({ mu, p });
      const expected = exponents[i]!;
      if (expected === null) expect(bound).toBeNull();
      else expect(bound!.exponent).toBeCloseTo(expected, 14);
    });
  });
});
