import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { defaultPreset } from "../../scenario/presets/index.ts";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";

/** A fault in one view leaves the page alive and offers a way on. */
export function ViewFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { open } = useActions();
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <section className="fault" role="alert">
          <p>{t("fault.view")}</p>
          <pre>{error.message}</pre>
          <div className="button-row">
            <Button className="button primary" onPress={retry}>
              {t("fault.retry")}
            </Button>
            <Button
              className="button"
              onPress={() => {
                open(defaultPreset.scenario, defaultPreset.id);
                retry();
              }}
            >
              {t("fault.reset")}
            </Button>
          </div>
        </section>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
