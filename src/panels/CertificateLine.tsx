import { useTranslation } from "react-i18next";
import type { Certificate, Result } from "../store/result.ts";
import { isStale, trace } from "../store/selectors.ts";
import { formatScientific, formatShort } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAppState } from "./appContext.ts";
import { Why } from "./Why.tsx";

/** What the Bloch curve on show has proved about itself; a failure is loud. */
export function CertificateLine() {
  const { t } = useTranslation();
  const result = useAppState((state) => state.result);
  const stale = useAppState(isStale);
  const certificate = stale ? null : (result?.certificate ?? null);
  const physical = result?.analysis?.physical ?? true;
  const state = !certificate ? "pending" : !certificate.passed ? "failed" : physical ? "passed" : "unphysical";
  return (
    <div className="certificate" role="status" aria-label={t("certificate.name")} data-state={state}>
      {state === "failed" ? <Icon name="alert" /> : <span className="certificate-dot" />}
      {certificate && result ? <Verdict certificate={certificate} result={result} /> : t("certificate.pending")}
      <Why page={state === "unphysical" ? "physical" : "algorithm"} />
    </div>
  );
}

function Verdict({ certificate, result }: { certificate: Certificate; result: Result }) {
  const { t } = useTranslation();
  const physical = result.analysis?.physical ?? true;
  if (certificate.passed) {
    return (
      <span>
        {[
          t("certificate.error", { error: formatScientific(certificate.error, 1) }),
          t("certificate.trace", { trace: formatShort(trace(result), 6) }),
          physical ? t("certificate.physical") : t("certificate.notPhysical"),
        ].join(" · ")}
      </span>
    );
  }
  const reasons = [
    t("certificate.failedError", { error: formatScientific(certificate.error) }),
    t("certificate.failedTrace", { defect: formatScientific(certificate.traceDefect) }),
    ...(certificate.minPopulation < 0
      ? [t("certificate.failedNegative", { minimum: formatShort(certificate.minPopulation) })]
      : []),
  ];
  return (
    <span>
      <strong>{t("certificate.failed")}</strong> {reasons.join(", ")}.
    </span>
  );
}
