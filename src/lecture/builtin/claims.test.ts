import i18next from "i18next";
import { describe, expect, test } from "vitest";
import { en } from "../../i18n/en.ts";
import { headlineValues } from "../../physics/headline/headlineValues.ts";
import { solved } from "../../physics/testing/solved.ts";
import { compileInput } from "../../scenario/compile.ts";
import type { Scenario } from "../../scenario/format.ts";
import { headlineFrom } from "../../scenario/headlines.ts";
import { ratioOf } from "../../scenario/scaling.ts";
import { decodeFragment } from "../../url/codec.ts";
import { decodeLecture, encodeLecture } from "../../url/lecture/codec.ts";
import { parseLecture } from "../../url/lecture/parse.ts";
import { builtInLectures } from "./lectures.ts";

/** Every number that a built-in lecture says, computed again by the core from the scenario that its step shows. */

await i18next.init({ lng: "en", resources: { en: { translation: en } }, initAsync: false });
const talks = new Map(builtInLectures(i18next.t).map(({ id, lecture }) => [id, lecture]));

function scenarioOf(link: string): Scenario {
  const decoded = decodeFragment(link);
  if (!decoded.ok) throw new Error(`${link} does not open`);
  return decoded.state.scenario;
}

function modelOf(scenario: Scenario) {
  const compiled = compileInput(scenario);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.model;
}

/** A headline number of what a link shows, by its name in links. */
function headline(link: string, name: string): number {
  const wanted = headlineFrom(name);
  if (!wanted) throw new Error(`no headline ${name}`);
  const work = headlineValues(modelOf(scenarioOf(link)), [wanted]);
  for (;;) {
    const { done, value } = work.next();
    if (!done) continue;
    const [found, reason] = [value.values[0], value.reasons[0]];
    if (found === null || found === undefined) throw new Error(`${name} of ${link}: ${reason}`);
    return found;
  }
}

/** Lowest and highest population of a rung, with the time of the lowest. */
function extremes(link: string, rung: "bloch" | "timeDependent") {
  const model = modelOf(scenarioOf(link));
  const run = solved(model, { kind: "grid", axis: "linear", samples: 4001 }, { rungs: ["bloch", rung] });
  const { times, populations } = rung === "bloch" ? run.bloch : run.curves.get(rung)!;
  let [lowest, highest, at] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i < populations.length; i++) {
    const value = populations[i]!;
    if (value < lowest) [lowest, at] = [value, times[Math.floor(i / model.levelCount)]!];
    highest = Math.max(highest, value);
  }
  return { lowest, highest, at };
}

type Claim = readonly [text: string, value: (link: string) => number];
const is =
  (name: string, of?: string): Claim[1] =>
  (link) =>
    headline(of ?? link, name);
const own =
  (read: (scenario: Scenario) => number): Claim[1] =>
  (link) =>
    read(scenarioOf(link));
const LADDER = "preset=v-system&eps=1e-2";

const CLAIMS: Readonly<Record<string, Readonly<Record<string, readonly Claim[]>>>> = {
  tableOne: {
    start: [["1.6 × 10¹⁰", own(({ horizon, scaling }) => horizon / scaling.epsilon ** 2 / (2 * Math.PI) / 1e10)]],
    below: [
      ["88.9", is("rate-averaged-1-2")],
      ["88.9", is("rate-averaged-1-3")],
      ["0.0037", is("time-fast-measured")],
    ],
    equal: [
      ["88.9", is("rate-averaged-1-2")],
      ["44.5", is("rate-averaged-1-3")],
      ["0.0053", is("time-fast-measured")],
    ],
    between: [
      ["1.5", own(ratioOf)],
      ["2.73", is("rate-averaged-1-3")],
      ["33 times", (link) => headline(link, "rate-averaged-1-2") / headline(link, "rate-averaged-1-3")],
      ["0.19", is("time-slow-measured")],
      ["0.0055", is("time-fast-measured")],
    ],
    border: [
      ["0.497", is("rate-dominant-1-3")],
      ["0.363", is("population-1-bloch-end")],
      ["0.362", is("population-2-bloch-end")],
      ["0.275", is("population-3-bloch-end")],
    ],
    beyond: [
      ["0.089", is("rate-averaged-1-3")],
      ["0.244", is("population-3-bloch-end")],
      ["0.379", is("population-1-bloch-end")],
      ["0.377", is("population-2-bloch-end")],
    ],
    yours: [
      ["1.3", own(ratioOf)],
      ["0.078", is("time-slow-measured")],
    ],
  },
  ladder: {
    bloch: [
      ["15 915", own(({ horizon, scaling }) => horizon / scaling.epsilon ** 2 / (2 * Math.PI))],
      ["0.124", is("coherence")],
    ],
    delayed: [
      ["0.00014", is("error-delayed-max")],
      ["0.63", own(({ scaling }) => scaling.epsilon ** (1 - 2 * scaling.mu))],
    ],
    timeDependent: [
      ["0.0012", is("error-timeDependent-max")],
      ["8 times", (link) => headline(link, "error-timeDependent-max") / headline(link, "error-delayed-max")],
    ],
    averaged: [
      ["0.0030", is("error-averaged-max")],
      ["2.5 times", (link) => headline(link, "error-averaged-max") / headline(link, "error-timeDependent-max")],
      [
        "0.00003",
        (link) => Math.abs(headline(link, "population-3-averaged-T") - headline(link, "population-3-bloch-T")),
      ],
    ],
    dominant: [
      ["0.0029", is("error-dominant-max")],
      [
        "0.0003",
        (link) => Math.abs(headline(link, "population-3-dominant-T") - headline(link, "population-3-bloch-T")),
      ],
    ],
    limit: [
      ["0.033", is("error-limit-max")],
      ["0.333", is("population-3-limit-T")],
      ["0.364", is("population-1-bloch-T")],
      ["0.336", is("population-2-bloch-T")],
      ["0.300", is("population-3-bloch-T")],
    ],
    slopes: [],
    yours: [
      ["0.00025", is("error-averaged-max")],
      ["0.0030", is("error-averaged-max", LADDER)],
      ["0.033", is("error-limit-max", LADDER)],
      ["0.022", is("error-limit-max")],
    ],
  },
  notPhysical: {
    sound: [],
    gamma: [
      ["20 times", own(({ relaxation: { gamma } }) => gamma[0]![2]! / gamma[0]![1]!)],
      ["0.05", own(({ relaxation: { gamma } }) => gamma[1]![2]!)],
      ["−0.048", (link) => extremes(link, "bloch").lowest],
      ["0.21", (link) => extremes(link, "bloch").at],
    ],
    repaired: [["0.05", own(({ relaxation: { gamma } }) => gamma[0]![2]!)]],
    rates: [["0.3", own(({ scaling }) => scaling.epsilon)]],
    resonant: [
      ["0.344", is("population-3-bloch-T")],
      ["0.333", is("population-3-averaged-T")],
      ["(25) rates are 0", is("rate-dominant-1-3")],
    ],
    range: [
      ["0.7", own(({ scaling }) => scaling.mu)],
      ["0.024", is("error-averaged-max")],
      ["0.45", (_) => scenarioOf(LADDER).scaling.mu],
      ["0.0030", is("error-averaged-max", LADDER)],
    ],
  },
  twoColours: {
    colours: [
      ["0.00003", is("error-averaged-max")],
      ["1.3", is("time-slow-sharp")],
    ],
    add: [
      ["0.3", own(({ wave }) => wave.modes[0]!.re)],
      ["0.4", own(({ wave }) => wave.modes[2]!.re)],
      ["0.7", own(({ wave }) => wave.modes[0]!.re + wave.modes[2]!.re)],
      ["3.96", is("rate-averaged-1-2")],
    ],
    cancel: [
      ["0.3", own(({ wave }) => wave.modes[0]!.re)],
      ["0.4", own(({ wave }) => -wave.modes[2]!.re)],
      ["0.081", is("rate-averaged-1-2")],
      [
        "49 times",
        (link) =>
          headline("preset=interference-constructive", "rate-averaged-1-2") / headline(link, "rate-averaged-1-2"),
      ],
      ["20 long", own(({ horizon }) => horizon)],
    ],
    neighbours: [
      ["0.034", is("error-dominant-max")],
      ["0.00003", is("error-averaged-max")],
      ["0.126", own(({ scaling }) => scaling.epsilon ** scaling.mu)],
      ["0.414", own(({ wave }) => wave.frequencies[1]! - wave.frequencies[0]!)],
      ["0.842", is("rate-averaged-1-3")],
      ["0.555", is("rate-dominant-1-3")],
    ],
    divisors: [
      ["−0.071", () => 7 - 5 * Math.SQRT2],
      ["0.029", () => 17 - 12 * Math.SQRT2],
      ["0.0051", () => 99 - 70 * Math.SQRT2],
    ],
    yours: [["0.00093", is("error-dominant-max")]],
  },
};

/** Numbers that somebody could doubt: with decimals, or so many times; exponents of ten and whole counts are plain to see. */
const DOUBTFUL = /−?\d+\.\d+|\d+ times/g;

const cases = [...talks].flatMap(([id, { steps }]) => {
  const claims = Object.entries(CLAIMS[id] ?? {});
  return steps.map((step, i) => ({ id, step, name: claims[i]?.[0] ?? "nothing", claims: claims[i]?.[1] ?? [] }));
});

describe.each(cases)("$id, $name", ({ step, claims }) => {
  const said = `${step.sentence}\n${step.note}`;

  test("every number it says is claimed", () => {
    const claimed = claims.map(([text]) => text);
    for (const found of said.match(DOUBTFUL) ?? []) {
      expect(
        claimed.some((text) => text.includes(found)),
        found,
      ).toBe(true);
    }
  });

  test("every claim is true to its last digit", () => {
    for (const [text, value] of claims) {
      expect(said, text).toContain(text);
      const [number = ""] = /−?\d[\d ]*(\.\d+)?(?=\D|$)/.exec(text.replace("(25)", "")) ?? [];
      const decimals = number.split(".")[1]?.trim().length ?? 0;
      const written = Number(number.replace("−", "-").replaceAll(" ", ""));
      expect(Math.abs(value(step.link) - written), `${text}: ${value(step.link)}`).toBeLessThanOrEqual(
        0.5000001 * 10 ** -decimals,
      );
    }
  });
});

test("claims are listed for every step of every lecture", () => {
  for (const [id, { steps }] of talks) expect(Object.keys(CLAIMS[id]!)).toHaveLength(steps.length);
});

test("the lectures say what the curves do", () => {
  const rates = extremes(talks.get("notPhysical")!.steps[3]!.link, "timeDependent");
  expect(rates.lowest).toBeLessThan(-100);
  expect(rates.highest).toBeGreaterThan(100);
  expect(extremes(talks.get("notPhysical")!.steps[2]!.link, "bloch").lowest).toBeGreaterThanOrEqual(0);
  // Ten times more at the end with the resonant pairs alone.
  const off = (rung: string) =>
    Math.abs(headline(LADDER, `population-3-${rung}-T`) - headline(LADDER, "population-3-bloch-T"));
  expect(off("dominant") / off("averaged")).toBeGreaterThan(7);
  // Adding intensities would give about half the rate.
  expect((0.3 ** 2 + 0.4 ** 2) / 0.7 ** 2).toBeCloseTo(0.5, 1);
});

test("every built-in lecture is a document like any other, and fits a link", () => {
  for (const lecture of talks.values()) {
    expect(parseLecture(JSON.parse(JSON.stringify(lecture)))).toEqual({ ok: true, lecture });
    const encoded = encodeLecture(lecture);
    if (!encoded.ok) throw new Error("no link");
    expect(decodeLecture(encoded.fragment)).toEqual({ ok: true, lecture });
    expect(encoded.fragment.length).toBeLessThan(6000);
  }
});
