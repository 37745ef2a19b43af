import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useActions } from "../../panels/appContext.ts";
import { headlineText } from "../../scenario/headlines.ts";
import { nearestPoint } from "./nearestPoint.ts";
import type { ScanState } from "./useScan.ts";
import { foundText, placeText, useScanWords } from "./words.ts";

/** What the curves say where the cursor is, or else where the scenario is. */
export function CursorPanel({ scan, cursor }: { scan: ScanState; cursor: number | null }) {
  const { t } = useTranslation();
  const words = useScanWords();
  const { change } = useActions();
  const { shown } = scan;
  if (!shown || shown.result.x.length === 0) {
    return (
      <section className="panel">
        <h2 className="panel-title">{t("scan.cursor.here")}</h2>
        <p className="aside">{t("scan.cursor.none")}</p>
      </section>
    );
  }
  const { plan, result } = shown;
  const inRange = plan.present >= plan.from && plan.present <= plan.to;
  const index = nearestPoint(result.x, cursor ?? plan.present);
  const at = result.x[index]!;
  const value = placeText(at, plan);
  return (
    <section className="panel scan-here">
      <h2 className="panel-title">{t(cursor === null ? "scan.cursor.now" : "scan.cursor.here")}</h2>
      {cursor === null && !inRange ? (
        <p className="aside">
          {t("scan.cursor.outside", { symbol: words.symbol(plan.field), value: placeText(plan.present, plan) })}
        </p>
      ) : (
        <>
          <p className="scan-at">{t("scan.cursor.at", { symbol: words.symbol(plan.field), value })}</p>
          <table className="data-table scan-values" aria-label={t("scan.cursor.table")}>
            <tbody>
              {plan.quantities.map((quantity, i) => {
                const found = result.columns[i]![index];
                return (
                  <tr key={headlineText(quantity)}>
                    <th scope="row">{words.name(quantity)}</th>
                    <td>
                      {foundText(quantity, found)}
                      {typeof found === "string" && <span className="scan-reason">{words.reason(found)}</span>}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {cursor !== null && at !== plan.present && (
            <Button className="button" onPress={() => change(plan.field, at)}>
              {t("scan.cursor.set", { symbol: words.symbol(plan.field), value })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
