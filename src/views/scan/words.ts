import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type HeadlineWords, useHeadlineWords } from "../../panels/headlineWords.ts";
import type { Found } from "../../store/scan.ts";
import { formatShort } from "../../ui/format.ts";
import { type MapWords, useMapWords, valueText } from "../regimeMap/words.ts";

/** How the parts of a scan are called. */
export interface ScanWords extends HeadlineWords, Pick<MapWords, "symbol" | "parameter"> {
  readonly t: TFunction;
}

export function useScanWords(): ScanWords {
  const { t } = useTranslation();
  const headlines = useHeadlineWords();
  const { symbol, parameter } = useMapWords();
  return useMemo(() => ({ ...headlines, symbol, parameter, t }), [headlines, symbol, parameter, t]);
}

export { valueText };

/** A value, or a dash where there is none. */
export function foundText(quantity: Parameters<typeof valueText>[0], found: Found | undefined): string {
  return typeof found === "number" ? valueText(quantity, found) : "–";
}

/** A value of the parameter with enough digits to tell it from its neighbours over this range. */
export function placeText(value: number, { from, to, scale }: { from: number; to: number; scale: string }): string {
  if (scale === "log10") return formatShort(value, 4);
  const digits = Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)) / (to - from))) + 4;
  return formatShort(value, Math.min(12, Math.max(4, digits)));
}

/** `2.3`: a full width. */
export const widthText = (width: number): string => formatShort(width, 3);
