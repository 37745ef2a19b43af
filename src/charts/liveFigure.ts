import type { Layout, LayoutAxis } from "plotly.js";
import type { Figure } from "./dynamicsInput.ts";
import { decadeTicks, type LiveAxis, liveAxis, type MovedAxis } from "./liveAxes.ts";
import { LiveLayer } from "./liveLayer.ts";
import { type LiveMarks, liveMarks } from "./liveMarks.ts";
import { plannedLines } from "./livePaths.ts";
import type { PrivateAxis, PrivateChart } from "./plotlyPrivate.ts";

const layers = new WeakMap<HTMLElement, LiveLayer>();

/**
 * Draws a figure into a chart that already stands, without Plotly, quickly enough for every frame while a control is
 * held: lines are moved where they are; curves that have come to them, bands, names and the numbers of axes are drawn in a layer of their own over
 * Plotly's, which are hidden meanwhile. False, with nothing changed, where this figure needs more than that.
 */
export function drawLive(element: HTMLElement, { data, layout }: Figure): boolean {
  const chart = element as unknown as PrivateChart;
  const area = chart._fullLayout?._size;
  if (!area || !sameFrame(chart, layout)) return false;
  const axes = new Map<string, LiveAxis>();
  const moved: MovedAxis[] = [];
  for (const key of Object.keys(layout)) {
    if (!/^[xy]axis\d*$/.test(key)) continue;
    const wanted = layout[key as "xaxis"] ?? {};
    const axis = placedAxis(chart._fullLayout?.[key] as PrivateAxis | undefined, wanted, key.startsWith("y"));
    if (!axis) return false;
    const id = key.replace("axis", "");
    axes.set(id, axis.axis);
    if (!axis.moved) continue;
    const ticks = decadeTicks(wanted, axis.axis);
    if (!ticks) return false;
    moved.push({ id, axis: axis.axis, ticks });
  }
  const marks = liveMarks(layout, { area, axes });
  if (!marks) return false;
  const lines = plannedLines(element, chart, data, axes, new Set(moved.map(({ axis }) => axis)));
  if (!lines) return false;
  const layer = layers.get(element) ?? LiveLayer.over(element);
  if (!layer?.canNumber(moved)) return false;
  layers.set(element, layer);
  lines.move();
  layer.drawCurves(lines.added);
  show(layer, marks, moved);
  return true;
}

/** Gives the chart back to Plotly, to be called right before it draws. */
export function endLive(element: HTMLElement): void {
  layers.get(element)?.remove();
  layers.delete(element);
}

function show(layer: LiveLayer, { shapes, texts }: LiveMarks, moved: readonly MovedAxis[]): void {
  layer.drawAxes(moved);
  layer.drawShapes(shapes);
  layer.drawTexts(texts);
}

/** Whether the drawing has the size and the margins that it was made with. */
function sameFrame({ _fullLayout: full }: PrivateChart, { width, height, margin = {} }: Partial<Layout>): boolean {
  if (!full || full.width !== width || full.height !== height) return false;
  return Object.entries(margin).every(([side, size]) => full.margin?.[side] === size);
}

function placedAxis(
  full: PrivateAxis | undefined,
  wanted: Partial<LayoutAxis>,
  vertical: boolean,
): { axis: LiveAxis; moved: boolean } | null {
  if (full?._offset === undefined || full._length === undefined || !full.range) return null;
  if ((wanted.type ?? "linear") !== full.type) return null;
  if (wanted.domain?.some((end, i) => Math.abs(end - (full.domain?.[i] ?? Number.NaN)) > 1e-9)) return null;
  const range = (wanted.range ?? full.range) as [number, number];
  const place = { offset: full._offset, length: full._length };
  const axis = liveAxis({ type: full.type as "log" | "linear", range }, place, vertical);
  if (!axis) return null;
  const size = Math.abs(axis.range[1] - axis.range[0]);
  return { axis, moved: axis.range.some((end, i) => Math.abs(end - full.range![i]!) > 1e-9 * size) };
}
