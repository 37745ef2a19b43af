import type { TFunction } from "i18next";
import { type ChartReading, type ReadPoint, type ReadRow, thinned } from "../../charts/reading.ts";
import { type ChartTheme, levelColour } from "../../charts/theme.ts";
import type { HypothesisSums, LevelPopulations, RequiredLevels, TruncationErrors } from "../../store/manyLevels.ts";
import { formatPopulation, formatScientific, formatShort } from "../../ui/format.ts";

/** The charts of this view in words, for the keyboard and the tables. */

/** Times read one by one. */
const MOST_TIMES = 48;
/** Levels read one by one: more would be a table that nobody hears to its end. */
const MOST_LEVELS = 64;

type Words = (values: { value: string }) => string;

/** Points of one curve; places where it has no value, and zeros on a logarithmic axis, are left out. */
function points(
  x: readonly number[],
  y: readonly (number | null)[],
  at: Words,
  value: (found: number) => string,
): ReadPoint[] {
  return x.flatMap((place, i) => {
    const found = y[i] ?? null;
    return found === null || !Number.isFinite(found)
      ? []
      : [{ x: place, y: found, at: at({ value: formatShort(place) }), value: value(found) }];
  });
}

const withPoints = (rows: readonly ReadRow[]) => rows.filter((row) => row.points.length > 0);

/** `lines`: each level is a curve; else a row of the map. */
export function populationsReading(
  { times, levels, populations }: LevelPopulations,
  lines: boolean,
  theme: ChartTheme,
  t: TFunction,
): ChartReading {
  const samples = thinned([...times.keys()], MOST_TIMES);
  return {
    along: t("manyLevels.populations.time"),
    rows: Array.from({ length: Math.min(levels, MOST_LEVELS) }, (_, n) => ({
      name: t("manyLevels.populations.levelKey", { n: n + 1 }),
      colour: lines ? levelColour(theme, n) : theme.ink,
      points: samples.map((i) => {
        const population = populations[i * levels + n]!;
        const value = lines ? formatPopulation(population) : formatShort(population);
        const at = t("chartCursor.time", { value: formatShort(times[i]!) });
        return { x: times[i]!, y: lines ? population : n + 1, at, value };
      }),
    })),
  };
}

export function truncationReading(
  rates: TruncationErrors | null,
  bloch: TruncationErrors | null,
  ratesName: string,
  theme: ChartTheme,
  t: TFunction,
): ChartReading {
  const row = (name: string, colour: string, errors: TruncationErrors | null): ReadRow => ({
    name,
    colour,
    points: errors ? points(errors.levels, errors.errors, levelsAt(t), (error) => formatScientific(error, 3)) : [],
  });
  return {
    along: t("manyLevels.truncation.levels"),
    rows: withPoints([
      row(ratesName, theme.accent, rates),
      row(t("manyLevels.truncation.bloch"), theme.layers.slow.ink, bloch),
    ]),
  };
}

export function requiredReading({ epsilons, observed }: RequiredLevels, theme: ChartTheme, t: TFunction): ChartReading {
  const at: Words = (values) => t("chartCursor.epsilon", values);
  return {
    along: t("manyLevels.required.epsilon"),
    rows: withPoints([
      {
        name: t("manyLevels.required.observed"),
        colour: theme.accent,
        points: points(epsilons, observed, at, (count) => t("chartCursor.levels", { value: String(count) })),
      },
    ]),
  };
}

export function spreadingReading(
  { times, norm, mass }: LevelPopulations,
  theme: ChartTheme,
  t: TFunction,
): ChartReading {
  const at: Words = (values) => t("chartCursor.time", values);
  const samples = thinned([...times.keys()], MOST_TIMES);
  const x = samples.map((i) => times[i]!);
  const row = (name: string, colour: string, value: (i: number) => number): ReadRow => ({
    name,
    colour,
    points: points(x, samples.map(value), at, (found) => formatPopulation(found)),
  });
  return {
    along: t("manyLevels.populations.time"),
    rows: [
      row(t("manyLevels.spreading.norm"), theme.accent, (i) => norm[i]! * times[i]! ** 0.25),
      row(t("manyLevels.spreading.mass"), theme.positive, (i) => mass[i]!),
    ],
  };
}

export function sumsReading(
  { levels, interaction, relaxation }: HypothesisSums,
  theme: ChartTheme,
  t: TFunction,
): ChartReading {
  const row = (name: string, colour: string, sums: readonly number[]): ReadRow => ({
    name,
    colour,
    points: points(levels, sums, levelsAt(t), (sum) => formatShort(sum)),
  });
  return {
    along: t("manyLevels.sums.levels"),
    rows: withPoints([
      row(t("manyLevels.sums.interaction"), theme.accent, interaction),
      row(t("manyLevels.sums.relaxation"), theme.layers.slow.ink, relaxation),
    ]),
  };
}

const levelsAt =
  (t: TFunction): Words =>
  (values) =>
    t("chartCursor.levels", values);
