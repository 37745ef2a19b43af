import type { Data } from "plotly.js";
import { coordinateAt, type DrawnAxis } from "./regimeMapAxis.ts";
import { placeText, scaleColours } from "./regimeMapColourBar.ts";
import { colourAt, inkOn } from "./regimeMapColours.ts";
import { type ContourLine, contourLines } from "./regimeMapContours.ts";
import { type PlotArea, plotArea, type RegimeMapInput } from "./regimeMapInput.ts";
import type { LabelBox } from "./regimeMapLabels.ts";
import { scalePlace } from "./regimeMapScale.ts";
import type { ChartTheme } from "./theme.ts";

/** A square of four cells that spans more than so many ticks is a cliff: lines would only crowd along it. */
const CLIFF_TICKS = 1.6;
/** Shorter lines, in pixels for each pixel of the type, have no number. */
const LABELLED = 9;
/** Numbers keep so far apart, in the same measure. */
const APART = 4;

/** Names of what is drawn over the cells once they rest, in their order: hatching, then what `contourTraces` makes. */
export const SIGNS = ["not defined", "contours, dark", "contours, bright", "contour values"] as const;

const INKS = { "#000000": SIGNS[1], "#ffffff": SIGNS[2] } as const;
type Ink = keyof typeof INKS;

/** Lines of equal value at the ticks of the colour bar, with their numbers: the map is read without its colours too. */
export function contourTraces(input: RegimeMapInput, theme: ChartTheme, names: readonly LabelBox[] = []): Data[] {
  const { scale, size, values, x, y } = input;
  if (scale === null || scale.ticks.length === 0) return [];
  const { ticks, low, high } = scale;
  const places = values.map((value) => (Number.isNaN(value) ? Number.NaN : scalePlace(scale, value)));
  const steepest = CLIFF_TICKS * (ticks.length > 1 ? ticks[1]! - ticks[0]! : high - low);
  const colours = scaleColours(scale, theme);
  const levels = ticks.map((tick) => ({
    text: placeText(scale, tick),
    ink: inkOn(colourAt(colours, (tick - low) / (high - low))) as Ink,
    lines: contourLines(places, size, tick, steepest),
  }));
  const coordinate = (axis: DrawnAxis, at: number) => coordinateAt(axis, (at + 0.5) / size);
  const drawn = (Object.keys(INKS) as Ink[]).map((ink): Data => {
    const lines = levels.filter((level) => level.ink === ink).flatMap((level) => level.lines);
    return {
      type: "scatter",
      mode: "lines",
      name: INKS[ink],
      x: lines.flatMap((line) => [...line.map(([column]) => coordinate(x, column)), null]),
      y: lines.flatMap((line) => [...line.map(([, row]) => coordinate(y, row)), null]),
      line: { color: ink, width: theme.lines.mark, simplify: false },
      opacity: 0.55,
      hoverinfo: "skip",
    };
  });
  const area = plotArea(input, theme);
  const labels = labelPlaces(levels, {
    across: area.width / size,
    up: area.height / size,
    type: theme.sizes.tick,
    clear: (at) => isClear(at, input, names, area, theme.sizes.tick),
  });
  return [
    ...drawn,
    {
      type: "scatter",
      mode: "text",
      name: SIGNS[3],
      x: labels.map(({ at }) => coordinate(x, at[0])),
      y: labels.map(({ at }) => coordinate(y, at[1])),
      text: labels.map(({ text }) => text),
      textposition: "middle center",
      textfont: {
        family: theme.fonts.text,
        size: theme.sizes.tick,
        color: labels.map(({ ink }) => ink),
        shadow: "auto",
      },
      hoverinfo: "skip",
    } as Data,
  ];
}

interface Level {
  readonly text: string;
  readonly ink: Ink;
  readonly lines: readonly ContourLine[];
}

interface Pixels {
  /** Width and height of a cell */
  readonly across: number;
  readonly up: number;
  /** Size of the type */
  readonly type: number;
  /** Whether a number may stand at a point in cells */
  readonly clear: (at: readonly [number, number]) => boolean;
}

/** Away from the sides, from the regimes' lines with their names, and from where the sliders are. */
function isClear(
  [column, row]: readonly [number, number],
  { size, lines, here }: RegimeMapInput,
  names: readonly LabelBox[],
  { width, height }: PlotArea,
  type: number,
): boolean {
  const [x, y] = [(column + 0.5) / size, (row + 0.5) / size];
  const pixels = ([a, b]: readonly [number, number]) => [a * width, b * height] as const;
  const inside = names.some(
    (name) =>
      Math.abs(x - name.x) * width < (name.width * width) / 2 + type * 1.2 &&
      Math.abs(y - name.y) * height < (name.height * height) / 2 + type * 0.8,
  );
  const side = Math.min(x, 1 - x) * width;
  const sliders = here ? Math.hypot((x - here[0]) * width, (y - here[1]) * height) : Number.POSITIVE_INFINITY;
  if (inside || side < type * 1.8 || sliders < type * 2.4) return false;
  return lines.every(({ points }) =>
    points.every(
      (point, i) => i === 0 || segmentDistance(pixels([x, y]), pixels(points[i - 1]!), pixels(point)) > type * 1.3,
    ),
  );
}

/** From a point to the segment between two others. */
function segmentDistance(
  [x, y]: readonly [number, number],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = dx === 0 && dy === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - share * dx, y - y0 - share * dy);
}

/** One number for each line long enough, as near to its middle as there is room. */
function labelPlaces(levels: readonly Level[], { across, up, type, clear }: Pixels) {
  const placed: { readonly text: string; readonly ink: Ink; readonly at: readonly [number, number] }[] = [];
  const distance = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.hypot((a[0] - b[0]) * across, (a[1] - b[1]) * up);
  for (const { text, ink, lines } of levels) {
    for (const line of lines) {
      const length = line.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(line[i - 1]!, point)), 0);
      if (length < LABELLED * type) continue;
      const at = [1 / 2, 1 / 3, 2 / 3, 1 / 5, 4 / 5, 1 / 8, 7 / 8]
        .map((share) => line[Math.round(share * (line.length - 1))]!)
        .find((point) => clear(point) && placed.every((other) => distance(point, other.at) > APART * type));
      if (at) placed.push({ text, ink, at });
    }
  }
  return placed;
}
