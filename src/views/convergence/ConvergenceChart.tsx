import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { convergenceFigure } from "../../charts/convergence.ts";
import { ResonancesFigure } from "../../charts/ResonancesFigure.tsx";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { useAppState } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import { ROUNDING_FLOOR } from "../../store/convergenceCurves.ts";
import type { ConvergenceState } from "./useConvergence.ts";

/** Errors against ε, log–log. The tables say the same in numbers. */
export function ConvergenceChart({ sweep, describedBy }: { sweep: ConvergenceState; describedBy: string }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const epsilon = useAppState((state) => state.scenario.scaling.epsilon);
  const { curves, shown } = sweep;
  const figure = useMemo(() => {
    const words = {
      epsilon: t("convergence.epsilonAxis"),
      curve: { ...t("convergence.rungs", { returnObjects: true }), coherence: "‖ρ<sub>od</sub>‖<sub>1</sub>" },
      now: t("convergence.now"),
      floor: t("convergence.floor"),
      fitted: t("convergence.fitted"),
      bound: t("convergence.bound"),
    };
    const { largest, smallest } = shown?.input.range ?? { largest: 0.1, smallest: 1e-7 };
    return (size: FigureSize) =>
      convergenceFigure({ ...size, curves, largest, smallest, floor: ROUNDING_FLOOR, epsilon, words }, theme);
  }, [curves, shown, epsilon, theme, t]);
  return <ResonancesFigure label={t("convergence.figure")} figure={figure} describedBy={describedBy} />;
}
