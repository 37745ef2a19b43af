import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { FaultCard } from "../../views/shell/FaultCard.tsx";

/** A fault in the middle of a lecture: the room sees what happened, and the lecture goes on or ends, with the page below as it was. */
export function PlayerFrame({ children, onEnd }: { children: ReactNode; onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(fault, retry) => (
        <main className="fault-page">
          <FaultCard fault={fault} said={t("fault.lecture")} onRetry={retry}>
            <Button className="button" onPress={onEnd}>
              {t("lecture.player.end")}
            </Button>
          </FaultCard>
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
