import { describe, expect, test } from "vitest";
import { compile } from "../../scenario/compile.ts";
import { twoColour } from "../../scenario/presets/twoColour.ts";
import { nearResonancesOf } from "../asymptotics/nearResonances.ts";
import type { BlochModel } from "../model.ts";
import { averagedRates } from "../rates/averaged.ts";
import { twoLevel } from "../testing/twoLevel.ts";
import { vSystem } from "../testing/vSystem.ts";
import { diophantineLine, pairForm } from "./diophantine.ts";
import { divisorReport, resonanceReport } from "./divisorReport.ts";
import { leastFailure } from "./lemma7.ts";
import { resonancesOf } from "./meetings.ts";
import type { DivisorReport, DivisorRequest } from "./results.ts";

const REQUEST: DivisorRequest = { pair: [0, 1], bound: 2000, eta: 0.1, constant: null };

/** Two colours 1 and √2, two levels that neither meets, δ(1,2) = −0.7. */
function offResonance(epsilon: number): BlochModel {
  const model = twoLevel({
    epsilon,
    mu: 0.3,
    p: 0.5,
    delta: 0.7,
    frequencies: [1, Math.SQRT2],
    modes: [
      { alpha: [1, 0], re: 0.5, im: 0 },
      { alpha: [0, 1], re: 0.3, im: 0 },
    ],
  });
  return { ...model, energies: Float64Array.from([0, 0.83]) };
}

function drain(steps: Generator<number | null, DivisorReport, void>): DivisorReport {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const reportOf = (model: BlochModel, request: Partial<DivisorRequest> = {}) =>
  drain(divisorReport(model, { ...REQUEST, ...request }));

describe("Hypothesis 1", () => {
  test("the largest C_η that holds is attained, and one a little larger is violated by that β alone", () => {
    const model = offResonance(1e-3);
    const { plain, largestConstant } = reportOf(model);
    const line = diophantineLine(pairForm(model, [0, 1], 0.1), largestConstant!);
    for (const { value, length } of plain.divisors) {
      expect(Math.abs(value)).toBeGreaterThanOrEqual(line(length) * (1 - 1e-12));
    }
    const beyond = reportOf(model, { constant: largestConstant! * 1.0001 });
    expect(beyond.plain.divisors.filter(({ below }) => below)).toHaveLength(1);
    expect(beyond.largestConstant).toBe(largestConstant);
  });

  test("the line counts levels from 1: weight 2^{1+η} 3^{1+η} for the first pair", () => {
    const form = pairForm(offResonance(1e-3), [0, 1], 0.1);
    expect(diophantineLine(form, 2)(9)).toBeCloseTo(2 / (10 ** 1.1 * 2 ** 1.1 * 3 ** 1.1), 15);
  });

  test("resonant β are no divisors: with ω = (0, 1, √2) and frequencies 1 and √2, β = (1, 0) is that of the first pair", () => {
    const { plain } = reportOf(compile(twoColour.scenario));
    expect(plain.zeros).toEqual([[1, 0]]);
  });

  test("every pair has its constant, smallest first, β·ω alone among them", () => {
    const events = [...resonanceReport(compile(twoColour.scenario), REQUEST)];
    const last = events.findLast((event) => event?.kind === "constants");
    const constants = last?.kind === "constants" ? last.constants : [];
    expect(constants).toHaveLength(4);
    expect(constants.map(({ pair }) => pair)).toContain(null);
    expect(constants.map(({ constant }) => constant)).toEqual(
      constants.map(({ constant }) => constant).sort((a, b) => a - b),
    );
  });

  test("a periodic wave has no small divisors: nothing is searched", () => {
    const events = [...resonanceReport(vSystem({ epsilon: 1e-3, mu: 0.3, p: 0.2 }), REQUEST)];
    expect(events.map((event) => event?.kind)).toEqual(["resonances"]);
  });
});

describe("Lemma 7", () => {
  test("no perturbed divisor falls below half the line before the bound, at any ε", () => {
    for (const epsilon of [0.3, 0.1, 0.03, 1e-2, 1e-3, 1e-4, 1e-5]) {
      const model = offResonance(epsilon);
      const { perturbed, constant } = reportOf(model);
      const form = pairForm(model, [0, 1], 0.1);
      for (const { length, below } of perturbed.divisors) {
        if (below) expect(length).toBeGreaterThanOrEqual(leastFailure(form, constant!, epsilon, model.p));
      }
    }
  });

  test("every tongue lies beyond the bound for each of its ε", () => {
    const model = offResonance(1e-3);
    const { tongues, constant } = reportOf(model);
    const form = pairForm(model, [0, 1], 0.1);
    expect(tongues.length).toBeGreaterThan(20);
    for (const { from, to, length } of tongues) {
      for (const epsilon of [from, to]) {
        expect(length).toBeGreaterThanOrEqual(leastFailure(form, constant!, epsilon, model.p) - 1e-9);
      }
    }
  });

  test("inside a tongue the perturbed divisor of its β is listed as a violation, outside it is not", () => {
    const { tongues } = reportOf(offResonance(1e-3));
    for (const { beta, from, to } of tongues.slice(0, 12)) {
      const inside = reportOf(offResonance(Math.sqrt(from * to)));
      const outside = reportOf(offResonance(from * 0.9));
      const key = beta.join(",");
      const violates = ({ perturbed }: DivisorReport) =>
        perturbed.divisors.some((divisor) => divisor.below && divisor.beta.join(",") === key);
      expect(violates(inside)).toBe(true);
      expect(violates(outside)).toBe(false);
    }
  });

  test("the first β to fail on the way to ε = 0 grows", () => {
    const { tongues } = reportOf(offResonance(1e-3), { bound: 1e5 });
    const first = (epsilon: number) =>
      Math.min(...tongues.filter(({ from }) => from <= epsilon).map(({ length }) => length));
    const lengths = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6].map(first);
    for (let i = 1; i < lengths.length; i++) expect(lengths[i]).toBeGreaterThanOrEqual(lengths[i - 1]!);
    expect(lengths.at(-1)).toBeGreaterThan(100 * lengths[0]!);
  });

  test("without δ(n,k) there is nothing to perturb", () => {
    const model = offResonance(1e-3);
    const { plain, perturbed, tongues, lemma7 } = reportOf({ ...model, detunings: Float64Array.from([1, 1]) });
    expect(perturbed.divisors.map(({ value }) => value)).toEqual(plain.divisors.map(({ value }) => value));
    expect(tongues).toEqual([]);
    expect(lemma7).toEqual([]);
  });
});

describe("transitions and lines", () => {
  test("V system: 1–2 exact, 1–3 detuned, one line of |Φ|² = 1/4 and half-width ε^μ γ", () => {
    const { transitions, lines, meetings } = resonancesOf(vSystem({ epsilon: 1e-4, mu: 0.3, p: 0.2 }));
    expect(meetings.map(({ pair, kind }) => [...pair, kind])).toEqual([
      [0, 1, "exact"],
      [0, 2, "detuned"],
    ]);
    expect(lines).toEqual([{ frequency: 1, intensity: 0.25, modes: [[1]] }]);
    expect(transitions[1]!.width).toBeCloseTo(1e-4 ** 0.3, 15);
    expect(transitions[1]!.energy).toBeCloseTo(1 + 1e-4 ** 0.2, 15);
  });

  test("multi-indices that meet on one frequency are listed together and add their amplitudes", () => {
    const model = twoLevel({
      epsilon: 0.01,
      mu: 0.3,
      frequencies: [1, 0.5],
      modes: [
        { alpha: [1, 0], re: 0.3, im: 0 },
        { alpha: [0, 2], re: -0.4, im: 0 },
      ],
    });
    const [meeting] = resonancesOf(model).meetings;
    expect(meeting).toMatchObject({ kind: "exact", frequency: 1 });
    expect(meeting!.modes).toHaveLength(2);
    expect(meeting!.intensity).toBeCloseTo(0.01, 15);
  });

  test("near misses are those of the warning; a pair that nothing meets shows its nearest line", () => {
    for (const epsilon of [0.3, 0.1, 1e-2, 1e-6]) {
      const model = offResonance(epsilon);
      const { meetings } = resonancesOf(model);
      const near = meetings.filter(({ kind }) => kind === "near").map(({ frequency }) => frequency);
      expect(near).toEqual(nearResonancesOf(model).map(({ frequency }) => frequency));
      expect(meetings.length).toBeGreaterThanOrEqual(1);
    }
  });

  test("the rates of the meetings of a pair are the part of (17) that they stand for", () => {
    const model = offResonance(0.1);
    const { meetings } = resonancesOf(model);
    const sum = meetings.reduce((total, { rate }) => total + rate, 0);
    expect(sum).toBeGreaterThan(0.5 * averagedRates(model)[1]!);
    expect(sum).toBeLessThanOrEqual(averagedRates(model)[1]! * (1 + 1e-12));
  });
});
