import { type ReactNode, useEffect } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useAppState, useLink, useReopen } from "../../panels/appContext.ts";
import type { Fault } from "../../ui/ErrorBoundary.tsx";
import { NotLoadedError } from "../../ui/onDemand.tsx";
import { CopyButton } from "../export/CopyButton.tsx";
import { VERSION } from "../export/program.ts";
import { faultReport } from "./faultReport.ts";

export interface FaultCardProps {
  readonly fault: Fault;
  /** What stopped, in one sentence */
  readonly said: string;
  readonly onRetry: () => void;
  /** Further ways on */
  readonly children?: ReactNode;
}

/** Stands where a part of the page stopped: what happened, the ways on, and a report that is read before it is copied. */
export function FaultCard({ fault, said, onRetry, children }: FaultCardProps) {
  const { t } = useTranslation();
  const link = useLink();
  const reopen = useReopen();
  const view = useAppState((state) => state.view);
  const tries = fault.error instanceof NotLoadedError ? fault.error.tries : 0;
  useReopenAfter(tries);
  const report = faultReport(fault, { version: VERSION, view, browser: navigator.userAgent, link: link() });
  return (
    <section className="fault" role="alert">
      <p>{tries > 0 ? t("fault.notLoaded") : said}</p>
      <pre>{fault.error.message}</pre>
      <div className="button-row">
        <Button className="button primary" onPress={onRetry}>
          {t("fault.retry")}
        </Button>
        <Button
          className="button"
          onPress={() => {
            // Writes the address, which the page then opens with.
            link();
            reopen();
          }}
        >
          {t("fault.reopen")}
        </Button>
        {children}
      </div>
      <details>
        <summary>{t("fault.report.title")}</summary>
        <p className="aside">{t("fault.report.about")}</p>
        <pre>{report}</pre>
        <CopyButton text={() => report} label={t("fault.report.copy")} />
      </details>
    </section>
  );
}

/**
 * Some browsers never fetch a script again that once did not come: after a second try in vain only a new page helps. It is opened where
 * its host answers, and not before: without a network there would be no page at all.
 */
function useReopenAfter(tries: number): void {
  const link = useLink();
  const reopen = useReopen();
  useEffect(() => {
    if (tries < 2) return;
    let ended = false;
    fetch(window.location.href, { method: "HEAD", cache: "no-store" }).then(
      ({ ok }) => {
        if (!ok || ended) return;
        link();
        reopen();
      },
      () => {},
    );
    return () => {
      ended = true;
    };
  }, [tries, link, reopen]);
}
