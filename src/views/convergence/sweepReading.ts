import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { convergenceColour } from "../../charts/convergence.ts";
import type { ChartReading } from "../../charts/reading.ts";
import { useTheme } from "../../panels/theme.ts";
import { type ConvergenceCurve, ROUNDING_FLOOR } from "../../store/convergenceCurves.ts";
import { formatScientific } from "../../ui/format.ts";
import { epsilonText } from "./words.ts";

/** The errors in words, a row for each curve. */
export function useSweepReading(curves: readonly ConvergenceCurve[]): ChartReading {
  const { t } = useTranslation();
  const theme = useTheme();
  return useMemo(
    () => ({
      along: t("convergence.table.epsilon"),
      rows: curves
        .filter(({ values }) => values.length > 0)
        .map(({ name, epsilons, values }) => ({
          name: t(`convergence.rungs.${name}`),
          colour: convergenceColour(theme, name),
          points: epsilons.map((epsilon, i) => {
            const value = values[i]!;
            return {
              x: epsilon,
              y: Math.max(value, ROUNDING_FLOOR),
              at: t("chartCursor.epsilon", { value: epsilonText(epsilon) }),
              value: value > ROUNDING_FLOOR ? formatScientific(value, 3) : t("convergence.table.floor"),
            };
          }),
        })),
    }),
    [curves, theme, t],
  );
}
