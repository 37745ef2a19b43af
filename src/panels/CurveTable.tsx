import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { distanceBetween } from "../charts/distance.ts";
import { ReadingTable } from "../charts/ReadingTable.tsx";
import { type ChartReading, type ReadRow, thinned } from "../charts/reading.ts";
import { levelColour } from "../charts/theme.ts";
import { formatPopulation, formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { useAppState } from "./appContext.ts";
import { useTheme } from "./theme.ts";

/** Times that the table has; the file of the export has all. */
const MOST_TIMES = 32;
/** Levels with a column of their own. */
const MOST_LEVELS = 12;

/** Both charts as a table: Bloch's populations, ‖ρ_od‖ and each rung's distance, at some of their times. */
export function CurveTable() {
  const { t } = useTranslation();
  return (
    <Section id="curve-table" title={t("panels.curveTable.title")}>
      <Table />
      <p className="aside">{t("panels.curveTable.note")}</p>
    </Section>
  );
}

function Table() {
  const { t } = useTranslation();
  const reading = useCurveReading();
  if (reading.rows.length === 0) return <p className="aside">{t("panels.curveTable.nothing")}</p>;
  return (
    <div className="curve-table">
      <ReadingTable reading={reading} label={t("panels.curveTable.title")} />
    </div>
  );
}

function useCurveReading(): ChartReading {
  const { t } = useTranslation();
  const theme = useTheme();
  const result = useAppState((state) => state.result);
  const shown = useAppState((state) => state.shown);
  const { norm } = useAppState((state) => state.distance);
  return useMemo(() => {
    const along = t("panels.curveTable.time");
    const bloch = result?.bloch;
    if (!result || !bloch) return { along, rows: [] };
    const { times, populations } = bloch.curve;
    const samples = thinned([...times.keys()], MOST_TIMES);
    const levels = populations.length / times.length;
    const row = (name: string, colour: string, value: (i: number) => number, text: (x: number) => string): ReadRow => ({
      name,
      colour,
      points: samples.map((i) => ({ x: times[i]!, y: value(i), at: formatShort(times[i]!), value: text(value(i)) })),
    });
    const rungs = result.curves.filter(({ rung }) => shown.includes(rung));
    return {
      along,
      rows: [
        ...Array.from({ length: Math.min(levels, MOST_LEVELS) }, (_, n) =>
          row(
            t("chart.level", { n: n + 1 }),
            levelColour(theme, n),
            (i) => populations[i * levels + n]!,
            (x) => formatPopulation(x),
          ),
        ),
        row(
          "‖ρ_od‖₁",
          theme.coherence,
          (i) => bloch.coherenceL1[i]!,
          (x) => formatShort(x),
        ),
        ...rungs.map((curve) => {
          // At Bloch's times, as the other columns.
          const distance = distanceBetween(bloch.curve, curve, norm);
          const name = t("panels.curveTable.distance", { rung: t(`dynamics.rungs.${curve.rung}`) });
          return row(
            name,
            theme.ink,
            (i) => distance[i]!,
            (x) => formatShort(x),
          );
        }),
      ],
    };
  }, [result, shown, norm, theme, t]);
}
