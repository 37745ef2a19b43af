import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { sumsFigure } from "../../charts/manyLevels.ts";
import { ReadableFigure } from "../../charts/ReadableFigure.tsx";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { useTheme } from "../../panels/theme.ts";
import type { HypothesisSums } from "../../store/manyLevels.ts";
import { Tex } from "../../ui/Tex.tsx";
import { sumsReading } from "./readings.ts";

/** The sums of Hypotheses 5 and 6 against N, and whether they stay bounded. */
export function Hypotheses({ sums, levels, asTable }: { sums: HypothesisSums; levels: number; asTable: boolean }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const figure = useCallback(
    (size: FigureSize) =>
      sumsFigure(
        { ...size, sums, levels, words: { levels: t("manyLevels.sums.levels"), sum: t("manyLevels.sums.sum") } },
        theme,
      ),
    [sums, levels, theme, t],
  );
  const reading = useMemo(() => sumsReading(sums, theme, t), [sums, theme, t]);
  const verdict = (holds: boolean) => t(holds ? "manyLevels.sums.holds" : "manyLevels.sums.fails");
  return (
    <section className="panel">
      <h2 className="panel-title">{t("manyLevels.sums.title")}</h2>
      <ul className="verdicts" id="many-levels-sums">
        <li data-holds={sums.holds.interaction} style={{ ["--key" as string]: theme.accent }}>
          {t("manyLevels.sums.interaction")}: {verdict(sums.holds.interaction)}
        </li>
        <li data-holds={sums.holds.relaxation} style={{ ["--key" as string]: theme.layers.slow.ink }}>
          {t("manyLevels.sums.relaxation")}: {verdict(sums.holds.relaxation)}
        </li>
      </ul>
      <div className="sums-place">
        <ReadableFigure
          label={t("manyLevels.sums.figure")}
          figure={figure}
          reading={reading}
          asTable={asTable}
          describedBy="many-levels-sums"
        />
      </div>
      <p className="aside">
        <Tex
          tex={`N_\\eta = ${sums.smoothness}, \\quad K = ${sums.weakExponent}`}
          text={t("manyLevels.sums.exponents", { smoothness: sums.smoothness, weak: sums.weakExponent })}
        />
      </p>
    </section>
  );
}
