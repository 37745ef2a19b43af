import type { TFunction } from "i18next";
import { stripPoints } from "../../charts/lattice.ts";
import { type ChartReading, type ReadPoint, type ReadRow, thinned } from "../../charts/reading.ts";
import { type ChartTheme, levelColour } from "../../charts/theme.ts";
import type { DivisorReport, Resonances } from "../../store/resonances.ts";
import { formatScientific, formatShort } from "../../ui/format.ts";
import { betaText, pairText } from "./words.ts";

/** The charts of this view in words, for the keyboard and the tables. */

/** Points of one kind that are read: the shortest β come first. */
const MOST_READ = 200;
/** Where the picture of ε begins. */
const SMALLEST = 1e-7;

const withPoints = (rows: readonly ReadRow[]) => rows.filter(({ points }) => points.length > 0);

/** Each transition and each line of the wave, from low frequencies to high ones. */
export function frequencyReading({ transitions, lines }: Resonances, theme: ChartTheme, t: TFunction): ChartReading {
  const at = (frequency: number) => formatShort(frequency, 5);
  return {
    along: t("resonances.frequency"),
    rows: withPoints([
      {
        name: t("resonances.transitions"),
        colour: levelColour(theme, transitions[0]?.pair[1] ?? 0),
        points: [...transitions]
          .sort((a, b) => a.energy - b.energy)
          .map(({ energy, width, pair }) => ({
            x: energy,
            y: 1,
            at: at(energy),
            value: `${pairText(pair)}, ${t("resonances.halfWidth")} ${formatShort(width)}`,
          })),
      },
      {
        name: t("resonances.waveLines"),
        colour: theme.ink,
        points: lines.map(({ frequency, intensity, modes }) => ({
          x: frequency,
          y: 0,
          at: at(frequency),
          value: `β = ${modes.map(betaText).join(", ")}; |Φ|² = ${formatShort(intensity)}`,
        })),
      },
    ]),
  };
}

/** |β| from short to long, with the divisor that each β makes. */
export function divisorsReading(report: DivisorReport, theme: ChartTheme, t: TFunction): ChartReading {
  const points = (list: DivisorReport["plain"]["divisors"]): ReadPoint[] =>
    list.slice(0, MOST_READ).map(({ beta, length, value, below }) => ({
      x: length,
      y: Math.abs(value),
      at: `|β| = ${length}`,
      value: `β = ${betaText(beta)}: ${formatShort(Math.abs(value))}${below ? `, ${t("resonances.table.below")}` : ""}`,
    }));
  return {
    along: t("resonances.lengthAxis"),
    rows: withPoints([
      { name: t("resonances.key.plain"), colour: theme.accent, points: points(report.plain.divisors) },
      {
        name: t("resonances.key.perturbed"),
        colour: theme.layers.slow.ink,
        points: report.shift === 0 ? [] : points(report.perturbed.divisors),
      },
    ]),
  };
}

/** The multi-indices in the strip, the nearest to its middle first. */
export function latticeReading(
  report: DivisorReport,
  threshold: number,
  theme: ChartTheme,
  t: TFunction,
): ChartReading {
  return {
    along: "β",
    rows: withPoints([
      {
        name: t("resonances.inside"),
        colour: theme.accent,
        points: stripPoints(report, threshold)
          .slice(0, MOST_READ)
          .map(({ beta, value }) => ({
            x: beta[0],
            y: beta[1],
            at: `β = ${betaText(beta)}`,
            value: `β·ω + ω(n,k) = ${formatShort(value)}`,
          })),
      },
    ]),
  };
}

/** For each β the ε between which it fails, and Lemma 7's bound. */
export function lemma7Reading({ tongues, lemma7 }: DivisorReport, theme: ChartTheme, t: TFunction): ChartReading {
  const epsilon = (value: number) => t("chartCursor.epsilon", { value: formatScientific(value, 2) });
  return {
    along: t("resonances.epsilonAxis"),
    rows: withPoints([
      {
        name: t("resonances.key.fails"),
        colour: theme.danger,
        points: tongues
          .filter(({ to }) => to >= SMALLEST)
          .slice(0, MOST_READ)
          .map(({ beta, length, from, to }) => ({
            x: Math.max(to, SMALLEST),
            y: length,
            at: `${formatScientific(from, 2)} ≤ ${epsilon(to).replace("=", "≤")}`,
            value: `β = ${betaText(beta)}, |β| = ${length}`,
          })),
      },
      {
        name: t("resonances.key.never"),
        colour: theme.layers.fast.ink,
        points: thinned(lemma7, 24).map(({ epsilon: at, length }) => ({
          x: at,
          y: Math.max(length, 0.1),
          at: epsilon(at),
          value: `|β| < ${formatShort(length)}`,
        })),
      },
    ]),
  };
}
