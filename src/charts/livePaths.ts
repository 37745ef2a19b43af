import type { Data } from "plotly.js";
import type { LiveAxis } from "./liveAxes.ts";
import { dashText } from "./liveMarks.ts";
import type { PrivateChart } from "./plotlyPrivate.ts";

interface Line {
  readonly name?: string;
  readonly mode?: string;
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
  readonly xaxis?: string;
  readonly yaxis?: string;
  readonly line?: { readonly color?: string; readonly width?: number; readonly dash?: string };
}

/** A curve that the standing chart has no stroke for. */
export interface LiveCurve {
  readonly x: LiveAxis;
  readonly y: LiveAxis;
  readonly d: string;
  readonly color: string;
  readonly width: number;
  readonly dash: string;
}

export interface PlannedLines {
  /** Moves the lines that stand, and empties those that are not wanted now. */
  readonly move: () => void;
  /** Curves to be drawn beside them */
  readonly added: readonly LiveCurve[];
}

/**
 * Moves the lines of a standing chart by writing their SVG paths: about a twentieth of the cost of a full drawing, so
 * that curves follow the hand at the display's rate. Traces are known by their names: those that come and go while the
 * hand moves take no full drawing either. Returns what is to be done, or null, with nothing changed, where the chart
 * does not look as expected: then a full drawing is due.
 */
export function plannedLines(
  element: HTMLElement,
  { data, _fullData: full }: PrivateChart,
  lines: readonly Data[],
  axes: ReadonlyMap<string, LiveAxis>,
  moved: ReadonlySet<LiveAxis>,
): PlannedLines | null {
  if (!data || !full || full.length !== data.length) return null;
  const standing = new Map<string, number[]>();
  for (const [i, { name = "" }] of (data as Line[]).entries()) {
    const same = standing.get(name);
    if (same) same.push(i);
    else standing.set(name, [i]);
  }
  const deeds: (() => void)[] = [];
  const added: LiveCurve[] = [];
  for (const line of lines as readonly Line[]) {
    const i = standing.get(line.name ?? "")?.shift();
    const x = axes.get(line.xaxis ?? "x");
    const y = axes.get(line.yaxis ?? "y");
    if (!x || !y) return null;
    if (i === undefined) {
      if (line.mode !== "lines") return null;
      added.push(curveOf(line, x, y));
      continue;
    }
    const trace = element.querySelector(`.trace${full[i]!.uid}`);
    if (!trace || axes.get(full[i]!.xaxis) !== x || axes.get(full[i]!.yaxis) !== y) return null;
    const before = data[i] as Line;
    if (line.mode !== "lines") {
      // Signs stand still, unless what is under them moves.
      if (line.x === before.x && line.y === before.y && !moved.has(x) && !moved.has(y)) continue;
      if (line.mode !== "markers") return null;
      const signs = [...trace.querySelectorAll(":scope > .points > .point")];
      const places = placesOf(line, x, y);
      if (signs.length !== places.length) return null;
      deeds.push(() => {
        for (const [k, sign] of signs.entries()) sign.setAttribute("transform", `translate(${places[k]})`);
      });
    } else {
      const strokes = strokesOf(trace);
      const curve = curveOf(line, x, y);
      // A curve without a point has no path in Plotly's drawing.
      if (strokes.length === 0 && curve.d !== "") added.push(curve);
      const { color, width, dash } = curve;
      const looks = before.line ?? {};
      const restyled = color !== looks.color || width !== (looks.width ?? WIDTH) || dash !== (looks.dash ?? DASH);
      deeds.push(() => {
        write(strokes, curve.d);
        if (!restyled) return;
        for (const stroke of strokes) {
          stroke.style.stroke = color;
          stroke.style.strokeWidth = `${width}px`;
          stroke.style.strokeDasharray = dashText(dash, width);
        }
      });
    }
    deeds.push(() => {
      Object.assign(data[i]!, { x: line.x, y: line.y, ...(line.line ? { line: line.line } : {}) });
    });
  }
  for (const i of [...standing.values()].flat()) {
    const trace = element.querySelector(`.trace${full[i]!.uid}`);
    if (!trace || (data[i] as Line).mode !== "lines") return null;
    const strokes = strokesOf(trace);
    deeds.push(() => {
      write(strokes, "");
      Object.assign(data[i]!, { x: [], y: [] });
    });
  }
  return {
    move: () => {
      for (const deed of deeds) deed();
    },
    added,
  };
}

/** What Plotly draws a line with that says nothing of it. */
const WIDTH = 2;
const DASH = "solid";

function curveOf({ x: times, y: values, line = {} }: Line, x: LiveAxis, y: LiveAxis): LiveCurve {
  const { color = "", width = WIDTH, dash = DASH } = line;
  return { x, y, d: linePath(times, values, x, y), color, width, dash };
}

const strokesOf = (trace: Element) => trace.querySelectorAll<SVGPathElement>(":scope > .lines > .js-line");

/** Plotly cuts some curves into several strokes: the first takes all of it. */
function write(strokes: Iterable<SVGPathElement>, d: string): void {
  let rest = d;
  for (const stroke of strokes) {
    stroke.setAttribute("d", rest || "M0,0");
    rest = "";
  }
}

/** A position on the range of an axis. */
const positionOn = (axis: LiveAxis) => (axis.log ? Math.log10 : (value: number) => value);

/** Gaps begin a new stroke, and so does a value that has no place. A hundredth of a pixel is all that a path needs. */
export function linePath(
  x: readonly number[],
  y: readonly (number | null | undefined)[],
  xaxis: LiveAxis,
  yaxis: LiveAxis,
): string {
  const across = positionOn(xaxis);
  const up = positionOn(yaxis);
  let d = "";
  let stroke = "M";
  for (let i = 0; i < x.length; i++) {
    const value = y[i];
    const left = xaxis.pixel(across(x[i]!));
    const top = value === null || value === undefined ? Number.NaN : yaxis.pixel(up(value));
    if (!Number.isFinite(left) || !Number.isFinite(top)) {
      stroke = "M";
      continue;
    }
    d += `${stroke}${hundredths(left)},${hundredths(top)}`;
    stroke = "L";
  }
  return d;
}

function hundredths(pixel: number): number {
  return Math.round(100 * pixel) / 100;
}

function placesOf({ x, y }: Line, xaxis: LiveAxis, yaxis: LiveAxis): string[] {
  const across = positionOn(xaxis);
  const up = positionOn(yaxis);
  return x.flatMap((value, i) => {
    const height = y[i];
    const left = xaxis.pixel(across(value));
    const top = height === null || height === undefined ? Number.NaN : yaxis.pixel(up(height));
    return Number.isFinite(left) && Number.isFinite(top) ? [`${hundredths(left)},${hundredths(top)}`] : [];
  });
}
