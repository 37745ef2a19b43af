import { describe, expect, it } from "vitest";
import type { ManyLevelsEvent, ManyLevelsSettings } from "./results.ts";
import { studyManyLevels, truncationsOf } from "./study.ts";

const settings: ManyLevelsSettings = {
  family: "manifolds",
  detuning: "detuned",
  decay: 2,
  relaxation: 0,
  epsilon: 1e-3,
  mu: 0.3,
  p: 0.2,
  horizon: 2,
  levels: 12,
  eta: 0.1,
};

type Kind = ManyLevelsEvent["kind"];

function study(changed: Partial<ManyLevelsSettings> = {}) {
  const events = [...studyManyLevels({ ...settings, ...changed })].filter((event) => event !== null);
  const last = <K extends Kind>(kind: K) =>
    events.findLast((event): event is Extract<ManyLevelsEvent, { kind: K }> => event.kind === kind);
  return { events, last };
}

/** Every number in it, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value instanceof Float64Array) return [...value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("studyManyLevels", () => {
  it("shows Bloch to be truncated as its rate equation is, and to follow it (Lemma 10)", () => {
    const { last } = study();
    const bloch = last("bloch")!;
    const rates = last("truncation")!.truncation;
    expect(bloch.distance).toBeLessThan(3 * (1e-3 ** 0.3 + 1e-3 ** 0.4));
    // At N = 2 resonance alone truncates: both say so within Bloch's own distance from the rates.
    expect(bloch.truncation.errors[0]).toBeGreaterThan(bloch.truncation.errors[2]!);
    expect(rates.errors.at(-1)).toBeLessThan(rates.errors[0]!);
  });

  it("finds the N that each ε needs, and Lemma 10's exponent beside it", () => {
    const { epsilons, observed, exponent, most, uniform } = study({ decay: 1.5 }).last("required")!.required;
    expect(epsilons[0]).toBe(1);
    expect(exponent).toBeCloseTo(0.3 / (1.1 * 4), 15);
    expect(uniform).toBe(false);
    for (const [i, count] of observed.entries()) {
      expect(count === null || (count >= 2 && count <= most)).toBe(true);
      // Rates grow as ε falls, so more levels are reached.
      if (i > 0) expect(count ?? most + 1).toBeGreaterThanOrEqual(observed[i - 1] ?? most + 1);
    }
  });

  it("compares the approximation of Table 2 with the true rates where a row applies, and nothing elsewhere", () => {
    const applies = study().last("tableTwo")!.tableTwo;
    expect(applies.row).toBe(3);
    expect(applies.sigma).toBeCloseTo(0.1, 12);
    expect(applies.distance).toBeGreaterThan(0);
    expect(applies.pairs[0]!.approximate! / applies.pairs[0]!.dominant).toBeCloseTo(1.25, 2);
    const none = study({ relaxation: 0.5 }).last("tableTwo")!.tableTwo;
    expect(none).toMatchObject({ row: 3, obstacles: ["relaxation"], sigma: null, distance: null });
  });

  it("is finite in every family, at the ends of every setting", () => {
    for (const changed of [
      { family: "half-line", horizon: 100 },
      { family: "rydberg", detuning: "mixed", relaxation: 1, mu: 0, p: 0.5 },
      { family: "ladder", detuning: "detuned", epsilon: 1e-6, mu: 0.4, p: 0.1, decay: 0 },
      { family: "ladder", detuning: "exact", epsilon: 1, levels: 2 },
      { family: "manifolds", detuning: "mixed", eta: 1, levels: 3 },
    ] as const) {
      for (const event of study(changed).events) {
        for (const x of numbersIn(event)) expect(Number.isFinite(x), JSON.stringify(changed)).toBe(true);
      }
    }
  });

  it("reports a progress that grows to at most 1", () => {
    const { events } = study({ levels: 200 });
    const fractions = events.flatMap((event) => (event.kind === "progress" ? [event.fraction] : []));
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
  });

  it("compares N with 2N within the limit of rate equations", () => {
    expect(truncationsOf(8)).toEqual([2, 3, 4, 6, 8]);
    expect(truncationsOf(500).at(-1)).toBe(250);
    expect(truncationsOf(2)).toEqual([2]);
  });
});
