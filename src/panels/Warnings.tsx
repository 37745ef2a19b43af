import { useTranslation } from "react-i18next";
import type { Analysis } from "../store/result.ts";
import { formatShort } from "../ui/format.ts";
import { useAppState } from "./appContext.ts";
import { useMessage } from "./said.ts";

/** Near-resonances listed in full; more are counted. */
const LISTED = 3;

/** What a reader should know before trusting what the curves mean. */
export function Warnings() {
  const { t } = useTranslation();
  const message = useMessage();
  const analysis = useAppState((state) => state.result?.analysis ?? null);
  const warnings = useAppState((state) => state.result?.warnings ?? null);
  const skipped = useAppState((state) => state.result?.skipped ?? null);
  const lines: string[] = [];
  for (const warning of warnings ?? []) {
    const { path } = warning;
    lines.push(
      path === "scaling.mu" ? t("warnings.theoremRange") : t("warnings.other", { path, message: message(warning) }),
    );
  }
  if (analysis && !analysis.physical) {
    const pairs = analysis.physicality.pairs.slice(0, LISTED).map(([n, m]) => `(${n + 1}, ${m + 1})`);
    lines.push(t("warnings.notPhysical", { pairs: pairs.join(", ") }));
  }
  for (const { rung, reason } of skipped ?? []) {
    lines.push(t("warnings.skipped", { rung: t(`dynamics.rungs.${rung}`), reason }));
  }
  const near = analysis?.nearResonances ?? [];
  if (lines.length === 0 && near.length === 0) return null;
  return (
    <section className="panel">
      <h2 className="panel-title">{t("warnings.title")}</h2>
      <ul className="warnings">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {near.length > 0 && <NearResonances near={near} />}
      </ul>
    </section>
  );
}

function NearResonances({ near }: { near: Analysis["nearResonances"] }) {
  const { t } = useTranslation();
  return (
    <li>
      {t("warnings.nearResonances")}
      <ul>
        {near.slice(0, LISTED).map(({ from, to, frequency, detuning, width }) => (
          <li key={`${from}-${to}-${frequency}`}>
            {t("warnings.nearResonance", {
              from: from + 1,
              to: to + 1,
              frequency: formatShort(Math.abs(frequency)),
              detuning: formatShort(Math.abs(detuning)),
              width: formatShort(width),
            })}
          </li>
        ))}
        {near.length > LISTED && <li>{t("warnings.moreNearResonances", { count: near.length - LISTED })}</li>}
      </ul>
    </li>
  );
}
