import type { Data } from "plotly.js";
import { describe, expect, test } from "vitest";
import type { Curve, RungName, TimeLayer } from "../physics/results.ts";
import { dynamicsDrawing, dynamicsFigure, dynamicsScales } from "./dynamics.ts";
import { type DynamicsInput, englishWords, type GhostRun } from "./dynamicsInput.ts";
import { layerBands, layerFurniture, overlap } from "./layerBands.ts";
import { placeLevelLabels } from "./levelLabels.ts";
import { errorCurves } from "./lowerCurves.ts";
import type { ChartZoom } from "./scales.ts";
import { themes } from "./theme.ts";

const theme = themes.light;

/** Two levels that exchange their populations with the layer's time 0.01, on a grid from 10⁻⁴ to 10. */
function curve(rung: RungName, offset = 0, count = 300): Curve {
  const times = Float64Array.from({ length: count }, (_, i) => 10 ** (-4 + (5 * i) / (count - 1)));
  const populations = new Float64Array(2 * count);
  times.forEach((t, i) => {
    const upper = 0.5 - 0.5 * Math.exp(-t / 0.01) + offset * Math.sin(30 * t);
    populations.set([1 - upper, upper], 2 * i);
  });
  return { rung, times, populations };
}

const layer = (name: string, time: number): TimeLayer => ({
  name,
  exponent: 0.3,
  rate: 1 / time,
  time,
  rates: [1 / time],
});

const bloch = curve("bloch");
const base: DynamicsInput = {
  curves: [curve("dominant", 1e-3), bloch, curve("limit", 1e-2)],
  coherence: { times: bloch.times, values: bloch.times.map((t) => 1e-3 * Math.exp(-t)) },
  layers: [layer("ε^μ", 0.0055), layer("ε^{2p−μ}", 0.083)],
  equilibrium: [0.5, 0.5],
  horizon: 10,
  axis: "logarithmic",
  width: 860,
  height: 640,
};

interface DrawnTrace {
  name: string;
  x: number[];
  y: (number | null)[];
  yaxis: string;
  line: { dash: string; color: string };
}
const traces = (data: Data[]) => data as unknown as DrawnTrace[];

describe("traces", () => {
  test("one per level and rung, Bloch first and solid, then errors and coherence on the logarithmic axis", () => {
    const { data } = dynamicsFigure(base, theme);
    expect(traces(data).map((trace) => [trace.name, trace.yaxis])).toEqual([
      ["Bloch 1", "y"],
      ["Bloch 2", "y"],
      ["dominant 1", "y"],
      ["dominant 2", "y"],
      ["limit 1", "y"],
      ["limit 2", "y"],
      ["error dominant", "y2"],
      ["error dominant envelope", "y2"],
      ["error limit", "y2"],
      ["error limit envelope", "y2"],
      ["‖ρ_od‖", "y2"],
    ]);
    const dashes = traces(data).map((trace) => trace.line.dash);
    expect(dashes.slice(0, 6)).toEqual(["solid", "solid", "dash", "dash", "dot", "dot"]);
  });

  test("keep first, last and extreme values exactly, and the curve within a tenth of a pixel, with fewer points", () => {
    const { data } = dynamicsFigure(base, theme);
    const drawn = traces(data).find((trace) => trace.name === "Bloch 2")!;
    expect(drawn.x.length).toBeLessThan(bloch.times.length / 2);
    expect([drawn.x[0], drawn.x.at(-1)]).toEqual([bloch.times[0], bloch.times.at(-1)]);
    const scales = dynamicsScales(base, errorCurves(base), theme);
    let worst = 0;
    bloch.times.forEach((t, i) => {
      const at = Math.max(
        1,
        drawn.x.findIndex((x) => x >= t),
      );
      const [from, to] = [drawn.x[at - 1]!, drawn.x[at]!].map(scales.x) as [number, number];
      const [y0, y1] = [drawn.y[at - 1]!, drawn.y[at]!].map(scales.y) as [number, number];
      const share = (scales.x(t) - from) / (to - from);
      worst = Math.max(worst, Math.abs(y0 + share * (y1 - y0) - scales.y(bloch.populations[2 * i + 1]!)));
    });
    expect(worst).toBeLessThan(0.1);
  });

  test("the error of a rung is the largest difference over the levels", () => {
    const [dominant] = errorCurves(base);
    dominant!.values.forEach((value, i) => {
      expect(value).toBeCloseTo(1e-3 * Math.abs(Math.sin(30 * bloch.times[i]!)), 12);
    });
  });

  test("a rung sampled at other times is compared where Bloch is known, nowhere else", () => {
    const late: Curve = {
      rung: "limit",
      times: Float64Array.of(1, 5, 20),
      populations: Float64Array.of(0.5, 0.5, 0.4, 0.6, 0.5, 0.5),
    };
    const [error] = errorCurves({ ...base, curves: [bloch, late] });
    expect(error!.values[0]).toBeLessThan(1e-9);
    expect(error!.values[1]).toBeCloseTo(0.1, 9);
    expect(error!.values[2]).toBeNaN();
  });

  test("without Bloch the lower chart keeps its axes and says why it is empty", () => {
    const { data, layout } = dynamicsFigure({ ...base, curves: [curve("dominant")], coherence: null }, theme);
    expect(traces(data).map((trace) => trace.name)).toEqual(["dominant 1", "dominant 2", "no distance"]);
    expect(traces(data).at(-1)).toMatchObject({ y: [null], yaxis: "y2" });
    expect(layout.annotations!.map(({ text }) => text)).toContain(englishWords.noDistance);
  });

  test("the lower chart shows polarisation under its bounds where the input has it", () => {
    const polarisation = {
      times: bloch.times,
      unpolarised: bloch.times.map((t) => Math.exp(-t / 0.01)),
      drift: bloch.times.map(() => 1e-17),
      envelopes: { unpolarised: bloch.times.map((t) => 2 * Math.exp(-t / 0.02)), drift: bloch.times.map(() => 0) },
    };
    const { data, layout } = dynamicsFigure({ ...base, polarisation }, theme);
    const lower = traces(data).filter(({ yaxis }) => yaxis === "y2");
    expect(lower.map(({ name }) => name)).toEqual(["unpolarised bound", "unpolarised", "drift bound", "drift"]);
    expect(lower[0]!.line.dash).toBe("dot");
    expect(layout.annotations!.map(({ text }) => text).join()).toContain(englishWords.polarisation);
    const unknown = dynamicsFigure({ ...base, polarisation: null }, theme);
    expect(unknown.layout.annotations!.map(({ text }) => text)).toContain(englishWords.noPolarisation);
  });

  test("a rung that lies on Bloch is told from it by lightness, one apart by its dash in a darker ink", () => {
    const colours = (offset: number) => {
      const { data } = dynamicsFigure({ ...base, curves: [bloch, curve("averaged", offset)] }, theme);
      return traces(data)
        .filter(({ yaxis }) => yaxis === "y")
        .map(({ line }) => line.color);
    };
    expect(colours(1e-5)[2]).not.toBe(colours(0.1)[2]);
    expect(colours(1e-5)[0]).toBe(colours(0.1)[0]);
  });
});

describe("what never reaches an axis", () => {
  test("t = 0, zero, negative and non-finite values leave a logarithmic axis as gaps", () => {
    const times = Float64Array.of(0, 0.1, 0.2, 0.3, 0.4, 0.5);
    const populations = Float64Array.of(1, 0, 0.9, 0.1, Number.NaN, 0.2, 0.7, 0.3, 0.6, 0.4, 0.5, 0.5);
    const input: DynamicsInput = {
      ...base,
      curves: [
        { rung: "bloch", times, populations },
        { rung: "limit", times, populations: populations.map((x, i) => (i === 6 ? x + 1e-3 : x)) },
      ],
      coherence: { times, values: Float64Array.of(0, 1e-3, -1, Number.POSITIVE_INFINITY, 1e-17, 1e-4) },
      horizon: 0.5,
    };
    for (const axis of ["logarithmic", "linear"] as const) {
      const { data } = dynamicsFigure({ ...input, axis }, theme);
      for (const trace of traces(data)) {
        expect(trace.x.every((x) => Number.isFinite(x) && (axis === "linear" || x > 0))).toBe(true);
        const logarithmic = trace.yaxis === "y2";
        expect(trace.y.every((y) => y === null || (Number.isFinite(y) && (!logarithmic || y > 1e-16)))).toBe(true);
      }
    }
    const { data } = dynamicsFigure(input, theme);
    expect(traces(data).find((trace) => trace.name === "‖ρ_od‖")!.y).toEqual([1e-3, null, null, null, 1e-4]);
    expect(traces(data).find((trace) => trace.name === "Bloch 1")!.y).toContain(null);
  });

  test("axis ranges are finite for empty, zero and huge input", () => {
    const empty = { ...base, curves: [], coherence: null, layers: [], equilibrium: null };
    const zero: Curve = { rung: "bloch", times: Float64Array.of(0, 1), populations: new Float64Array(4) };
    const huge: Curve = { ...zero, populations: Float64Array.of(1e6, -3, 1e6, 4) };
    for (const curves of [[], [zero], [huge]]) {
      const { layout } = dynamicsFigure({ ...empty, curves }, theme);
      for (const axis of [layout.xaxis, layout.yaxis, layout.yaxis2]) {
        expect(axis!.range!.every((bound) => Number.isFinite(bound))).toBe(true);
        expect(Number(axis!.range![1])).toBeGreaterThan(Number(axis!.range![0]));
      }
    }
  });
});

describe("time-layers", () => {
  test("both are bands that meet, each around its sharp time, and relaxation follows", () => {
    const [fast, slow] = layerBands(base.layers, theme);
    expect(fast!.from).toBe(0);
    expect(fast!.to).toBe(slow!.from);
    expect(fast!.to).toBeGreaterThan(0.0055);
    expect(fast!.to).toBeLessThan(0.083);
    expect(slow!.to).toBeGreaterThan(0.083);
    const texts = dynamicsFigure(base, theme).layout.annotations!.map((annotation) => annotation.text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "<b>fast layer</b>  <i>ε</i><sup>μ</sup>",
        "<b>slow layer</b>  <i>ε</i><sup>2p−μ</sup>",
        "0.0055",
        "0.083",
      ]),
    );
  });

  test("on a logarithmic axis an annotation's x is the logarithm and a shape's x the value", () => {
    const { layout } = dynamicsFigure(base, theme);
    expect(layout.annotations!.find((annotation) => annotation.text === "0.083")!.x).toBeCloseTo(Math.log10(0.083), 12);
    expect(layout.shapes!.filter((shape) => shape.type === "line").map((shape) => shape.x0)).toContain(0.083);
    const linear = dynamicsFigure({ ...base, axis: "linear" }, theme).layout;
    expect(linear.annotations!.find((annotation) => annotation.text === "0.083")!.x).toBe(0.083);
  });

  test("a measured time is written beside the sharp one where there is room", () => {
    const layers = [{ ...base.layers[0]!, measured: 0.0057 }];
    const texts = dynamicsFigure({ ...base, layers }, theme).layout.annotations!.map((annotation) => annotation.text);
    expect(texts).toContain("0.0055, measured 0.0057");
  });

  test("a layer beyond the horizon is not drawn", () => {
    const { layout } = dynamicsFigure({ ...base, layers: [layer("ε^μ", 500)], horizon: 10 }, theme);
    expect(layout.shapes!.every((shape) => shape.type !== "line")).toBe(true);
    for (const shape of layout.shapes!) {
      if (shape.type === "rect") expect(Number(shape.x1)).toBeLessThanOrEqual(10);
    }
  });
});

describe("labels", () => {
  for (const [width, axis] of [
    [860, "logarithmic"],
    [374, "logarithmic"],
    [1400, "logarithmic"],
    [860, "linear"],
  ] as const) {
    test(`touch no curve, no other label and no edge (${width} pixels, ${axis})`, () => {
      const input: DynamicsInput = { ...base, width, axis };
      const scales = dynamicsScales(input, errorCurves(input), theme);
      const bands = layerBands(input.layers, theme);
      const { boxes } = layerFurniture(bands, input.horizon, scales, theme, englishWords);
      const placed = placeLevelLabels(input.curves, boxes, scales, theme, englishWords);
      expect(placed.flatMap((label) => label.levels).sort()).toEqual([0, 1]);
      placed.forEach(({ box }, i) => {
        expect(box.left).toBeGreaterThanOrEqual(scales.margin.l);
        expect(box.right).toBeLessThanOrEqual(scales.margin.l + scales.inner);
        expect(box.top).toBeGreaterThanOrEqual(scales.populations.top);
        expect(box.bottom).toBeLessThanOrEqual(scales.populations.top + scales.populations.height);
        for (const other of [...boxes, ...placed.slice(0, i).map((label) => label.box)]) {
          expect(overlap(box, other)).toBe(false);
        }
        for (const { times, populations } of input.curves) {
          for (let k = 0; k < times.length; k++) {
            const x = scales.x(times[k]!);
            if (x < box.left || x > box.right) continue;
            for (const y of [populations[2 * k]!, populations[2 * k + 1]!].map(scales.y)) {
              expect(y < box.top || y > box.bottom).toBe(true);
            }
          }
        }
      });
    });
  }

  test("levels on one curve share a label", () => {
    const equal = curve("bloch");
    for (let i = 0; i < equal.populations.length; i++) (equal.populations as Float64Array)[i] = 0.5;
    const { layout } = dynamicsFigure({ ...base, curves: [equal] }, theme);
    expect(layout.annotations!.map((annotation) => annotation.text)).toContain("<b>levels 1, 2</b>");
  });

  test("the names of the layers do not touch one another, however narrow the drawing", () => {
    for (const width of [300, 390, 600, 1200]) {
      for (const axis of ["logarithmic", "linear"] as const) {
        const input: DynamicsInput = { ...base, width, axis };
        const scales = dynamicsScales(input, errorCurves(input), theme);
        const { boxes } = layerFurniture(layerBands(input.layers, theme), 10, scales, theme, englishWords);
        const text = boxes.filter((box) => box.right - box.left > 5);
        for (const [i, a] of text.entries()) {
          expect(a.right).toBeLessThanOrEqual(width);
          for (const b of text.slice(0, i)) expect(overlap(a, b)).toBe(false);
        }
      }
    }
  });
});

test("the figure asks nothing of any host", () => {
  const { config } = dynamicsFigure(base, theme);
  expect(config).toMatchObject({ showSendToCloud: false, plotlyServerURL: "", displaylogo: false });
});

describe("a zoom", () => {
  const zoom: ChartZoom = { time: [-2, -1], populations: [0.4, 0.6], errors: [-6, -4] };

  test("is the figure's range, whatever the data; an axis left out shows all", () => {
    for (const input of [base, { ...base, curves: [curve("bloch", 0.1)], width: 700 }]) {
      const { layout } = dynamicsFigure({ ...input, zoom }, theme);
      expect([layout.xaxis!.range, layout.yaxis!.range, layout.yaxis2!.range]).toEqual(Object.values(zoom));
    }
    const timeOnly = dynamicsFigure({ ...base, zoom: { time: [-2, -1] } }, theme).layout;
    expect(timeOnly.yaxis!.range).toEqual(dynamicsFigure(base, theme).layout.yaxis!.range);
  });

  test("keeps a curve within a tenth of a pixel of its samples at the scale that is seen", () => {
    const input = { ...base, zoom: { time: [-2, -1.9], populations: [0.3, 0.35] } } satisfies DynamicsInput;
    const scales = dynamicsScales(input, errorCurves(input), theme);
    const drawn = traces(dynamicsFigure(input, theme).data).find((trace) => trace.name === "Bloch 2")!;
    bloch.times.forEach((t, i) => {
      const x = scales.x(t);
      if (x < 0 || x > scales.width) return;
      const at = Math.max(
        1,
        drawn.x.findIndex((other) => other >= t),
      );
      const [from, to] = [drawn.x[at - 1]!, drawn.x[at]!].map(scales.x) as [number, number];
      const [y0, y1] = [drawn.y[at - 1]!, drawn.y[at]!].map(scales.y) as [number, number];
      const height = y0 + ((x - from) / (to - from)) * (y1 - y0);
      expect(Math.abs(height - scales.y(bloch.populations[2 * i + 1]!))).toBeLessThan(0.1);
    });
  });

  test("leaves out the names of what is not in view, and writes the others within the drawing", () => {
    const texts = (time: [number, number]) =>
      dynamicsFigure({ ...base, zoom: { time } }, theme).layout.annotations!.map(({ text }) => text ?? "");
    const relaxation = texts([0, 1]);
    expect(relaxation.some((text) => text.includes(englishWords.relaxation))).toBe(true);
    expect(relaxation.some((text) => text.includes(englishWords.fastLayer))).toBe(false);
    const early = texts([-4, -3]);
    expect(early.some((text) => text.includes(englishWords.fastLayer))).toBe(true);
    expect(early.some((text) => text.includes(englishWords.relaxation))).toBe(false);
  });
});

describe("ghosts of pinned runs", () => {
  const ghost = (mark: number, lift = 0): GhostRun => ({
    mark,
    name: "run <b>%{x}</b>",
    curves: [{ rung: "bloch", times: [...bloch.times], populations: [...bloch.populations].map((x) => x + lift) }],
    coherence: { times: [...bloch.times], values: [...bloch.times].map((t) => 1e-3 * Math.exp(-t)) },
  });
  const names = (input: DynamicsInput) => traces(dynamicsFigure(input, theme).data).map(({ name }) => name);

  test("lie under everything else, each with its own sign and the curves' own values", () => {
    const { data } = dynamicsFigure({ ...base, ghosts: [ghost(0), ghost(3)] }, theme);
    expect(
      traces(data)
        .slice(0, 10)
        .map(({ name }) => name),
    ).toEqual([
      ...["Bloch 1", "Bloch 2", "signs", "‖ρ_od‖", "lower signs"].map((name) => `pin 1 ${name}`),
      ...["Bloch 1", "Bloch 2", "signs", "‖ρ_od‖", "lower signs"].map((name) => `pin 4 ${name}`),
    ]);
    const signs = data as unknown as { name: string; marker?: { symbol: string }; x: number[]; y: number[] }[];
    expect(signs[2]!.marker!.symbol).not.toBe(signs[7]!.marker!.symbol);
    expect(signs[2]!.x.some((x) => signs[7]!.x.includes(x))).toBe(false);
    signs[2]!.x.forEach((x, i) => {
      const at = bloch.times.indexOf(x);
      expect([bloch.populations[2 * at], bloch.populations[2 * at + 1]]).toContain(signs[2]!.y[i]);
    });
  });

  test("are the same objects while only the present curves change, and others on other axes", () => {
    const ghosts = [ghost(0)];
    const drawn = (input: DynamicsInput) => dynamicsFigure(input, theme).data.slice(0, 5);
    const first = drawn({ ...base, ghosts });
    const moved = [curve("dominant", 1.1e-3), curve("bloch", 1e-4), curve("limit", 1e-2)];
    drawn({ ...base, ghosts, curves: moved }).forEach((trace, i) => {
      expect(trace).toBe(first[i]);
    });
    expect(drawn({ ...base, ghosts, zoom: { time: [-2, -1] } })[0]).not.toBe(first[0]);
  });

  test("take no part in distances, and leave the polarisation's chart", () => {
    const without = names(base);
    expect(names({ ...base, ghosts: [ghost(0)] }).filter((name) => !name.startsWith("pin "))).toEqual(without);
    const polarised = names({ ...base, ghosts: [ghost(0)], polarisation: null });
    expect(polarised).not.toContain("pin 1 ‖ρ_od‖");
  });

  test("stay within the axis, and their names are no markup", () => {
    const { figure, scales } = dynamicsDrawing({ ...base, ghosts: [ghost(0, 0.7)] }, theme);
    expect(scales.populationRange[1]).toBeGreaterThan(1.7);
    const { hovertemplate } = figure.data[0] as { hovertemplate: string };
    expect(hovertemplate).not.toContain("<b>");
    expect(hovertemplate.match(/%\{x/g)).toHaveLength(1);
  });
});

test("the same input gives the same figure, and input is left as it was", () => {
  const before = structuredClone(base.curves);
  expect(dynamicsFigure(base, theme)).toEqual(dynamicsFigure(base, theme));
  expect(base.curves).toEqual(before);
});
