import { useTranslation } from "react-i18next";

/** What the two lines over the fitted range mean. */
export function LineKey() {
  const { t } = useTranslation();
  return (
    <ul className="picture-key line-key" aria-label={t("convergence.key.label")}>
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
          <path d="M0 6h20" className="key-fitted" />
        </svg>
        {t("convergence.key.fitted")}
      </li>
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
          <path d="M0 6h20" className="key-line" strokeDasharray="1.600 3" />
        </svg>
        {t("convergence.key.bound")}
      </li>
    </ul>
  );
}
