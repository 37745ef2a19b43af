import { expect, it } from "vitest";
import { dynamicsFigure } from "./dynamics.ts";
import type { DynamicsInput } from "./dynamicsInput.ts";
import { themes } from "./theme.ts";

const times = Float64Array.of(0, 1, 2, 4);
const input: DynamicsInput = {
  curves: [{ rung: "bloch", times, populations: Float64Array.of(1, 0, 0.8, 0.2, 0.7, 0.3, 0.6, 0.4) }],
  coherence: null,
  layers: [],
  equilibrium: null,
  horizon: 4,
  axis: "linear",
  width: 700,
  height: 500,
  published: [
    { rung: "bloch", times: [0, 2], levels: [1], populations: [[0], [0.3]] },
    {
      rung: "averaged",
      times: [0, 2],
      levels: [0, 1],
      populations: [
        [1, 0],
        [0.69, 0.31],
      ],
    },
  ],
};

const traces = (figure: { data: unknown[] }) =>
  (figure.data as { name: string; mode: string; x: number[]; y: number[] }[]).filter(({ name }) =>
    name.startsWith("published"),
  );

it("published points are named after rung and level and drawn as they were published", () => {
  const points = traces(dynamicsFigure(input, themes.light));
  expect(points.map(({ name }) => name)).toEqual(["published 2", "published averaged 1", "published averaged 2"]);
  expect(points.every(({ mode }) => mode === "markers")).toBe(true);
  expect(points[0]).toMatchObject({ x: [0, 2], y: [0, 0.3] });
});

it("t = 0 has no place on a logarithmic axis", () => {
  const [first] = traces(dynamicsFigure({ ...input, axis: "logarithmic" }, themes.light));
  expect(first).toMatchObject({ x: [2], y: [0.3] });
});

it("without published points nothing is added", () => {
  const { published: _, ...without } = input;
  expect(traces(dynamicsFigure(without, themes.light))).toEqual([]);
});
