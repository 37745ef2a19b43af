import { useTranslation } from "react-i18next";
import type { FieldError } from "../scenario/format.ts";
import { useMessage } from "./said.ts";

/** What is wrong, field by field: where, why, and what was there. */
export function ErrorList({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useTranslation();
  const message = useMessage();
  return (
    <ul className="error-list">
      {errors.map((error) => (
        <li key={`${error.path} ${error.message}`}>
          <code>{error.path}</code> {message(error)}
          {error.received !== undefined && error.received !== null && (
            <span className="received">{t("notice.received", { value: JSON.stringify(error.received) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
