import { describe, expect, it } from "vitest";
import { type ConvergenceInput, convergenceFigure, type DrawnCurve } from "./convergence.ts";
import { themes } from "./theme.ts";

const EPSILONS = Array.from({ length: 13 }, (_, i) => 10 ** (-1 - i / 2));

const curve = (name: DrawnCurve["name"], exponent: number): DrawnCurve => ({
  name,
  epsilons: EPSILONS,
  values: EPSILONS.map((epsilon) => epsilon ** exponent),
  bound: { exponent: exponent / 2 },
  fit: { slope: exponent, intercept: 0, largest: 1e-2, smallest: 1e-5 },
});

const input = (curves: readonly DrawnCurve[], epsilon = 1e-3): ConvergenceInput => ({
  curves,
  largest: 1e-1,
  smallest: 1e-7,
  floor: 1e-14,
  epsilon,
  signs: true,
  width: 700,
  height: 400,
  words: {
    epsilon: "ε",
    curve: {
      delayed: "delayed",
      timeDependent: "time-dependent",
      averaged: "averaged",
      dominant: "dominant",
      limit: "limit",
      coherence: "coherence",
    },
    now: "now",
    floor: "rounding",
    fitted: "fitted",
    bound: "bound",
  },
});

interface Trace {
  readonly name: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const traceOf = (figure: { data: unknown[] }, name: string) =>
  (figure.data as Trace[]).find((trace) => trace.name === name)!;

describe.each(["light", "dark", "projector"] as const)("errors against ε, %s", (name) => {
  const theme = themes[name];

  it("draws every point, ε falling to the right", () => {
    const figure = convergenceFigure(input([curve("averaged", 1), curve("coherence", 0.7)]), theme);
    expect(traceOf(figure, "averaged").x).toEqual(EPSILONS);
    const [start, end] = figure.layout.xaxis!.range as [number, number];
    expect(start).toBeGreaterThanOrEqual(-1);
    expect(end).toBeLessThan(-7);
  });

  it("draws the fitted line and, from its start, one with the slope of the bound", () => {
    const figure = convergenceFigure(input([curve("averaged", 1)]), theme);
    const fit = traceOf(figure, "fit averaged");
    const bound = traceOf(figure, "bound averaged");
    expect(fit.y[0]).toBeCloseTo(1e-2, 12);
    expect(fit.y[1]).toBeCloseTo(1e-5, 12);
    expect(bound.y[0]).toBeCloseTo(fit.y[0]!, 12);
    expect(Math.log10(bound.y[1]! / bound.y[0]!)).toBeCloseTo(-1.5, 10);
  });

  it("draws what is at rounding on the floor, named, and never lower", () => {
    const flat = { ...curve("delayed", 1), values: EPSILONS.map(() => 0), fit: null };
    const figure = convergenceFigure(input([flat, curve("averaged", 1)]), theme);
    expect(traceOf(figure, "delayed").y.every((value) => value === 1e-14)).toBe(true);
    expect(figure.layout.annotations!.map(({ text }) => text)).toContain("rounding");
    expect((figure.layout.yaxis!.range as number[])[0]).toBeLessThan(-14);
  });

  it("moves names apart where curves end together", () => {
    const curves = (["delayed", "timeDependent", "averaged"] as const).map((rung) => curve(rung, 1));
    const { annotations, margin } = convergenceFigure(input(curves), theme).layout;
    const inner = 400 - margin!.t! - margin!.b!;
    const heights = annotations!.filter(({ text }) => text !== "now").map(({ y }) => inner * Number(y));
    for (let i = 1; i < heights.length; i++) {
      expect(heights[i - 1]! - heights[i]!).toBeGreaterThan(theme.sizes.label);
    }
  });
});

it("marks the present ε only inside the sweep, and stands without any curve", () => {
  const texts = (epsilon: number) =>
    convergenceFigure(input([], epsilon), themes.light).layout.annotations!.map(({ text }) => text);
  expect(texts(1e-3)).toEqual(["now"]);
  expect(texts(0.5)).toEqual([]);
});

describe.each(["light", "dark", "projector"] as const)("on a phone, %s", (name) => {
  const theme = themes[name];

  it("names the curves by their equations, and numbers no more decades than there is room for", () => {
    const curves = (["delayed", "timeDependent", "averaged"] as const).map((rung) => curve(rung, 1));
    const { layout } = convergenceFigure({ ...input(curves), width: 340 }, theme);
    const texts = layout.annotations!.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["(14)", "(11)", "(18)"]));
    const { margin, xaxis } = layout;
    const [from, to] = xaxis!.range as [number, number];
    const inner = 340 - margin!.l! - margin!.r!;
    expect((inner / Math.abs(from - to)) * Number(xaxis!.dtick)).toBeGreaterThan(2.9 * theme.sizes.tick);
  });
});
