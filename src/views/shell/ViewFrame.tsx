import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { defaultPreset } from "../../scenario/presets/index.ts";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { FaultCard } from "./FaultCard.tsx";

/** A fault in one view leaves the page alive and offers ways on. */
export function ViewFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <ErrorBoundary
      fallback={(fault, retry) => (
        <FaultCard fault={fault} said={t("fault.view")} onRetry={retry}>
          <Button
            className="button"
            onPress={() => {
              open(defaultPreset.scenario, defaultPreset.id);
              retry();
            }}
          >
            {t("fault.reset")}
          </Button>
        </FaultCard>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
