import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { headlineText } from "../../scenario/headlines.ts";
import { TableScroll } from "../../ui/TableScroll.tsx";
import { saveText } from "../regimeMap/saveText.ts";
import { scanCsv } from "./scanCsv.ts";
import type { ScanState } from "./useScan.ts";
import { foundText, placeText, useScanWords } from "./words.ts";

/** The picture as a table: one row for each point, one column for each quantity. */
export function ScanTable({ scan }: { scan: ScanState }) {
  const { t } = useTranslation();
  const words = useScanWords();
  const { shown } = scan;
  if (!shown) return null;
  const { plan, result } = shown;
  return (
    <TableScroll label={t("scan.table.name")}>
      <div className="scan-table-head">
        <p className="aside">{t("scan.table.about")}</p>
        <Button
          className="button"
          onPress={() => saveText(`${t("scan.table.file")}-${plan.field.id}.csv`, scanCsv(plan, result))}
        >
          {t("scan.table.save")}
        </Button>
      </div>
      <table className="data-table scan-table" aria-label={t("scan.table.name")}>
        <thead>
          <tr>
            <th scope="col">{words.symbol(plan.field)}</th>
            {plan.quantities.map((quantity) => (
              <th key={headlineText(quantity)} scope="col">
                {words.name(quantity)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.x.map((at, k) => (
            <tr key={at}>
              <th scope="row">{placeText(at, plan)}</th>
              {plan.quantities.map((quantity, i) => {
                const found = result.columns[i]?.[k];
                return (
                  <td key={headlineText(quantity)} title={typeof found === "string" ? words.reason(found) : undefined}>
                    {foundText(quantity, found)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
