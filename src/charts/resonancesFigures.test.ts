import { describe, expect, test } from "vitest";
import { divisorReport } from "../physics/resonances/divisorReport.ts";
import { resonancesOf } from "../physics/resonances/meetings.ts";
import type { DivisorReport, DivisorRequest } from "../physics/resonances/results.ts";
import { compile } from "../scenario/compile.ts";
import { twoColour } from "../scenario/presets/twoColour.ts";
import { divisorsFigure } from "./divisors.ts";
import { lemma7Figure } from "./divisorsLemma7.ts";
import { latticeFigure, stripPoints } from "./lattice.ts";
import { resonancesFigure } from "./resonances.ts";
import { labelRows, multiIndexText } from "./resonancesFrame.ts";
import { themes } from "./theme.ts";

const model = compile(twoColour.scenario);
const resonances = resonancesOf(model);
const size = { width: 700, height: 300 };
const word = (name: string) => name;

function reportOf(request: Partial<DivisorRequest> = {}): DivisorReport {
  const steps = divisorReport(model, { pair: [0, 1], bound: 1000, eta: 0.1, constant: null, ...request });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Trace {
  readonly name: string;
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly marker?: { readonly symbol?: string };
}

const traces = (figure: { data: unknown[] }) => figure.data as Trace[];
const trace = (figure: { data: unknown[] }, name: string) => traces(figure).find((one) => one.name === name)!;

describe("transitions and lines", () => {
  const words = { frequency: "f", transition: word, halfWidth: "w", line: "l" };
  const figure = resonancesFigure({ ...size, resonances, words }, themes.light);

  test("each coupled pair is a curve of height 1 at its energy and 1/2 at its half-width", () => {
    expect(traces(figure).filter(({ name }) => name.startsWith("transition"))).toHaveLength(3);
    const { energy, width } = resonances.transitions[0]!;
    const { x, y } = trace(figure, "transition 1–2");
    expect(Math.max(...(y as number[]))).toBeCloseTo(1, 12);
    x.forEach((at, i) => {
      expect(y[i]).toBeCloseTo(width ** 2 / (width ** 2 + (at! - energy) ** 2), 9);
    });
  });

  test("the wave's lines hang below the axis, as deep as their amplitude", () => {
    const depth = (name: string) => trace(figure, name).y[1]!;
    expect(depth(`line ${Math.SQRT2}`) / depth("line 1")).toBeCloseTo(0.35 / 0.5, 12);
    expect(depth("line 1")).toBeLessThan(0);
  });
});

describe("divisors against |β|", () => {
  const words = {
    length: "|β|",
    divisor: "d",
    plain: "p",
    perturbed: "q",
    line: "l",
    halfLine: "h",
    below: "b",
  };
  const figureOf = (report: DivisorReport) => divisorsFigure({ ...size, report, bound: 1000, words }, themes.dark);

  test("violations have a sign of their own, not only a colour", () => {
    const report = reportOf({ constant: 20 });
    const below = trace(figureOf(report), "plain below");
    expect(below.x.length).toBe(report.plain.divisors.filter((divisor) => divisor.below).length);
    expect(below.x.length).toBeGreaterThan(0);
    expect(below.marker?.symbol).not.toBe(trace(figureOf(report), "plain").marker?.symbol);
  });

  test("with the largest constant that holds no unperturbed divisor lies below the line", () => {
    const figure = figureOf(reportOf());
    expect(trace(figure, "plain below").x).toEqual([]);
    const line = trace(figure, "line");
    const half = trace(figure, "half line");
    line.y.forEach((value, i) => {
      expect(half.y[i]).toBeCloseTo(value! / 2, 15);
    });
  });

  test("records go down", () => {
    const values = trace(figureOf(reportOf()), "plain records").y as number[];
    for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThan(values[i - 1]!);
  });
});

describe("the lattice", () => {
  const words = { lattice: "l", inside: "i", mode: "m" };

  test("each point of the picture is in the strip or outside it; modes are rings", () => {
    const report = reportOf();
    const figure = latticeFigure(
      { ...size, report, threshold: report.width!, lines: resonances.lines, words },
      themes.light,
    );
    const { x, y } = trace(figure, "in the strip");
    expect(x.length).toBeGreaterThan(2);
    x.forEach((first, i) => {
      expect(Math.abs(first! + y[i]! * Math.SQRT2 - 1)).toBeLessThan(report.width!);
    });
    trace(figure, "lattice").x.forEach((first, i) => {
      const second = trace(figure, "lattice").y[i]!;
      expect(Math.abs(first! + second * Math.SQRT2 - 1)).toBeGreaterThanOrEqual(report.width!);
    });
    expect(trace(figure, "modes").x).toHaveLength(4);
  });

  test("in words, the point nearest to the middle of the strip comes first", () => {
    expect(stripPoints(reportOf(), 0.2)[0]!.beta).toEqual([1, 0]);
  });
});

describe("Lemma 7", () => {
  const words = { epsilon: "ε", length: "|β|", fails: "f", first: "1", never: "n", now: "now" };

  test("the first |β| to fail never falls as ε → 0 and never lies under the bound", () => {
    const report = reportOf();
    const figure = lemma7Figure({ ...size, report, bound: 1000, epsilon: 1e-3, words }, themes.light);
    const { x, y } = trace(figure, "first to fail");
    expect(x.length).toBeGreaterThan(5);
    for (let i = 1; i < x.length; i++) {
      expect(x[i]).toBeLessThanOrEqual(x[i - 1]!);
      expect(y[i]).toBeGreaterThanOrEqual(y[i - 1]!);
    }
    const bound = trace(figure, "Lemma 7");
    bound.x.forEach((epsilon, i) => {
      const step = report.tongues.find(({ from }) => from <= epsilon!);
      if (step) expect(step.length).toBeGreaterThanOrEqual(Math.min(bound.y[i]!, step.length + 1e-9) - 1e-9);
    });
  });
});

test("labels that would meet stand in rows", () => {
  const labels = [0, 10, 40, 45].map((place) => ({ place, width: 20 }));
  expect(labelRows(labels)).toEqual([0, 1, 0, 1]);
});

test("multi-indices have the mathematical minus", () => {
  expect(multiIndexText([1, -2])).toBe("(1, −2)");
});
