import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { FaultCard } from "./FaultCard.tsx";

/** The last resort, around all that no other frame is around: the scenario is still there, and so is the way back to it. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(fault, retry) => (
        <main>
          <FaultCard fault={fault} said={t("fault.page")} onRetry={retry} />
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
