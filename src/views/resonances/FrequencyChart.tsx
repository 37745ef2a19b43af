import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ReadableFigure } from "../../charts/ReadableFigure.tsx";
import { resonancesFigure } from "../../charts/resonances.ts";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { useTheme } from "../../panels/theme.ts";
import type { Resonances } from "../../store/resonances.ts";
import { frequencyReading } from "./readings.ts";

/** Transitions above, lines of the wave below. The table of resonant β says the same in words. */
export const FrequencyChart = memo(function FrequencyChart({
  resonances,
  describedBy,
  asTable,
}: {
  resonances: Resonances;
  describedBy: string;
  asTable: boolean;
}) {
  const { t } = useTranslation();
  const theme = useTheme();
  const figure = useMemo(() => {
    const words = {
      frequency: t("resonances.frequency"),
      transition: (pair: string) => t("resonances.transition", { pair }),
      halfWidth: t("resonances.halfWidth"),
      line: t("resonances.line"),
    };
    return (size: FigureSize) => resonancesFigure({ ...size, resonances, words }, theme);
  }, [resonances, theme, t]);
  const reading = useMemo(() => frequencyReading(resonances, theme, t), [resonances, theme, t]);
  return (
    <ReadableFigure
      label={t("resonances.axisFigure")}
      figure={figure}
      reading={reading}
      describedBy={describedBy}
      asTable={asTable}
    />
  );
});
