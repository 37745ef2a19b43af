import type { Layout, LayoutAxis } from "plotly.js";
import { localised } from "../i18n/decimalSign.ts";
import type { Figure } from "./dynamicsInput.ts";
import { decadeTicks, type LiveAxis, liveAxis, type Tick } from "./liveAxes.ts";
import { drawShapes, drawTexts } from "./liveDrawing.ts";
import { dashText, type LiveText, liveMarks } from "./liveMarks.ts";
import { linePath } from "./livePaths.ts";
import { LivePool } from "./livePool.ts";

const SVG = "http://www.w3.org/2000/svg";
/** Plotly writes powers of ten larger than other numbers, and numbers this far from the end of their ticks. */
const POWER = 1.25;
const PAD = 3;

interface Line {
  readonly mode?: string;
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
  readonly xaxis?: string;
  readonly yaxis?: string;
  readonly line?: { readonly color?: string; readonly width?: number; readonly dash?: string };
}

interface PlacedAxis {
  readonly axis: LiveAxis;
  readonly layout: Partial<LayoutAxis>;
  readonly ticks: readonly Tick[];
}

const pictures = new WeakMap<HTMLElement, SVGSVGElement>();

/**
 * Draws a figure into an element that Plotly has not drawn in, by the rules that move a standing chart while a control is
 * held: lines, axes with their numbers, bands and names. Curves are there before Plotly has come. False, with nothing
 * drawn, for a figure that takes more than that.
 */
export function drawFirst(element: HTMLElement, { data, layout }: Figure): boolean {
  const { width, height, margin } = layout;
  const lines = data.map((trace) => trace as Line).filter(({ x }) => x === undefined || x.length > 0);
  if (!width || !height || !margin || lines.length === 0 || lines.some(({ mode }) => mode !== "lines")) return false;
  const { l = 0, r = 0, t = 0, b = 0 } = margin;
  const area = { l, t, w: width - l - r, h: height - t - b };
  const placed = placedAxes(layout, area);
  if (!placed) return false;
  const axes = new Map([...placed].map(([id, { axis }]) => [id, axis]));
  const marks = liveMarks(layout, { area, axes });
  if (!marks) return false;

  endFirst(element);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "first-picture");
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  // Texts are measured where they are drawn.
  element.append(svg);
  pictures.set(element, svg);
  const pool = <Name extends "path" | "text">(name: Name) =>
    new LivePool(svg.appendChild(document.createElementNS(SVG, "g")), name);
  const grid = pool("path");
  const below = pool("path");
  const curves = svg.appendChild(document.createElementNS(SVG, "g"));
  const above = pool("path");
  for (const { axis, layout: look, ticks } of placed.values()) drawGrid(axis, look, ticks, area, grid);
  for (const line of lines) drawLine(curves, line, axes);
  drawShapes(marks.shapes, below, above);
  const numbers = [...placed.values()].flatMap((one) => numbersOf(one, placed));
  drawTexts([...numbers, ...marks.texts], pool("text"));
  return true;
}

/** An element with a picture, drawn before there was a chart for it. */
let waiting: HTMLElement | null = null;

/** Keeps the picture in this element for the first chart that is mounted. */
export function keepForChart(element: HTMLElement): void {
  waiting = element;
}

/** Takes over what was drawn before there was a chart, until this one draws itself. */
export function takeOver(element: HTMLElement): void {
  const picture = waiting && pictures.get(waiting);
  waiting = null;
  if (!picture) return;
  pictures.set(element, picture);
  element.append(picture);
}

/** Takes it away, once Plotly's own drawing is there. */
export function endFirst(element: HTMLElement): void {
  pictures.get(element)?.remove();
  pictures.delete(element);
}

function placedAxes(
  layout: Partial<Layout>,
  area: { l: number; t: number; w: number; h: number },
): Map<string, PlacedAxis> | null {
  const placed = new Map<string, PlacedAxis>();
  for (const key of Object.keys(layout)) {
    if (!/^[xy]axis\d*$/.test(key)) continue;
    const wanted = layout[key as "xaxis"] ?? {};
    const vertical = key.startsWith("y");
    const [from, to] = wanted.domain ?? [0, 1];
    const place = vertical
      ? { offset: area.t + (1 - to!) * area.h, length: (to! - from!) * area.h }
      : { offset: area.l + from! * area.w, length: (to! - from!) * area.w };
    const axis = liveAxis(wanted, place, vertical);
    if (!axis) return null;
    const ticks = axis.log ? decadeTicks(wanted, axis) : roundTicks(wanted, axis);
    if (!ticks) return null;
    placed.set(key.replace("axis", ""), { axis, layout: wanted, ticks });
  }
  return placed;
}

/** The numbers of a linear axis, as Plotly chooses them for so many ticks. */
export function roundTicks({ nticks, tickvals, ticktext }: Partial<LayoutAxis>, { range }: LiveAxis): Tick[] | null {
  if (tickvals || ticktext || !nticks) return null;
  const low = Math.min(...range);
  const high = Math.max(...range);
  const rough = (high - low) / nticks;
  const power = Math.floor(Math.log10(rough));
  const step = [2, 5, 10].find((times) => rough <= times * 10 ** power);
  if (step === undefined) return null;
  const decimals = Math.max(0, -power - (step === 10 ? 1 : 0));
  const size = step * 10 ** power;
  const slack = (high - low) * 1e-4;
  const ticks: Tick[] = [];
  for (let k = Math.ceil((low - slack) / size); k * size <= high + slack; k++) {
    const text = Math.abs(k * size).toFixed(decimals);
    ticks.push({ position: k * size, text: `${k < 0 ? "−" : ""}${localised(String(Number(text)))}` });
  }
  return ticks;
}

function drawGrid(
  axis: LiveAxis,
  { gridcolor, gridwidth = 1 }: Partial<LayoutAxis>,
  ticks: readonly Tick[],
  area: { l: number; t: number; w: number; h: number },
  pool: LivePool<"path">,
): void {
  for (const { position } of ticks) {
    const pixel = axis.pixel(position);
    if (pixel <= 1 || pixel >= axis.length - 1) continue;
    const at = (axis.offset + pixel).toFixed(2);
    const node = pool.next();
    node.set("d", axis.vertical ? `M${area.l},${at}h${area.w}` : `M${at},${area.t}v${area.h}`);
    node.style("stroke", String(gridcolor ?? "#eee"));
    node.style("stroke-width", `${gridwidth}px`);
  }
}

/** Numbers stand left of a vertical axis and below a horizontal one, which lies under the axis that it is anchored to. */
function numbersOf({ axis, layout, ticks }: PlacedAxis, all: ReadonlyMap<string, PlacedAxis>): LiveText[] {
  const { tickfont, ticklen = 5, anchor } = layout;
  const other = all.get(String(anchor))?.axis;
  if (!other || !tickfont?.size) return [];
  const size = tickfont.size;
  const edge = axis.vertical ? other.offset : other.offset + other.length;
  return ticks.map(({ position, text }) => {
    const at = axis.offset + axis.pixel(position);
    return {
      text,
      x: axis.vertical ? edge - ticklen - PAD : at,
      y: axis.vertical ? at : edge + ticklen + PAD,
      horizontal: axis.vertical ? "right" : "center",
      vertical: axis.vertical ? "middle" : "top",
      align: "center",
      colour: String(tickfont.color ?? "#444"),
      size: axis.log ? size * POWER : size,
      family: String(tickfont.family ?? ""),
    };
  });
}

function drawLine(
  group: SVGGElement,
  { x, y, xaxis = "x", yaxis = "y", line = {} }: Line,
  axes: ReadonlyMap<string, LiveAxis>,
): void {
  const across = axes.get(xaxis);
  const up = axes.get(yaxis);
  if (!across || !up) return;
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", "first-line");
  // Positions count from the beginning of the plot, which a nested drawing begins at and cuts off.
  path.setAttribute("d", linePath(x, y, across, up));
  const { color = "", width = 2, dash = "solid" } = line;
  path.style.cssText = `fill: none; stroke: ${color}; stroke-width: ${width}px; stroke-dasharray: ${dashText(dash, width)}`;
  const name = `${across.offset} ${up.offset}`;
  let plot = [...group.children].find((child) => child.getAttribute("data-plot") === name);
  if (!plot) {
    plot = group.appendChild(document.createElementNS(SVG, "svg"));
    plot.setAttribute("data-plot", name);
    for (const [key, value] of Object.entries({
      x: across.offset,
      y: up.offset,
      width: across.length,
      height: up.length,
    })) {
      plot.setAttribute(key, String(value));
    }
  }
  plot.append(path);
}
