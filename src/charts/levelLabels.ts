import type { Annotation } from "plotly.js";
import type { Curve } from "../physics/results.ts";
import type { DynamicsWords, GhostCurve } from "./dynamicsInput.ts";
import { levelCount } from "./dynamicsTraces.ts";
import { type Box, overlap, still } from "./layerBands.ts";
import { textWidth } from "./numberText.ts";
import type { Scales } from "./scales.ts";
import { type ChartTheme, levelColour } from "./theme.ts";

/** Columns in which the curves are looked at, and pixels that a label keeps from its own curve and from others. */
const COLUMNS = 160;
const OWN_DISTANCE = 5;
const OTHER_DISTANCE = 6;
/** Two levels whose curves stay this close, in pixels, share one label. */
const SAME_CURVE = 2.5;

/** Height of a curve in every column, pixels; NaN where it is not drawn. */
type Heights = Float64Array;

interface LevelHeights {
  readonly level: number;
  readonly heights: Heights;
}

export interface PlacedLabel {
  readonly levels: readonly number[];
  readonly text: string;
  readonly box: Box;
}

/**
 * Places `level n` beside each Bloch curve (or each curve of the first rung while there is none): of all places
 * along the curve, above and below it, the one farthest from every curve, ghosts too, from `taken` boxes and from the edges. A level that has
 * no place with room keeps none. Pixels from the top left of the drawing.
 */
export function placeLevelLabels(
  curves: readonly Curve[],
  taken: readonly Box[],
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
  ghosts: readonly GhostCurve[] = [],
): PlacedLabel[] {
  const main = curves.find((curve) => curve.rung === "bloch") ?? curves[0];
  if (!main) return [];
  const own = curveHeights(main, scales);
  const all = [...curves, ...ghosts].flatMap((curve) =>
    curveHeights(curve, scales).map((heights, level): LevelHeights => ({ level, heights })),
  );
  const placed: PlacedLabel[] = [];
  const place = (levels: readonly number[], anywhere: boolean) => {
    const text = levels.length === 1 ? words.level(levels[0]! + 1) : words.levels(levels.map((n) => n + 1));
    const width = textWidth(text, theme.sizes.label) * 1.06;
    const boxes = [...taken, ...placed.map((label) => label.box)];
    const box = bestBox(levels, anywhere, { own, all, taken: boxes, width, height: theme.sizes.label * 1.3, scales });
    if (box) placed.push({ levels, text, box });
    return box !== null;
  };
  // First each curve by itself; then levels that have no place of their own, where they run together for a while.
  const alone = sameCurves(own).filter((levels) => !place(levels, true));
  for (let i = 0; i < alone.length; i++) {
    for (let j = i + 1; j < alone.length; j++) {
      if (
        !place(
          [...alone[i]!, ...alone[j]!].sort((a, b) => a - b),
          false,
        )
      )
        continue;
      alone.splice(j, 1);
      break;
    }
  }
  return placed;
}

export function levelLabels(placed: readonly PlacedLabel[], scales: Scales, theme: ChartTheme): Partial<Annotation>[] {
  return placed.map(({ levels, text, box }) => {
    const time = scales.time((box.left + box.right) / 2);
    return still({
      text: `<b>${text}</b>`,
      xref: "x",
      yref: "y",
      x: scales.logTime ? Math.log10(time) : time,
      y: scales.population((box.top + box.bottom) / 2),
      xanchor: "center",
      yanchor: "middle",
      font: { color: levelColour(theme, levels[0]!), size: theme.sizes.label, family: theme.fonts.text },
    });
  });
}

function curveHeights(curve: Curve | GhostCurve, scales: Scales): Heights[] {
  const levels = levelCount(curve);
  const heights = Array.from({ length: levels }, () => new Float64Array(COLUMNS).fill(Number.NaN));
  const { times, populations } = curve;
  if (times.length < 2) return heights;
  let at = 0;
  for (let column = 0; column < COLUMNS; column++) {
    const t = scales.time(columnX(column, scales));
    if (t > times.at(-1)!) break;
    while (at + 2 < times.length && times[at + 1]! < t) at++;
    const share = Math.min(1, Math.max(0, (t - times[at]!) / (times[at + 1]! - times[at]!)));
    for (let n = 0; n < levels; n++) {
      const from = populations[at * levels + n]!;
      heights[n]![column] = scales.y(from + share * (populations[(at + 1) * levels + n]! - from));
    }
  }
  return heights;
}

function columnX(column: number, scales: Scales): number {
  return scales.margin.l + (column / (COLUMNS - 1)) * scales.inner;
}

/** Levels grouped by the curve they share, each group ascending. */
function sameCurves(heights: readonly Heights[]): number[][] {
  const groups: number[][] = [];
  heights.forEach((height, n) => {
    const group = groups.find((members) => {
      const other = heights[members[0]!]!;
      return height.every((y, column) => !(Math.abs(y - other[column]!) > SAME_CURVE));
    });
    if (group) group.push(n);
    else groups.push([n]);
  });
  return groups;
}

interface Surroundings {
  readonly own: readonly Heights[];
  readonly all: readonly LevelHeights[];
  readonly taken: readonly Box[];
  readonly width: number;
  readonly height: number;
  readonly scales: Scales;
}

/** The best place beside the curve that `levels` share: `throughout`, or only where their curves run together. */
function bestBox(levels: readonly number[], throughout: boolean, around: Surroundings): Box | null {
  const { own, all, taken, width, height, scales } = around;
  const area: Box = {
    left: scales.margin.l + 6,
    right: scales.margin.l + scales.inner - 6,
    top: scales.populations.top + 4,
    bottom: scales.populations.top + scales.populations.height - 4,
  };
  const step = (scales.inner / (COLUMNS - 1)) * 2;
  let best: Box | null = null;
  let bestScore = OTHER_DISTANCE;
  for (let left = area.left; left + width <= area.right; left += step) {
    const span = columnsOf(left, left + width, scales);
    if (!throughout && !together(levels, own, span)) continue;
    const [highest, lowest] = extent(own[levels[0]!]!, span);
    if (!Number.isFinite(highest)) continue;
    // A label on a steep part of its curve would lie far from it; the cost grows with that height.
    const steepness = lowest - highest;
    for (const top of [highest - OWN_DISTANCE - height, lowest + OWN_DISTANCE]) {
      const box = { left, right: left + width, top, bottom: top + height };
      if (top < area.top || box.bottom > area.bottom || taken.some((other) => overlap(grown(box, 3), other))) continue;
      const clear = Math.min(clearance(box, all, levels, span), 60);
      const score = clear - 0.5 * steepness;
      if (clear > OTHER_DISTANCE && score > bestScore) {
        bestScore = score;
        best = box;
      }
    }
  }
  return best;
}

function together(levels: readonly number[], own: readonly Heights[], [from, to]: readonly [number, number]): boolean {
  const first = own[levels[0]!]!;
  return levels.every((level) => {
    for (let column = from; column <= to; column++) {
      if (Math.abs(own[level]![column]! - first[column]!) > SAME_CURVE) return false;
    }
    return true;
  });
}

function columnsOf(left: number, right: number, scales: Scales): readonly [number, number] {
  const column = (x: number) => ((x - scales.margin.l) / scales.inner) * (COLUMNS - 1);
  return [
    Math.max(0, Math.floor(column(left - OTHER_DISTANCE))),
    Math.min(COLUMNS - 1, Math.ceil(column(right + OTHER_DISTANCE))),
  ];
}

/** Highest and lowest pixel of a curve over a span of columns. */
function extent(heights: Heights, [from, to]: readonly [number, number]): readonly [number, number] {
  let highest = Number.POSITIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  for (let column = from; column <= to; column++) {
    const y = heights[column]!;
    if (Number.isNaN(y)) continue;
    highest = Math.min(highest, y);
    lowest = Math.max(lowest, y);
  }
  return [highest, lowest];
}

/** Vertical pixels between the box and the nearest curve of another level; 0 where any curve crosses it. */
function clearance(
  box: Box,
  all: readonly LevelHeights[],
  levels: readonly number[],
  span: readonly [number, number],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const curve of all) {
    const [highest, lowest] = extent(curve.heights, span);
    if (!Number.isFinite(highest)) continue;
    const gap = Math.max(highest - box.bottom, box.top - lowest, 0);
    // The curves of its own level, in every rung, may be as near as the label stands to Bloch, but not touch it.
    if (!levels.includes(curve.level) || gap < OWN_DISTANCE / 2) least = Math.min(least, gap);
  }
  return least;
}

function grown(box: Box, by: number): Box {
  return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
}
