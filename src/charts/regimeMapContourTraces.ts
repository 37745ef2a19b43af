import type { Data } from "plotly.js";
import { coordinateAt, type DrawnAxis } from "./regimeMapAxis.ts";
import { placeText, scaleColours } from "./regimeMapColourBar.ts";
import { colourAt, inkOn } from "./regimeMapColours.ts";
import { type ContourLine, contourLines } from "./regimeMapContours.ts";
import { plotArea, type RegimeMapInput } from "./regimeMapInput.ts";
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
export function contourTraces(input: RegimeMapInput, theme: ChartTheme): Data[] {
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
}

/** One number for each line long enough, at its middle or, where another number is near, at a third or two thirds. */
function labelPlaces(levels: readonly Level[], { across, up, type }: Pixels) {
  const placed: { readonly text: string; readonly ink: Ink; readonly at: readonly [number, number] }[] = [];
  const distance = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.hypot((a[0] - b[0]) * across, (a[1] - b[1]) * up);
  for (const { text, ink, lines } of levels) {
    for (const line of lines) {
      const length = line.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(line[i - 1]!, point)), 0);
      if (length < LABELLED * type) continue;
      const at = [1 / 2, 1 / 3, 2 / 3, 1 / 5, 4 / 5]
        .map((share) => line[Math.round(share * (line.length - 1))]!)
        .find((point) => placed.every((other) => distance(point, other.at) > APART * type));
      if (at) placed.push({ text, ink, at });
    }
  }
  return placed;
}
