import { bundle } from "./bundle.ts";
import { expect, test } from "./fixtures.ts";

const ENTRY = `
  import Plotly from "/src/charts/plotly.ts";
  import { dynamicsFigure } from "/src/charts/dynamics.ts";
  import { drawLive, endLive } from "/src/charts/liveFigure.ts";
  import { lightTheme } from "/src/charts/theme.ts";

  /** Two levels and a layer; \`shift\` moves curves, layer and axes, and opens a gap in the errors where they cross. */
  const figure = (shift, axis) => {
    const times = Float64Array.from({ length: 300 }, (_, i) => 10 ** (-4 + (5 * i) / 299));
    const layer = 0.01 * 10 ** (-2 * shift);
    const curve = (rung, offset) => ({
      rung,
      times,
      populations: Float64Array.from({ length: 600 }, (_, k) => {
        const t = times[k >> 1];
        const upper = 0.5 - 0.5 * Math.exp(-t / layer) + (t > 0.1 && t < 0.2 ? 0 : offset * 10 ** (-4 * shift) * (2 - Math.exp(-t)));
        return k % 2 === 0 ? 1 - upper : upper;
      }),
    });
    const layers = [
      { name: "ε^μ", exponent: 0.3, rate: 1 / layer, time: layer, rates: [1 / layer], measured: 1.1 * layer },
      { name: "ε^{2p−μ}", exponent: 0.1, rate: 1, time: 1, rates: [1] },
    ];
    const coherence = { times, values: times.map((t) => 1e-3 * (1 + shift) * Math.exp(-t)) };
    const curves = [curve("bloch", 0), curve("dominant", 1e-3), curve("limit", 1e-2)];
    const equilibrium = [0.5 + shift / 10, 0.5 - shift / 10];
    const otherEquilibria = [{ rung: "dominant", populations: [0.6, 0.4] }];
    const input = { curves, coherence, layers, equilibrium, otherEquilibria, horizon: 10, axis, width: 800, height: 600 };
    return dynamicsFigure(input, lightTheme);
  };

  const element = document.body.appendChild(document.createElement("div"));
  const visible = (part) => getComputedStyle(part).visibility === "visible" && part.closest("defs") === null;
  const box = (part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const colours = (part) => {
    const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, strokeDasharray } = getComputedStyle(part);
    const painted = (colour, opacity) => (colour === "none" || opacity === "0" ? "none" : colour);
    const line = strokeWidth === "0px" ? "none" : painted(stroke, strokeOpacity);
    return [painted(fill, fillOpacity).replace(/rgba?|[(),]|0\\.\\d+/g, " ").trim(), line, line === "none" ? "" : strokeWidth, line === "none" ? "" : strokeDasharray].join(" | ");
  };

  /** What is seen but the curves: texts, bands, marks and grid lines, each with its box, in a settled order. */
  const furniture = () => {
    const clip = element.querySelector(".nsewdrag").getBoundingClientRect();
    const texts = [...element.querySelectorAll("text")]
      .filter((part) => visible(part) && part.textContent !== "")
      .map((part) => ({ what: "text " + part.textContent.replace(/\\u200b/g, ""), box: box(part) }));
    const marks = [...element.querySelectorAll(".shapelayer path, .gridlayer path, .live path")]
      .filter((part) => visible(part) && colours(part) !== "none | none |  | ")
      .map((part) => {
        const [left, top, right, bottom] = box(part);
        // Plotly's bands go on outside the axes, where they are cut off.
        return { what: "mark " + colours(part), box: [Math.max(left, clip.left), top, right, bottom] };
      });
    const key = ({ what, box }) => what + box.map((side) => String(Math.round(side / 4)).padStart(5, "0")).join(" ");
    return [...texts, ...marks].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  };
  const paths = () => [...element.querySelectorAll(".js-line")].map((line) => line.getAttribute("d"));

  globalThis.compare = async (axis) => {
    const start = figure(0, axis);
    await Plotly.react(element, start.data, start.layout, start.config);
    const moved = figure(0.7, axis);
    const drawn = drawLive(element, moved);
    const byHand = { paths: paths(), furniture: furniture() };
    const data = element.data.map(({ x, y }) => ({ x: [...x], y: [...y] }));
    endLive(element);
    await Plotly.react(element, moved.data, { ...moved.layout, datarevision: 1 });
    const given = moved.data.map(({ x, y }) => ({ x, y }));
    const byPlotly = { paths: paths(), furniture: furniture() };
    return { drawn, byHand, byPlotly, sameData: JSON.stringify(data) === JSON.stringify(given) };
  };
`;

/** All coordinates of some paths; strokes of one trace may be one element or several. */
const coordinates = (paths: (string | null)[]): number[] =>
  paths.flatMap((d) => (d ?? "").match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);

interface Picture {
  readonly paths: (string | null)[];
  readonly furniture: { readonly what: string; readonly box: readonly number[] }[];
}

type Compare = (axis: string) => Promise<{
  readonly drawn: boolean;
  readonly byHand: Picture;
  readonly byPlotly: Picture;
  readonly sameData: boolean;
}>;

test("what is drawn while a control is held is what Plotly draws on release", async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({ content: await bundle(ENTRY) });
  for (const axis of ["logarithmic", "linear"]) {
    const { drawn, byHand, byPlotly, sameData } = await page.evaluate(
      (kind) => (globalThis as unknown as { compare: Compare }).compare(kind),
      axis,
    );
    expect(drawn).toBe(true);
    expect(sameData).toBe(true);
    // A path that lost its strokes to its trace's first path is a point at the origin.
    const hand = coordinates(byHand.paths.filter((d) => d !== "M0,0"));
    const plotly = coordinates(byPlotly.paths);
    expect(hand.length).toBe(plotly.length);
    expect(hand.length).toBeGreaterThan(1000);
    expect(Math.max(...hand.map((value, i) => Math.abs(value - plotly[i]!)))).toBeLessThan(0.02);
    // Texts, bands, marks and grid lines: the same ones, within a pixel.
    const what = ({ furniture }: Picture) => furniture.map((part) => part.what);
    expect(what(byHand)).toEqual(what(byPlotly));
    byHand.furniture.forEach((part, i) => {
      part.box.forEach((side, k) => {
        expect(Math.abs(side - byPlotly.furniture[i]!.box[k]!), `${axis}: ${part.what}`).toBeLessThan(1.1);
      });
    });
  }
});
