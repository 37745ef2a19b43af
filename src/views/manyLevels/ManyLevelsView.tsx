import { useTranslation } from "react-i18next";

/** Infinitely many levels by a rule, truncated: Sections 6.5, 7 and 8.1.2. */
export function ManyLevelsView() {
  const { t } = useTranslation();
  return (
    <section className="stage">
      <h2 className="stage-title">{t("manyLevels.title")}</h2>
      <p className="newcomer">{t("manyLevels.newcomer")}</p>
    </section>
  );
}
