import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Provenance } from "../../export/provenance.ts";
import { useLink } from "../../panels/appContext.ts";
import { VERSION } from "./program.ts";

/** Where a file made now comes from. */
export function useProvenance(): () => Provenance {
  const { t } = useTranslation();
  const link = useLink();
  return useCallback(() => ({ program: t("app.title"), version: VERSION, link: link() }), [t, link]);
}
