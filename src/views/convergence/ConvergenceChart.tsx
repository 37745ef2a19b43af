import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ConvergenceFigure } from "../../charts/ConvergenceFigure.tsx";
import { useAppState } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import { DEFAULT_SWEEP } from "../../scenario/convergence/choice.ts";
import { ROUNDING_FLOOR } from "../../store/convergenceCurves.ts";
import { useSweepReading } from "./sweepReading.ts";
import type { ConvergenceState } from "./useConvergence.ts";

/** Errors against ε, log–log. The tables say the same in numbers. */
export function ConvergenceChart({ sweep, describedBy }: { sweep: ConvergenceState; describedBy: string }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const epsilon = useAppState((state) => state.scenario.scaling.epsilon);
  const held = useAppState((state) => state.held);
  const { curves, shown, status } = sweep;
  const { largest, smallest } = shown?.input.range ?? DEFAULT_SWEEP;
  const words = useMemo(
    () => ({
      epsilon: t("convergence.epsilonAxis"),
      curve: { ...t("convergence.rungs", { returnObjects: true }), coherence: "‖ρ<sub>od</sub>‖<sub>1</sub>" },
      now: t("convergence.now"),
      floor: t("convergence.floor"),
      fitted: t("convergence.fitted"),
      bound: t("convergence.bound"),
    }),
    [t],
  );
  const input = useMemo(
    () => ({ curves, largest, smallest, floor: ROUNDING_FLOOR, epsilon, words }),
    [curves, largest, smallest, epsilon, words],
  );
  const reading = useSweepReading(curves);
  return (
    <ConvergenceFigure
      label={t("convergence.figure")}
      input={input}
      theme={theme}
      live={held || status.kind === "running" || status.kind === "progress"}
      describedBy={describedBy}
      reading={reading}
    />
  );
}
