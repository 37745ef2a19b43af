import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useOperations } from "./appContext.ts";

/** Why there is no state at the cursor, in words; nothing where there is one. */
export function InstantFailure() {
  const { t } = useTranslation();
  const status = useStore(useOperations().instant.store, (state) => state.status);
  if (status.kind !== "failed") return null;
  return <p className="aside">{t("instant.failed", { reason: status.reason })}</p>;
}
