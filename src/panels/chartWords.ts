import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DynamicsWords } from "../charts/dynamicsInput.ts";

/** The words of the dynamics chart in the reader's language. */
export function useChartWords(): DynamicsWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      level: (n) => t("chart.level", { n }),
      levels: (n) => t("chart.levels", { n: n.join(", ") }),
      onlyLayer: t("meaning.layers.only"),
      fastLayer: t("meaning.layers.fast"),
      slowLayer: t("meaning.layers.slow"),
      relaxation: t("chart.relaxation"),
      measured: (time) => t("chart.measured", { time }),
      distance: { bloch: t("chart.distance.bloch"), above: t("chart.distance.above") },
      distanceNote: {
        max: t("chart.distanceNote.max"),
        l2: t("chart.distanceNote.l2"),
        l1: t("chart.distanceNote.l1"),
      },
      noDistance: t("chart.noDistance"),
      polarisation: t("panels.polarisation.title"),
      polarisationNote: t("panels.polarisation.note"),
      noPolarisation: t("panels.polarisation.nothing"),
      bound: (name) => t("panels.polarisation.bound", { name }),
      sampled: t("chart.sampled"),
      envelope: t("chart.envelope"),
      time: t("chart.time"),
      coherence: t("cursor.readOut.coherence"),
      rung: {
        bloch: t("chart.rung.bloch"),
        delayed: t("chart.rung.delayed"),
        timeDependent: t("chart.rung.timeDependent"),
        averaged: t("chart.rung.averaged"),
        dominant: t("chart.rung.dominant"),
        limit: t("chart.rung.limit"),
      },
    }),
    [t],
  );
}
