import { useTranslation } from "react-i18next";
import { useHeadlineWords } from "../../panels/headlineWords.ts";
import type { MissingReason } from "../../scenario/headlines.ts";
import { useMapState } from "./useRegimeMap.ts";

/** What the signs on the map mean. */
export function MapKey() {
  const { t } = useTranslation();
  const headlines = useHeadlineWords();
  const kinds = useMapState(({ picture }) => [...new Set(picture?.column.reasons.values())].join(" "));
  const reasons = kinds === "" ? [] : kinds.split(" ").map((reason) => headlines.reason(reason as MissingReason));
  return (
    <ul className="map-key" aria-label={t("regimeMap.key.label")}>
      <li>
        <svg viewBox="0 0 16 12" aria-hidden="true">
          <circle className="key-casing" cx="8" cy="6" r="4.4" />
          <circle className="key-here" cx="8" cy="6" r="4.4" />
        </svg>
        {t("regimeMap.hereKey")}
      </li>
      <li>
        <svg viewBox="0 0 16 12" aria-hidden="true">
          <path className="key-contour" d="M1 10C5 9 9 6 15 2" />
        </svg>
        {t("regimeMap.key.contour")}
      </li>
      {reasons.length > 0 && (
        <li>
          <svg viewBox="0 0 16 12" aria-hidden="true">
            <path className="key-absent" d="M1 11 9 1M5 11l8-10M9 11l6-8M1 6l4-5" />
          </svg>
          {t("regimeMap.key.absent", { reasons: reasons.join("; ") })}
        </li>
      )}
    </ul>
  );
}
