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

/** Everything that stands in a headline's name, in words. */
function partsOf(t: TFunction, headline: Headline): Record<string, string | number> {
  switch (headline.kind) {
    case "population":
      return {
        level: headline.level + 1,
        at: t(`headline.at.${headline.at}`),
        rung: t(`headline.rungs.${headline.rung}`),
      };
    case "power":
      return { at: t(`headline.at.${headline.at}`), rung: t(`headline.rungs.${headline.rung}`) };
    case "rate":
      return { from: headline.from + 1, to: headline.to + 1, rung: t(`headline.rungs.${headline.rates}`) };
    case "layer-time":
      return {
        layer: t(`headline.layers.${headline.layer}`),
        measured: t(`headline.measured.${headline.measured}`),
      };
    case "layer-exponent":
      return { layer: t(`headline.layers.${headline.layer}`), from: t(`headline.from.${headline.from}`) };
    case "error":
      return { rung: t(`headline.rungs.${headline.rung}`), norm: t(`headline.norms.${headline.norm}`) };
    case "coherence":
      return {};
  }
}
