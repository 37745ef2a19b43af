import { describe, expect, test } from "vitest";
import { requiredFigure, SPREADING_LIMIT, spreadingFigure, sumsFigure, truncationFigure } from "./manyLevels.ts";
import { decadesAround } from "./manyLevelsCurves.ts";
import { levelPopulationsFigure, rowEdges } from "./manyLevelsPopulations.ts";
import { themes } from "./theme.ts";

const size = { width: 500, height: 300 };
const theme = themes.light;
const words = { time: "t", level: "level", population: "ρ" };

function populations(levels: number, count = 30) {
  const times = Float64Array.from({ length: count }, (_, i) => 10 ** (i / 10));
  const values = new Float64Array(count * levels);
  for (let i = 0; i < count; i++) values[i * levels + (i % levels)] = 1;
  return { levels, times, populations: values, norm: times.map(() => 0.5), mass: times.map(() => 1) };
}

/** Every number that is drawn; a gap is no number. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("populations over levels and time", () => {
  test("are a line per level for few levels, named by the level", () => {
    const { data } = levelPopulationsFigure({ ...size, populations: populations(4), words }, theme);
    expect(data.map(({ name }) => name)).toEqual(["level 1", "level 2", "level 3", "level 4"]);
  });

  test("are a map of finite logarithms for many, in every theme, empty levels included", () => {
    for (const each of Object.values(themes)) {
      for (const levels of [9, 48, 49, 500]) {
        const { data } = levelPopulationsFigure({ ...size, populations: populations(levels), words }, each);
        expect(data.map(({ type }) => type)).toEqual(["heatmap"]);
        const { z, y } = data[0] as unknown as { z: number[][]; y: number[] };
        expect(y).toHaveLength(z.length + 1);
        for (const value of z.flat()) expect(value >= -8 && value <= 0).toBe(true);
      }
    }
  });

  test("gather levels in rows that cover each level once", () => {
    for (const levels of [49, 64, 100, 256, 500]) {
      const edges = rowEdges(levels);
      expect(edges[0]).toBe(1);
      expect(edges.at(-1)).toBe(levels + 1);
      for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]!);
      expect(edges.length).toBeLessThan(120);
    }
  });
});

describe("curves", () => {
  test("draw no number that is none: zeros on a logarithmic axis and unknown values are gaps", () => {
    const truncation = truncationFigure(
      {
        ...size,
        rates: { levels: [2, 4], errors: [0, 1e-3] },
        bloch: null,
        bound: (levels) => levels ** -4,
        lemmaLevels: 2.5,
        words: { levels: "N", error: "e" },
      },
      theme,
    );
    const sums = sumsFigure(
      {
        ...size,
        sums: {
          levels: [2, 4],
          interaction: [0, 0],
          relaxation: [0, 1],
          holds: { interaction: true, relaxation: true },
          smoothness: 2,
          weakExponent: 0.5,
        },
        levels: 16,
        words: { levels: "N", sum: "Σ" },
      },
      theme,
    );
    for (const figure of [truncation, sums]) {
      for (const x of numbersIn(figure.data)) expect(Number.isFinite(x)).toBe(true);
      for (const x of numbersIn(figure.layout)) expect(Number.isFinite(x)).toBe(true);
    }
    expect((truncation.data[1] as unknown as { y: unknown[] }).y).toEqual([null, 1e-3]);
  });

  test("Lemma 10's power passes above all that was observed, and is level where no level high up resonates", () => {
    const required = { tolerance: 0.01, epsilons: [1, 0.1, 0.01], observed: [4, 6, null], most: 32, exponent: 0.1 };
    const lemma = (uniform: boolean) =>
      (
        requiredFigure(
          { ...size, required: { ...required, uniform }, epsilon: 0.1, words: { epsilon: "ε", levels: "N" } },
          theme,
        ).data.find(({ name }) => name === "Lemma 10") as unknown as { y: number[] }
      ).y;
    expect(lemma(true)).toEqual([6, 6, 6]);
    expect(lemma(false)[1]).toBeCloseTo(6, 12);
    expect(lemma(false)[0]).toBeGreaterThan(4);
    expect(lemma(false)[2]! / lemma(false)[1]!).toBeCloseTo(10 ** 0.1, 12);
  });

  test("the limit of the half-line is drawn at 0.632", () => {
    const { data } = spreadingFigure({ ...size, populations: populations(9), words: { time: "t", value: "v" } }, theme);
    expect(SPREADING_LIMIT).toBeCloseTo(0.632, 3);
    expect((data.find(({ name }) => name === "limit") as unknown as { y: number[] }).y[0]).toBe(SPREADING_LIMIT);
  });

  test("whole decades surround what is drawn", () => {
    expect(decadesAround([0.02, 3, null, 0], 2, 9)).toEqual([0.01, 10]);
    expect(decadesAround([1e-30, 1], 2, 9)).toEqual([1e-9, 1]);
    expect(decadesAround([], 3, 9)).toEqual([1e-3, 1]);
  });
});
