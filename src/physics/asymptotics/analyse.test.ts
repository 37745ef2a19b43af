import { describe, expect, it } from "vitest";
import { referenceSolutions } from "../testing/reference.ts";
import { vSystem } from "../testing/vSystem.ts";
import { analyse } from "./analyse.ts";

/** Same shape, same integers and strings, numbers within 1e-11. */
function expectAgreement(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number" && !Number.isInteger(expected)) {
    expect(Math.abs((actual as number) - expected), `${path}: ${actual} for ${expected}`).toBeLessThan(1e-11);
  } else if (typeof expected === "number") {
    expect(actual as number, path).toBeCloseTo(expected, 11);
  } else if (expected !== null && typeof expected === "object") {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      expectAgreement((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}

describe("the analysis of every reference scenario", () => {
  it.each(referenceSolutions())("$file", ({ model, analysis }) => {
    const actual = analyse(model) as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(analysis)) expectAgreement(actual[key], value, key);
    expect(actual.components).toEqual(analysis.components);
  });
});

describe("analyse", () => {
  it("has neither exponents, layers nor a dominant equilibrium at μ = 0", () => {
    const analysis = analyse(vSystem({ epsilon: 0.01, mu: 0, p: 0.3 }));
    expect(analysis).toMatchObject({ regime: "mu-zero", sigma: null, nu: null, layers: [], nearResonances: [] });
    expect(analysis.equilibrium).not.toHaveProperty("dominant");
  });

  it("contains only finite numbers for extreme but legal parameters", () => {
    for (const scaling of [
      { epsilon: 1e-7, mu: 1.9, p: 0.01 },
      { epsilon: 1e-7, mu: 1.9, p: 1 },
      { epsilon: 1e-7, mu: 0.01, p: 40 },
      { epsilon: 1, mu: 0.3, p: 0.2 },
    ]) {
      const visit = (value: unknown): void => {
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        else if (value !== null && typeof value === "object") Object.values(value).forEach(visit);
      };
      visit(analyse(vSystem(scaling)));
    }
  });
});
