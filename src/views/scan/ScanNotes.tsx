import { useTranslation } from "react-i18next";
import { headlineText, type MissingReason } from "../../scenario/headlines.ts";
import type { Found } from "../../store/scan.ts";
import type { ScanState } from "./useScan.ts";
import { useScanWords } from "./words.ts";

/** Where curves have gaps, and why. */
export function ScanNotes({ scan }: { scan: ScanState }) {
  const { t } = useTranslation();
  const words = useScanWords();
  const { shown } = scan;
  if (!shown) return null;
  const { plan, result } = shown;
  const gaps = plan.quantities.flatMap((quantity, i) =>
    reasonsOf(result.columns[i] ?? []).map(({ reason, count }) => ({ quantity, reason, count })),
  );
  if (gaps.length === 0) return null;
  return (
    <section className="panel scan-missing">
      <h2 className="panel-title">{t("scan.missing.title")}</h2>
      {gaps.map(({ quantity, reason, count }) => (
        <p key={`${headlineText(quantity)} ${reason}`} className="aside">
          {t("scan.missing.of", {
            name: words.name(quantity),
            reason: words.reason(reason),
            count,
            all: result.x.length,
          })}
        </p>
      ))}
    </section>
  );
}

function reasonsOf(column: readonly Found[]): { reason: MissingReason; count: number }[] {
  const counts = new Map<MissingReason, number>();
  for (const found of column) if (typeof found === "string") counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
