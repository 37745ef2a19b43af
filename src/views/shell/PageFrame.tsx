import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { themeVariables, useTheme } from "../../panels/theme.ts";
import { ErrorBoundary, type Fault } from "../../ui/ErrorBoundary.tsx";
import { FaultCard } from "./FaultCard.tsx";

/** The last resort, around all that no other frame is around: the scenario is still there, and so is the way back to it. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary fallback={(fault, retry) => <FaultPage fault={fault} retry={retry} />}>{children}</ErrorBoundary>
  );
}

/** Themed by itself: what themes the page may be what stopped. */
function FaultPage({ fault, retry }: { fault: Fault; retry: () => void }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const variables = useMemo(() => themeVariables(theme), [theme]);
  return (
    <main className="fault-page" style={variables}>
      <h1>{t("app.title")}</h1>
      <FaultCard fault={fault} said={t("fault.page")} onRetry={retry} />
    </main>
  );
}
