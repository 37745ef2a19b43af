import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { levelPopulationsFigure, MOST_LINES } from "../../charts/manyLevelsPopulations.ts";
import { ReadableFigure } from "../../charts/ReadableFigure.tsx";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { levelColour } from "../../charts/theme.ts";
import { useTheme } from "../../panels/theme.ts";
import type { LevelPopulations } from "../../store/manyLevels.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";
import { CurveKey, type KeyEntry } from "./CurveKey.tsx";
import { populationsReading } from "./readings.ts";

/** A level that holds at least this counts as reached. */
const REACHED = 1e-3;

/** Where the population goes, drawn and in words. */
export function PopulationsMap({ populations, asTable }: { populations: LevelPopulations; asTable: boolean }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const figure = useCallback(
    (size: FigureSize) =>
      levelPopulationsFigure(
        {
          ...size,
          populations,
          words: {
            time: t("manyLevels.populations.time"),
            level: t("manyLevels.populations.level"),
            population: t("manyLevels.populations.population"),
          },
        },
        theme,
      ),
    [populations, theme, t],
  );
  const reading = useMemo(
    () => populationsReading(populations, populations.levels <= MOST_LINES, theme, t),
    [populations, theme, t],
  );
  const last = populations.populations.subarray(-populations.levels);
  return (
    <>
      <ReadableFigure
        heatMap
        label={t("manyLevels.populations.figure")}
        figure={figure}
        reading={reading}
        asTable={asTable}
        describedBy="many-levels-meaning many-levels-summary"
      />
      <p id="many-levels-summary" className="visually-hidden">
        {t("manyLevels.populations.summary", {
          time: formatShort(populations.times.at(-1) ?? 0),
          lowest: formatPopulation(last[0] ?? 0),
          spread: last.filter((value) => value >= REACHED).length,
          mass: formatPopulation(populations.mass.at(-1) ?? 0, 6),
        })}
      </p>
    </>
  );
}

/** How the populations are drawn, and which line is which. */
export function PopulationsKey({ levels }: { levels: number }) {
  const { t } = useTranslation();
  const theme = useTheme();
  if (levels > MOST_LINES) return <span className="aside">{t("manyLevels.populations.map")}</span>;
  const entries = Array.from({ length: levels }, (_, n): KeyEntry => {
    return { words: t("manyLevels.populations.levelKey", { n: n + 1 }), colour: levelColour(theme, n), sign: "solid" };
  });
  return <CurveKey entries={entries} />;
}
