import type { TFunction } from "i18next";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { stripPoints } from "../../charts/lattice.ts";
import type { DivisorPicture } from "../../scenario/resonances/choice.ts";
import type { DivisorReport } from "../../store/resonances.ts";
import { formatScientific } from "../../ui/format.ts";
import { betaText } from "./words.ts";

/** Resonant β, and β in the strip, named one by one. */
const MOST_NAMED = 3;
const MOST_IN_STRIP = 8;
/** Decades of ε for which the first failure is said. */
const DECADES = [-1, -2, -3, -4, -5, -6];

export interface DivisorSummaryProps {
  readonly id: string;
  readonly report: DivisorReport;
  readonly picture: DivisorPicture;
  readonly threshold: number | null;
}

/** What the picture shows, in sentences: for everyone what matters, for those who do not see it the rest. */
export const DivisorSummary = memo(function DivisorSummary({ id, report, picture, threshold }: DivisorSummaryProps) {
  const { t } = useTranslation();
  const said = [...verdicts(report, t), ...ends(report, t)];
  const unseen: string[] = [];
  if (picture === "lattice" && threshold !== null) unseen.push(...strip(report, threshold, t));
  if (picture === "lemma7") unseen.push(...failures(report, t));
  return (
    <p id={id} className="divisor-summary" aria-live="polite">
      {said.join(" ")}
      {unseen.length > 0 && <span className="visually-hidden"> {unseen.join(" ")}</span>}
    </p>
  );
});

/** Digits in threes: 200 000. */
function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, value < 1e4 ? "" : "\u202f");
}

function verdicts(report: DivisorReport, t: TFunction): string[] {
  const { plain, perturbed, shift, constant, largestConstant, pair } = report;
  const sentences: string[] = [
    t("resonances.summary.found", { count: plain.divisors.length, reached: wholeNumber(plain.reached) }),
  ];
  const below = plain.divisors.filter((divisor) => divisor.below);
  const belowHalf = shift === 0 ? [] : perturbed.divisors.filter((divisor) => divisor.below);
  if (below.length === 0 && belowHalf.length === 0) sentences.push(t("resonances.summary.noneBelow"));
  if (below.length > 0) {
    sentences.push(t("resonances.summary.plainBelow", { count: below.length, first: below[0]!.length }));
  }
  if (belowHalf.length > 0) {
    sentences.push(t("resonances.summary.perturbedBelow", { count: belowHalf.length, first: belowHalf[0]!.length }));
  }
  if (constant !== null && largestConstant !== null && constant > largestConstant) {
    sentences.push(t("resonances.summary.tooLarge"));
  }
  if (shift === 0 && pair !== null) sentences.push(t("resonances.summary.unperturbed"));
  const { zeros } = plain;
  if (zeros.length > 0) {
    const list = zeros.slice(0, MOST_NAMED).map(betaText).join(", ");
    const more = zeros.length - MOST_NAMED;
    sentences.push(
      more > 0 ? t("resonances.summary.resonantMore", { list, more }) : t("resonances.summary.resonant", { list }),
    );
  }
  return sentences;
}

/** How far the search may be believed. */
function ends({ plain }: DivisorReport, t: TFunction): string[] {
  const sentences: string[] = [];
  const reached = wholeNumber(plain.reached);
  if (plain.relation) sentences.push(t("resonances.summary.relation", { beta: betaText(plain.relation) }));
  if (plain.end === "rounding") sentences.push(t("resonances.summary.endRounding", { reached }));
  if (plain.end === "crowded") sentences.push(t("resonances.summary.endCrowded", { reached }));
  const worst = plain.divisors.reduce<{ rounding: number; share: number } | null>((most, { rounding, value }) => {
    const share = rounding / Math.abs(value);
    return most === null || share > most.share ? { rounding, share } : most;
  }, null);
  if (worst) {
    const error = formatScientific(worst.rounding, 1);
    sentences.push(t("resonances.summary.rounding", { error, share: formatScientific(worst.share, 1) }));
  }
  return sentences;
}

function strip(report: DivisorReport, threshold: number, t: TFunction): string[] {
  const inside = stripPoints(report, threshold).slice(0, MOST_IN_STRIP);
  return [`${t("resonances.inside")}: ${inside.map(({ beta }) => betaText(beta)).join(", ") || "–"}.`];
}

function failures({ tongues }: DivisorReport, t: TFunction): string[] {
  const steps = DECADES.map((decade) => {
    const first = tongues.find(({ from }) => from <= 10 ** decade);
    return first ? `ε = ${formatScientific(10 ** decade, 1)}: |β| = ${first.length}` : null;
  }).filter((step) => step !== null);
  return steps.length === 0 ? [t("resonances.summary.noneFails")] : [`${t("resonances.first")}: ${steps.join("; ")}.`];
}
