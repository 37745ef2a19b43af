import type { Data } from "plotly.js";
import type { LiveAxis } from "./liveAxes.ts";
import { dashText } from "./liveMarks.ts";
import type { PrivateChart } from "./plotlyPrivate.ts";

interface Line {
  readonly mode?: string;
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
  readonly line?: { readonly color?: string; readonly width?: number; readonly dash?: string };
}

/**
 * Moves the lines of a standing chart by writing their SVG paths: about a twentieth of the cost of a full drawing, so
 * that curves follow the hand at the display's rate. Returns what is to be done, or null, with nothing changed, where
 * the chart does not look as expected: then a full drawing is due.
 */
export function plannedLines(
  element: HTMLElement,
  chart: PrivateChart,
  lines: readonly Data[],
  axes: ReadonlyMap<string, LiveAxis>,
  moved: ReadonlySet<LiveAxis>,
): (() => void) | null {
  const { data, _fullData: full } = chart;
  if (!data || !full || full.length !== lines.length) return null;
  const deeds: (() => void)[] = [];
  for (let i = 0; i < full.length; i++) {
    const { uid, xaxis, yaxis } = full[i]!;
    const line = lines[i] as Line;
    const x = axes.get(xaxis);
    const y = axes.get(yaxis);
    const trace = element.querySelector(`.trace${uid}`);
    if (!x || !y || !trace) return null;
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
      const strokes = trace.querySelectorAll<SVGPathElement>(":scope > .lines > .js-line");
      const d = linePath(line.x, line.y, x, y);
      // A curve without a point has no path in Plotly's drawing either.
      if (strokes.length === 0 && d === "") continue;
      if (strokes.length === 0) return null;
      const { color, width = 2, dash = "solid" } = line.line ?? {};
      const restyled = color !== before.line?.color || width !== before.line?.width || dash !== before.line?.dash;
      deeds.push(() => {
        strokes.forEach((stroke, k) => {
          stroke.setAttribute("d", (k === 0 && d) || "M0,0");
          if (!restyled) return;
          stroke.style.stroke = color ?? "";
          stroke.style.strokeWidth = `${width}px`;
          stroke.style.strokeDasharray = dashText(dash, width);
        });
      });
    }
    deeds.push(() => {
      Object.assign(data[i]!, { x: line.x, y: line.y, ...(line.line ? { line: line.line } : {}) });
    });
  }
  return () => {
    for (const deed of deeds) deed();
  };
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
