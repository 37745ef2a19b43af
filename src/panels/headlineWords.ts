import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupOf, type Headline, type HeadlineGroup, type MissingReason } from "../scenario/headlines.ts";

/** Headlines in the reader's language. */
export interface HeadlineWords {
  /** The whole name: `population of level 2 at T, Bloch` */
  readonly name: (headline: Headline) => string;
  /** A few characters, where an axis says the rest; may hold a subscript for a chart */
  readonly short: (headline: Headline) => string;
  readonly axis: (group: HeadlineGroup) => string;
  /** Why there is no value */
  readonly reason: (reason: MissingReason) => string;
}

export function useHeadlineWords(): HeadlineWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      name: (headline) => t(`headline.name.${headline.kind}`, partsOf(t, headline)),
      short: (headline) => t(`headline.short.${headline.kind}`, partsOf(t, headline)),
      axis: (group) => t(`headline.axis.${group}`),
      reason: (reason) => t(`headline.reasons.${reason}`),
    }),
    [t],
  );
}

/** The name of the axis that a single headline stands on. */
export function headlineAxis(words: HeadlineWords, headline: Headline): string {
  return words.axis(groupOf(headline));
}

/** Every part that stands in some headline's name, in words; empty where this one has it not. */
function partsOf(t: TFunction, headline: Headline) {
  const { kind } = headline;
  const settled = kind === "population" || kind === "power";
  const layered = kind === "layer-time" || kind === "layer-exponent";
  const rung = settled || kind === "error" ? headline.rung : kind === "rate" ? headline.rates : null;
  const ratio = kind === "layer-exponent" ? headline.from : null;
  return {
    level: kind === "population" ? headline.level + 1 : "",
    at: settled ? t(`headline.at.${headline.at}`) : "",
    when: settled ? t(`headline.when.${headline.at}`) : "",
    rung: rung ? t(`headline.rungs.${rung}`) : "",
    from: kind === "rate" ? headline.from + 1 : ratio ? t(`headline.from.${ratio}`) : "",
    to: kind === "rate" ? headline.to + 1 : "",
    layer: layered ? t(`headline.layers.${headline.layer}`) : "",
    measured: kind === "layer-time" ? t(`headline.measured.${headline.measured}`) : "",
    norm: kind === "error" ? t(`headline.norms.${headline.norm}`) : "",
  };
}
