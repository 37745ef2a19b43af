import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { divisorsFigure } from "../../charts/divisors.ts";
import { lemma7Figure } from "../../charts/divisorsLemma7.ts";
import { latticeFigure } from "../../charts/lattice.ts";
import { ResonancesFigure } from "../../charts/ResonancesFigure.tsx";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { useAppState } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import type { DivisorReport, Resonances } from "../../store/resonances.ts";
import { divisorsReading, latticeReading, lemma7Reading } from "./readings.ts";

export interface DivisorPictureProps {
  readonly report: DivisorReport;
  readonly bound: number;
  readonly describedBy: string;
}

/** Log–log, the divisors against |β| with the Diophantine line. */
export const DivisorsChart = memo(function DivisorsChart({ report, bound, describedBy }: DivisorPictureProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const figure = useMemo(() => {
    const words = {
      length: t("resonances.lengthAxis"),
      divisor: t("resonances.divisorAxis"),
      plain: t("resonances.key.plain"),
      perturbed: t("resonances.key.perturbed"),
      line: t("resonances.theLine"),
      halfLine: t("resonances.halfLine"),
      below: t("resonances.below"),
    };
    return (size: FigureSize) => divisorsFigure({ ...size, report, bound, words }, theme);
  }, [report, bound, theme, t]);
  const reading = useMemo(() => divisorsReading(report, theme, t), [report, theme, t]);
  return (
    <ResonancesFigure
      label={t("resonances.figures.divisors")}
      figure={figure}
      reading={reading}
      describedBy={describedBy}
    />
  );
});

export interface LatticeChartProps {
  readonly report: DivisorReport;
  readonly resonances: Resonances;
  readonly threshold: number;
  readonly describedBy: string;
}

/** (β₁, β₂) with the strip around β·ω + ω(n,k) = 0. */
export const LatticeChart = memo(function LatticeChart({
  report,
  resonances,
  threshold,
  describedBy,
}: LatticeChartProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { lines } = resonances;
  const figure = useMemo(() => {
    const words = {
      lattice: t("resonances.lattice"),
      inside: t("resonances.inside"),
      mode: t("resonances.mode"),
    };
    return (size: FigureSize) => latticeFigure({ ...size, report, threshold, lines, words }, theme);
  }, [report, threshold, lines, theme, t]);
  const reading = useMemo(() => latticeReading(report, threshold, theme, t), [report, threshold, theme, t]);
  return (
    <ResonancesFigure
      label={t("resonances.figures.lattice")}
      figure={figure}
      reading={reading}
      describedBy={describedBy}
    />
  );
});

/** Which β fails at which ε, with the bound of Lemma 7. */
export const Lemma7Chart = memo(function Lemma7Chart({ report, bound, describedBy }: DivisorPictureProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const epsilon = useAppState((state) => state.scenario.scaling.epsilon);
  const figure = useMemo(() => {
    const words = {
      epsilon: t("resonances.epsilonAxis"),
      length: t("resonances.lengthAxis"),
      fails: t("resonances.fails"),
      first: t("resonances.first"),
      never: t("resonances.never"),
      now: t("resonances.now"),
    };
    return (size: FigureSize) => lemma7Figure({ ...size, report, bound, epsilon, words }, theme);
  }, [report, bound, epsilon, theme, t]);
  const reading = useMemo(() => lemma7Reading(report, theme, t), [report, theme, t]);
  return (
    <ResonancesFigure
      label={t("resonances.figures.lemma7")}
      figure={figure}
      reading={reading}
      describedBy={describedBy}
    />
  );
});
