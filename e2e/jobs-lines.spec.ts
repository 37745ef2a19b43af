import { bundle } from "./bundle.ts";
import { expect, test } from "./fixtures.ts";

const ENTRY = `
  import Plotly from "/src/charts/plotly.ts";
  import { dynamicsFigure } from "/src/charts/dynamics.ts";
  import { drawLive, endLive } from "/src/charts/liveFigure.ts";
  import { lightTheme } from "/src/charts/theme.ts";

  /** Two levels and a layer; \`shift\` moves curves, layer and axes, and opens a gap in the errors where they cross. */
  const figure = (shift, axis, rungs) => {
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
    const curves = rungs.map((rung, i) => curve(rung, [0, 1e-3, 1e-2][i]));
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
    const marks = [...element.querySelectorAll(".shapelayer path, .gridlayer path, .live path:not(.live-curve)")]
      .filter((part) => visible(part) && colours(part) !== "none | none |  | ")
      .map((part) => {
        const [left, top, right, bottom] = box(part);
        // Plotly's bands go on outside the axes, where they are cut off.
        return { what: "mark " + colours(part), box: [Math.max(left, clip.left), top, right, bottom] };
      });
    const key = ({ what, box }) => what + box.map((side) => String(Math.round(side / 4)).padStart(5, "0")).join(" ");
    return [...texts, ...marks].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  };
  /** A curve each: its strokes in one, those of Plotly's traces and those that have no trace. */
  const paths = () => [
    ...[...element.querySelectorAll(".scatterlayer .trace")].map((trace) => [...trace.querySelectorAll(".js-line")]),
    ...[...element.querySelectorAll(".live-curve")].map((line) => [line]),
  ].map((lines) => lines.map((line) => line.getAttribute("d")).filter((d) => d !== "M0,0").join(""));

  globalThis.compare = async (axis, rungs) => {
    const start = figure(0, axis, ["bloch", "dominant", "limit"]);
    await Plotly.react(element, start.data, start.layout, start.config);
    const moved = figure(0.7, axis, rungs);
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

const coordinates = (d: string): number[] => (d.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);

/** Of two curves, pixels; infinite where they have not the same points. */
function apart(one: readonly number[], other: readonly number[]): number {
  return one.length === other.length
    ? Math.max(0, ...one.map((value, i) => Math.abs(value - other[i]!)))
    : Number.POSITIVE_INFINITY;
}

interface Picture {
  readonly paths: string[];
  readonly furniture: { readonly what: string; readonly box: readonly number[] }[];
}

type Compare = (
  axis: string,
  rungs: readonly string[],
) => Promise<{
  readonly drawn: boolean;
  readonly byHand: Picture;
  readonly byPlotly: Picture;
  readonly sameData: boolean;
}>;

const SAME = ["bloch", "dominant", "limit"];

for (const [title, axis, rungs] of [
  ["logarithmic time", "logarithmic", SAME],
  ["linear time", "linear", SAME],
  ["a rung that goes and one that comes", "logarithmic", ["bloch", "limit", "averaged"]],
] as const) {
  test(`what is drawn while a control is held is what Plotly draws on release: ${title}`, async ({ page }) => {
    await page.goto("about:blank");
    await page.addScriptTag({ content: await bundle(ENTRY) });
    const { drawn, byHand, byPlotly, sameData } = await page.evaluate(
      ([axis, rungs]) => (globalThis as unknown as { compare: Compare }).compare(axis, rungs),
      [axis, rungs] as const,
    );
    expect(drawn).toBe(true);
    expect(sameData).toBe(rungs === SAME);
    const curves = ({ paths }: Picture) => paths.filter((d) => d !== "").map(coordinates);
    const [hand, plotly] = [curves(byHand), curves(byPlotly)];
    expect(hand.length).toBe(plotly.length);
    expect(plotly.flat().length).toBeGreaterThan(1000);
    // In any order: what came while the control was held stands behind the rest.
    for (const curve of plotly) expect(Math.min(...hand.map((other) => apart(curve, other)))).toBeLessThan(0.02);
    // Texts, bands, marks and grid lines: the same ones, within a pixel.
    const what = ({ furniture }: Picture) => furniture.map((part) => part.what);
    expect(what(byHand)).toEqual(what(byPlotly));
    byHand.furniture.forEach((part, i) => {
      part.box.forEach((side, k) => {
        expect(Math.abs(side - byPlotly.furniture[i]!.box[k]!), part.what).toBeLessThan(1.1);
      });
    });
  });
}
