import type { Annotation, Layout, Shape } from "plotly.js";
import type { LiveAxis } from "./liveAxes.ts";

/** A stroke or an area, in pixels of the drawing. */
export interface LiveShape {
  readonly below: boolean;
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string;
}

/** A text in Plotly's mark-up and the point it is held by, in pixels of the drawing. */
export interface LiveText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
  readonly align: "left" | "center" | "right";
  readonly colour: string;
  readonly size: number;
  readonly family: string;
}

export interface LiveMarks {
  readonly shapes: readonly LiveShape[];
  readonly texts: readonly LiveText[];
}

/** Where the drawing's parts lie: the area within the margins, and the axes by their ids, `x`, `y2`… */
export interface LiveGeometry {
  readonly area: { readonly l: number; readonly t: number; readonly w: number; readonly h: number };
  readonly axes: ReadonlyMap<string, LiveAxis>;
}

type Letter = "x" | "y";

/**
 * The shapes and annotations of a layout, placed as Plotly places them. Null where the layout has something that this
 * program's charts do not use: then only Plotly can draw it.
 */
export function liveMarks(
  { shapes = [], annotations = [] }: Partial<Layout>,
  geometry: LiveGeometry,
): LiveMarks | null {
  const drawn: LiveShape[] = [];
  for (const shape of shapes) {
    if (shape.visible === false) continue;
    const placed = placedShape(shape, geometry);
    if (placed === null) return null;
    if (placed !== "outside") drawn.push(placed);
  }
  const texts: LiveText[] = [];
  for (const annotation of annotations) {
    if (annotation.visible === false) continue;
    const placed = placedText(annotation, geometry);
    if (placed === null) return null;
    if (placed !== "outside") texts.push(placed);
  }
  return { shapes: drawn, texts };
}

interface Reference {
  /** Null where the reference is to the paper or to an axis's length, not to its values */
  readonly axis: LiveAxis | null;
  readonly from: number;
  readonly to: number;
  readonly pixel: (value: number) => number;
}

/** How a reference, `paper`, `x` or `y2 domain`, counts; `values`: what stands on a logarithmic axis is the value itself. */
function reference(name: string, letter: Letter, { area, axes }: LiveGeometry, values: boolean): Reference | null {
  const vertical = letter === "y";
  const along = (offset: number, length: number) => ({
    axis: null,
    from: offset,
    to: offset + length,
    pixel: (share: number) => offset + (vertical ? 1 - share : share) * length,
  });
  if (name === "paper") return vertical ? along(area.t, area.h) : along(area.l, area.w);
  const axis = axes.get(name.replace(/ domain$/, ""));
  if (!axis || axis.vertical !== vertical) return null;
  if (name.endsWith(" domain")) return along(axis.offset, axis.length);
  const position = values && axis.log ? Math.log10 : (value: number) => value;
  return {
    axis,
    from: axis.offset,
    to: axis.offset + axis.length,
    pixel: (value) => axis.offset + axis.pixel(position(value)),
  };
}

function placedShape(shape: Partial<Shape>, geometry: LiveGeometry): LiveShape | "outside" | null {
  const x = reference(String(shape.xref ?? "x"), "x", geometry, true);
  const y = reference(String(shape.yref ?? "y"), "y", geometry, true);
  if (!x || !y || shape.opacity !== undefined) return null;
  const d = shape.type === "path" ? pixelPath(shape, x, y) : straight(shape, x, y);
  if (d === null || d === "outside") return d;
  const { width = 2, color = "#444", dash = "solid" } = shape.line ?? {};
  return {
    below: shape.layer === "below",
    d,
    fill: shape.type === "line" ? "none" : String(shape.fillcolor ?? "none"),
    stroke: width > 0 ? String(color) : "none",
    width,
    dash: dashText(dash, width),
  };
}

/** A line or a rectangle between two corners, cut off where its axes end. */
function straight(shape: Partial<Shape>, x: Reference, y: Reference): string | "outside" | null {
  if (shape.type !== "line" && shape.type !== "rect") return null;
  if ((shape.xsizemode ?? "scaled") !== "scaled" || (shape.ysizemode ?? "scaled") !== "scaled") return null;
  const ends = [
    x.pixel(Number(shape.x0)),
    x.pixel(Number(shape.x1)),
    y.pixel(Number(shape.y0)),
    y.pixel(Number(shape.y1)),
  ];
  if (ends.some(Number.isNaN)) return "outside";
  const [x0, x1, y0, y1] = ends as [number, number, number, number];
  if (!meets(x, x0, x1) || !meets(y, y0, y1)) return "outside";
  const [left, right] = [within(x, x0), within(x, x1)];
  const [top, bottom] = [within(y, y0), within(y, y1)];
  // A slanted line would change its direction if an end of it were moved.
  if (shape.type === "line" && x0 !== x1 && y0 !== y1 && (left !== x0 || right !== x1 || top !== y0 || bottom !== y1)) {
    return null;
  }
  if (shape.type === "line") return `M${round(left)},${round(top)}L${round(right)},${round(bottom)}`;
  return `M${round(left)},${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`;
}

function meets({ axis, from, to }: Reference, a: number, b: number): boolean {
  return axis === null || (Math.max(a, b) >= from && Math.min(a, b) <= to);
}

function within({ axis, from, to }: Reference, at: number): number {
  return axis === null ? at : Math.min(to, Math.max(from, at));
}

/** A path in pixels around an anchor. */
function pixelPath(shape: Partial<Shape>, x: Reference, y: Reference): string | "outside" | null {
  if (shape.xsizemode !== "pixel" || shape.ysizemode !== "pixel") return null;
  const [left, top] = [x.pixel(Number(shape.xanchor)), y.pixel(Number(shape.yanchor))];
  if (!Number.isFinite(left) || !Number.isFinite(top)) return "outside";
  if (!meets(x, left, left) || !meets(y, top, top)) return "outside";
  return (shape.path ?? "").replace(
    /(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)/g,
    (_all, dx: string, dy: string) => `${round(left + Number(dx))},${round(top + Number(dy))}`,
  );
}

function placedText(annotation: Partial<Annotation>, geometry: LiveGeometry): LiveText | "outside" | null {
  const { text = "", font = {}, xshift = 0, yshift = 0, xanchor = "center", yanchor = "middle" } = annotation;
  if (annotation.showarrow !== false || annotation.textangle || annotation.bgcolor) return null;
  if (annotation.width !== undefined || annotation.borderwidth || annotation.borderpad) return null;
  if (xanchor === "auto" || yanchor === "auto" || font.size === undefined) return null;
  const x = reference(String(annotation.xref ?? "x"), "x", geometry, false);
  const y = reference(String(annotation.yref ?? "y"), "y", geometry, false);
  if (!x || !y) return null;
  const [left, top] = [x.pixel(Number(annotation.x)), y.pixel(Number(annotation.y))];
  if (!Number.isFinite(left) || !Number.isFinite(top)) return "outside";
  // Half a thousandth of a pixel of rounding must not take away what stands on the edge.
  const inside = ({ axis, from, to }: Reference, at: number) => axis === null || (at > from - 5e-4 && at < to + 5e-4);
  if (!inside(x, left) || !inside(y, top)) return "outside";
  return {
    text,
    x: left + xshift,
    y: top - yshift,
    horizontal: xanchor,
    vertical: yanchor,
    align: annotation.align ?? "center",
    colour: String(font.color ?? "#444"),
    size: font.size,
    family: String(font.family ?? ""),
  };
}

/** Plotly's dashes, which grow with the line's width. */
export function dashText(dash: string, width: number): string {
  const unit = Math.max(width || 1, 3);
  const pattern = {
    solid: [],
    dot: [1, 1],
    dash: [3, 3],
    longdash: [5, 5],
    dashdot: [3, 1, 1, 1],
    longdashdot: [5, 2, 1, 2],
  }[dash];
  return pattern ? pattern.map((part) => `${part * unit}px`).join(",") : dash;
}

function round(pixel: number): string {
  return pixel.toFixed(2);
}
