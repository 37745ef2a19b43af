import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ResonancesFigure } from "../../charts/ResonancesFigure.tsx";
import { resonancesFigure } from "../../charts/resonances.ts";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { useTheme } from "../../panels/theme.ts";
import type { Resonances } from "../../store/resonances.ts";

/** Transitions above, lines of the wave below. The table of resonant β says the same in words. */
export const FrequencyChart = memo(function FrequencyChart({
  resonances,
  describedBy,
}: {
  resonances: Resonances;
  describedBy: string;
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
  return <ResonancesFigure label={t("resonances.axisFigure")} figure={figure} describedBy={describedBy} />;
});
