import type { Annotation, Shape } from "plotly.js";
import type { DynamicsInput, DynamicsWords } from "./dynamicsInput.ts";
import { RUNG_DASH, rungColour } from "./dynamicsTraces.ts";
import { still } from "./layerBands.ts";
import type { ErrorCurve } from "./lowerCurves.ts";
import { populationText, textWidth } from "./numberText.ts";
import type { Scales } from "./scales.ts";
import { type ChartTheme, levelColour } from "./theme.ts";

/** Marks closer than this, in pixels, stand side by side and share one number. */
const SAME_MARK = 7;
/** More marks than this do not fit side by side in the margin. */
const MARKS_BESIDE = 3;

/** Triangles at the right edge, one per level, at the populations of the equilibrium, with their values. */
export function equilibriumMarks(
  equilibrium: readonly number[],
  scales: Scales,
  theme: ChartTheme,
  unperturbed: readonly number[] | null = null,
): { shapes: Partial<Shape>[]; annotations: Partial<Annotation>[] } {
  const size = theme.sizes.tick * 0.62;
  const shapes: Partial<Shape>[] = [];
  const annotations: Partial<Annotation>[] = [];
  const [lowest, highest] = scales.populationRange;
  const sorted = equilibrium
    .map((value, level) => ({ value, level }))
    .filter(({ value }) => value >= lowest && value <= highest);
  sorted.sort((a, b) => a.value - b.value || a.level - b.level);
  const clusters: (typeof sorted)[] = [];
  for (const mark of sorted) {
    const cluster = clusters.at(-1);
    if (cluster && Math.abs(scales.y(cluster[0]!.value) - scales.y(mark.value)) < SAME_MARK) cluster.push(mark);
    else clusters.push([mark]);
  }
  for (const cluster of clusters) {
    cluster.sort((a, b) => a.level - b.level);
    cluster.forEach(({ value, level }, i) => {
      const left = 2 + (i % MARKS_BESIDE) * size * 0.55;
      shapes.push({
        type: "path",
        xref: "paper",
        yref: "y",
        xsizemode: "pixel",
        ysizemode: "pixel",
        xanchor: 1,
        yanchor: value,
        path: `M${left},0 L${left + size},${size * 0.62} L${left + size},${-size * 0.62} Z`,
        fillcolor: levelColour(theme, level),
        line: { width: 0.6, color: theme.ground },
      });
    });
  }
  // Where the levels would end with δ = 0: hollow, on the edge itself.
  unperturbed?.forEach((value, level) => {
    shapes.push({
      type: "path",
      xref: "paper",
      yref: "y",
      xsizemode: "pixel",
      ysizemode: "pixel",
      xanchor: 1,
      yanchor: value,
      path: `M${-size * 1.1},0 L0,${size * 0.55} L0,${-size * 0.55} Z`,
      fillcolor: theme.ground,
      line: { width: 1.2, color: levelColour(theme, level) },
    });
  });
  const beside = Math.min(MARKS_BESIDE, Math.max(0, ...clusters.map((cluster) => cluster.length)));
  // One number for all levels that have it, numbers apart from each other.
  const numbers = new Map<string, number>();
  for (const { value } of sorted) {
    const text = populationText(value, scales.compact ? 2 : 3);
    if (!numbers.has(text)) numbers.set(text, value);
  }
  const texts = [...numbers].map(([text, value]) => ({ text, value, y: scales.y(value) })).sort((a, b) => a.y - b.y);
  const fitting = Math.floor(scales.populations.height / (theme.sizes.tick * 1.15));
  if (texts.length > fitting) return { shapes, annotations };
  const spread = spreadOut(
    texts.map(({ y }) => y),
    theme.sizes.tick * 1.15,
    scales.populations.top,
    scales.populations.top + scales.populations.height,
  );
  texts.forEach(({ text, value, y }, i) => {
    annotations.push(
      still({
        text,
        xref: "paper",
        yref: "y",
        x: 1,
        y: value,
        xanchor: "left",
        yanchor: "middle",
        xshift: 5 + size + (beside - 1) * size * 0.55,
        yshift: y - spread[i]!,
        font: { color: theme.mutedInk, size: theme.sizes.tick, family: theme.fonts.text },
      }),
    );
  });
  return { shapes, annotations };
}

/** Short lines at the right edge, in the rung's own dash, where further rungs end. */
export function otherEquilibriumMarks(
  equilibria: NonNullable<DynamicsInput["otherEquilibria"]>,
  theme: ChartTheme,
): Partial<Shape>[] {
  const length = theme.sizes.tick * 0.9;
  return equilibria.flatMap(({ rung, populations }) =>
    populations
      .map((value, level) => ({ value, level }))
      .filter(({ value }) => Number.isFinite(value))
      .map(
        ({ value, level }): Partial<Shape> => ({
          type: "path",
          xref: "paper",
          yref: "y",
          xsizemode: "pixel",
          ysizemode: "pixel",
          xanchor: 1,
          yanchor: value,
          path: `M${-length},0 L${length * 0.2},0`,
          line: { width: theme.lines.rung * 1.4, color: rungColour(theme, rung, level, false), dash: RUNG_DASH[rung] },
        }),
      ),
  );
}

/** The names of the lower curves, at the right of their last value, spread so that none touches another. */
export function errorLabels(
  curves: readonly ErrorCurve[],
  scales: Scales,
  theme: ChartTheme,
  words: DynamicsWords,
): Partial<Annotation>[] {
  const size = theme.sizes.tick;
  const [low, high] = scales.errorRange;
  const edge = scales.time(scales.margin.l + scales.inner);
  const labels = curves.flatMap((curve) => {
    const value = curve.bound ? null : lastVisible(curve, low, edge);
    if (value === null) return [];
    const title = curve.title(words);
    const fits = textWidth(title.replace(/<[^>]*>/g, ""), size) + 5 <= scales.margin.r;
    const text = scales.compact || !fits ? curve.short : title;
    const color = curve.colour(theme);
    const height = Math.min(Math.max(Math.log10(value), low), high);
    return [{ text, color, height, y: scales.yError(10 ** height) }];
  });
  labels.sort((a, b) => a.y - b.y);
  const spread = spreadOut(
    labels.map((label) => label.y),
    size * 1.25,
    scales.errors.top,
    scales.errors.top + scales.errors.height,
  );
  return labels.map((label, i) =>
    still({
      text: label.text,
      xref: "paper",
      yref: "y2",
      x: 1,
      y: label.height,
      xanchor: "left",
      yanchor: "middle",
      xshift: 5,
      yshift: label.y - spread[i]!,
      font: { color: label.color, size, family: theme.fonts.text },
    }),
  );
}

/** The last value up to the edge of what is in view; null for a curve that is nowhere above the floor of the axis. */
function lastVisible(curve: ErrorCurve, low: number, edge: number): number | null {
  let last: number | null = null;
  let seen = false;
  for (let i = curve.values.length - 1; i >= 0; i--) {
    const value = curve.values[i]!;
    if (!Number.isFinite(value) || value <= 0 || curve.times[i]! > edge * (1 + 1e-9)) continue;
    last ??= value;
    seen ||= Math.log10(value) >= low;
    if (seen) break;
  }
  return seen ? last : null;
}

/** Moves ascending positions apart to at least `least`, as little as possible, within [from, to] where they fit. */
export function spreadOut(positions: readonly number[], least: number, from: number, to: number): number[] {
  const groups: { at: number; members: number }[] = [];
  for (const position of positions) {
    groups.push({ at: position, members: 1 });
    while (groups.length > 1) {
      const [a, b] = groups.slice(-2) as [{ at: number; members: number }, { at: number; members: number }];
      const room = ((a.members + b.members) / 2) * least;
      if (b.at - a.at >= room) break;
      const members = a.members + b.members;
      groups.splice(-2, 2, { at: (a.at * a.members + b.at * b.members) / members, members });
    }
  }
  const spread = groups.flatMap(({ at, members }) => {
    const half = ((members - 1) / 2) * least;
    const centre = Math.max(from + half, Math.min(to - half, at));
    return Array.from({ length: members }, (_, i) => centre - half + i * least);
  });
  // Groups pushed in from an edge may meet: walk down, then up from the lower edge.
  for (let i = 1; i < spread.length; i++) spread[i] = Math.max(spread[i]!, spread[i - 1]! + least);
  for (let i = spread.length - 1, limit = to; i >= 0; i--, limit -= least) spread[i] = Math.min(spread[i]!, limit);
  return spread;
}
