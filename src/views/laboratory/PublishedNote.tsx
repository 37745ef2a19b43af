import { useTranslation } from "react-i18next";
import { usePublished } from "../../panels/published.ts";

/** Whose points are drawn over our curves. */
export function PublishedNote() {
  const { t } = useTranslation();
  const published = usePublished();
  return published && <p className="published-note">{t("laboratory.published", { source: published.source })}</p>;
}
