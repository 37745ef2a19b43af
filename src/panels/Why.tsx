import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { TheoryPage } from "../scenario/theoryPages.ts";
import { useActions } from "./appContext.ts";

/** Opens the theory at the place that explains what stands beside. */
export function Why({ page }: { page: TheoryPage }) {
  const { t } = useTranslation();
  const { setPage } = useActions();
  return (
    <Button
      className="why"
      aria-label={`${t("theory.why")} ${t(`theory.pages.${page}`)}`}
      onPress={() => setPage(page)}
    >
      {t("theory.why")}
    </Button>
  );
}
