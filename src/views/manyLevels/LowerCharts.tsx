import { type ReactNode, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { requiredFigure, spreadingFigure, truncationFigure } from "../../charts/manyLevels.ts";
import { ReadableFigure } from "../../charts/ReadableFigure.tsx";
import type { FigureSize } from "../../charts/resonancesFrame.ts";
import { useTheme } from "../../panels/theme.ts";
import type { LevelPopulations, ManyLevelsResult, RequiredLevels, TruncationErrors } from "../../store/manyLevels.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { CurveKey, type KeyEntry } from "./CurveKey.tsx";
import { requiredReading, spreadingReading, truncationReading } from "./readings.ts";

/** A small chart under its title, with a key. */
function Small({ title, entries, children }: { title: ReactNode; entries: readonly KeyEntry[]; children: ReactNode }) {
  return (
    <section className="small-chart">
      <h3>{title}</h3>
      <CurveKey entries={entries} />
      <div className="small-place">{children}</div>
    </section>
  );
}

const BOUND_TEX = "\\varepsilon^{-\\mu} N^{-(1+\\eta)N_\\eta}";
const LEMMA_TEX = "N = \\varepsilon^{-\\mu/(1+\\eta)N_\\eta}";

/** Lemma 10: the error of keeping N levels, and the power of ε that its proof allows. */
export function TruncationChart({ shown, asTable }: { shown: ManyLevelsResult; asTable: boolean }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { truncation, bloch, sums, settings } = shown;
  const { epsilon, mu, eta, family } = settings;
  const driven = family !== "half-line";
  const power = sums && driven ? (1 + eta) * sums.smoothness : null;
  const figure = useCallback(
    (size: FigureSize) =>
      truncationFigure(
        {
          ...size,
          rates: truncation,
          bloch: bloch?.truncation ?? null,
          bound: power === null ? null : (levels) => epsilon ** -mu * levels ** -power,
          lemmaLevels: power === null ? null : epsilon ** (-mu / power),
          words: { levels: t("manyLevels.truncation.levels"), error: t("manyLevels.truncation.error") },
        },
        theme,
      ),
    [truncation, bloch, power, epsilon, mu, theme, t],
  );
  const exact = truncation && exactFrom(truncation);
  const rates = t(mu === 0 ? "manyLevels.truncation.averaged" : "manyLevels.truncation.rates");
  const reading = useMemo(
    () => truncationReading(truncation, bloch?.truncation ?? null, rates, theme, t),
    [truncation, bloch, rates, theme, t],
  );
  const entries: KeyEntry[] = [{ words: rates, colour: theme.accent, sign: "points" }];
  if (bloch) entries.push({ words: t("manyLevels.truncation.bloch"), colour: theme.layers.slow.ink, sign: "points" });
  if (power !== null) {
    entries.push(
      { words: t("manyLevels.truncation.bound"), tex: BOUND_TEX, colour: theme.mutedInk, sign: "dash" },
      { words: t("manyLevels.truncation.lemma"), tex: LEMMA_TEX, colour: theme.mutedInk, sign: "dot" },
    );
  }
  return (
    <Small
      title={
        <>
          {t("manyLevels.truncation.title")}{" "}
          <Tex tex="\sup_t\|\rho^{N}-\rho^{2N}\|_2" text={t("manyLevels.truncation.formula")} />
        </>
      }
      entries={entries}
    >
      <ReadableFigure label={t("manyLevels.truncation.figure")} figure={figure} reading={reading} asTable={asTable} />
      {exact !== null && !asTable && (
        <p className="aside chart-note">{t("manyLevels.truncation.none", { levels: exact })}</p>
      )}
    </Small>
  );
}

/** The N from which on nothing is lost, where there is one: a logarithmic axis has no place for an error of 0. */
function exactFrom({ levels, errors }: TruncationErrors): number | null {
  const last = errors.findLastIndex((error) => error > 0);
  return levels[last + 1] ?? null;
}

/** Lemma 10 the other way round: the N that an error needs, against ε. */
export function RequiredChart({
  required,
  epsilon,
  asTable,
}: {
  required: RequiredLevels;
  epsilon: number;
  asTable: boolean;
}) {
  const { t } = useTranslation();
  const theme = useTheme();
  const figure = useCallback(
    (size: FigureSize) =>
      requiredFigure(
        {
          ...size,
          required,
          epsilon,
          words: { epsilon: t("manyLevels.required.epsilon"), levels: t("manyLevels.required.levels") },
        },
        theme,
      ),
    [required, epsilon, theme, t],
  );
  const reading = useMemo(() => requiredReading(required, theme, t), [required, theme, t]);
  const none = required.observed.every((count) => count === null);
  const entries: KeyEntry[] = [
    { words: t("manyLevels.required.observed"), colour: theme.accent, sign: "points" },
    {
      words: t(required.uniform ? "manyLevels.required.uniform" : "manyLevels.required.lemma"),
      colour: theme.mutedInk,
      sign: "dash",
    },
  ];
  return (
    <Small title={t("manyLevels.required.title", { tolerance: required.tolerance })} entries={none ? [] : entries}>
      {none ? (
        <p className="aside">{t("manyLevels.required.none", { most: required.most })}</p>
      ) : (
        <ReadableFigure label={t("manyLevels.required.figure")} figure={figure} reading={reading} asTable={asTable} />
      )}
    </Small>
  );
}

/** Section 8.1.2: the populations spread for ever and the mass stays. */
export function SpreadingChart({ populations, asTable }: { populations: LevelPopulations; asTable: boolean }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const figure = useCallback(
    (size: FigureSize) =>
      spreadingFigure(
        {
          ...size,
          populations,
          words: { time: t("manyLevels.populations.time"), value: t("manyLevels.spreading.value") },
        },
        theme,
      ),
    [populations, theme, t],
  );
  const reading = useMemo(() => spreadingReading(populations, theme, t), [populations, theme, t]);
  const time = populations.times.at(-1) ?? 0;
  return (
    <Small
      title={t("manyLevels.spreading.title")}
      entries={[
        { words: t("manyLevels.spreading.norm"), tex: "\\|\\rho\\|_2\\,t^{1/4}", colour: theme.accent, sign: "solid" },
        { words: t("manyLevels.spreading.mass"), colour: theme.positive, sign: "dot" },
        { words: t("manyLevels.spreading.limit"), tex: "(2\\pi)^{-1/4} = 0.632", colour: theme.mutedInk, sign: "dash" },
      ]}
    >
      <ReadableFigure
        label={t("manyLevels.spreading.figure")}
        figure={figure}
        reading={reading}
        asTable={asTable}
        describedBy="many-levels-spreading-now"
      />
      <p id="many-levels-spreading-now" className="visually-hidden">
        {t("manyLevels.spreading.now", {
          time: formatShort(time),
          value: formatPopulation((populations.norm.at(-1) ?? 0) * time ** 0.25),
          mass: formatPopulation(populations.mass.at(-1) ?? 0, 6),
        })}
      </p>
    </Small>
  );
}
