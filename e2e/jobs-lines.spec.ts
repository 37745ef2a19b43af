import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "./fixtures.ts";

/** The chart's own modules and Plotly, bundled as the product bundles them, for a bare page. */
const ENTRY = `
  import Plotly from "/src/charts/plotly.ts";
  import { dynamicsFigure } from "/src/charts/dynamics.ts";
  import { drawLines } from "/src/charts/livePaths.ts";
  import { lightTheme } from "/src/charts/theme.ts";

  /** Two levels and a layer; \`shift\` moves the curves, and opens a gap in the errors where they cross. */
  const figure = (shift, axis) => {
    const times = Float64Array.from({ length: 300 }, (_, i) => 10 ** (-4 + (5 * i) / 299));
    const curve = (rung, offset) => ({
      rung,
      times,
      populations: Float64Array.from({ length: 600 }, (_, k) => {
        const t = times[k >> 1];
        const upper = 0.5 - 0.5 * Math.exp(-t / (0.01 * (1 + shift))) + (t > 0.1 && t < 0.2 ? 0 : offset);
        return k % 2 === 0 ? 1 - upper : upper;
      }),
    });
    const layers = [{ name: "ε^μ", exponent: 0.3, rate: 100, time: 0.01, rates: [100] }];
    const coherence = { times, values: times.map((t) => 1e-3 * (1 + shift) * Math.exp(-t)) };
    const curves = [curve("bloch", 0), curve("dominant", 1e-3), curve("limit", 1e-2)];
    const input = { curves, coherence, layers, equilibrium: [0.5, 0.5], horizon: 10, axis, width: 800, height: 600 };
    return dynamicsFigure(input, lightTheme);
  };

  const element = document.body.appendChild(document.createElement("div"));
  const paths = () => [...element.querySelectorAll(".js-line")].map((line) => line.getAttribute("d"));

  /** Pen strokes of a whole drawing: every point of every path, in order. */
  globalThis.compare = async (axis) => {
    const start = figure(0, axis);
    await Plotly.react(element, start.data, start.layout, start.config);
    const moved = figure(0.4, axis);
    const drawn = drawLines(element, moved.data);
    const byHand = paths();
    const data = element.data.map(({ x, y }) => ({ x: [...x], y: [...y] }));
    await Plotly.react(element, moved.data, { ...moved.layout, datarevision: 1 });
    const given = moved.data.map(({ x, y }) => ({ x, y }));
    return { drawn, byHand, byPlotly: paths(), sameData: JSON.stringify(data) === JSON.stringify(given) };
  };
`;

async function bundle(): Promise<string> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const result = await build({
    root,
    logLevel: "silent",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "virtual:entry" ? id : id.startsWith("/src/") ? root + id.slice(1) : undefined),
        load: (id) => (id === "virtual:entry" ? ENTRY : undefined),
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: "virtual:entry", output: { format: "iife", codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!("output" in output)) continue;
    for (const chunk of output.output) if (chunk.type === "chunk") return chunk.code;
  }
  throw new Error("no bundle");
}

/** All coordinates of some paths; strokes of one trace may be one element or several. */
const coordinates = (paths: (string | null)[]): number[] =>
  paths.flatMap((d) => (d ?? "").match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);

test("lines moved by their paths are those that Plotly draws", async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({ content: await bundle() });
  for (const axis of ["logarithmic", "linear"]) {
    const { drawn, byHand, byPlotly, sameData } = await page.evaluate(
      (kind) =>
        (
          globalThis as unknown as {
            compare: (axis: string) => Promise<{
              drawn: boolean;
              byHand: (string | null)[];
              byPlotly: (string | null)[];
              sameData: boolean;
            }>;
          }
        ).compare(kind),
      axis,
    );
    expect(drawn).toBe(true);
    expect(sameData).toBe(true);
    // A path that lost its strokes to its trace's first path is a point at the origin.
    const hand = coordinates(byHand.filter((d) => d !== "M0,0"));
    const plotly = coordinates(byPlotly);
    expect(hand.length).toBe(plotly.length);
    expect(hand.length).toBeGreaterThan(1000);
    expect(Math.max(...hand.map((value, i) => Math.abs(value - plotly[i]!)))).toBeLessThan(0.02);
  }
});
