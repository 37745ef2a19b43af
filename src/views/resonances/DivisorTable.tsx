import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { DivisorReport } from "../../store/resonances.ts";
import { formatScientific, formatShort } from "../../ui/format.ts";
import { TableScroll } from "../../ui/TableScroll.tsx";
import { Tip } from "../../ui/Tip.tsx";
import { betaText } from "./words.ts";

/** Rows shown; the shortest β come first. */
const MOST_ROWS = 200;

interface Row {
  readonly which: "unperturbed" | "perturbedWord";
  readonly divisor: DivisorReport["plain"]["divisors"][number];
  /** Over its own line */
  readonly ratio: number | null;
}

/** The picture as a table: every record, near-record and divisor below its line, by |β|. */
export const DivisorTable = memo(function DivisorTable({ report }: { report: DivisorReport }) {
  const { t } = useTranslation();
  const rows = rowsOf(report);
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <TableScroll label={t("resonances.table.name")}>
      <table className="data-table" aria-label={t("resonances.table.name")}>
        <thead>
          <tr>
            <th scope="col">{t("resonances.table.beta")}</th>
            <th scope="col">{t("resonances.table.length")}</th>
            <th scope="col">{t("resonances.table.which")}</th>
            <th scope="col">{t("resonances.divisorAxis")}</th>
            <th scope="col">{t("resonances.table.uncertain")}</th>
            <th scope="col">
              <Tip label={t("resonances.table.ratio")} tip={t("resonances.table.ratioTip")}>
                {t("resonances.table.ratio")}
              </Tip>
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ which, divisor, ratio }) => (
            <tr key={`${which} ${divisor.beta.join(",")}`} data-below={divisor.below}>
              <th scope="row">{betaText(divisor.beta)}</th>
              <td>{divisor.length}</td>
              <td>{t(`resonances.table.${which}`)}</td>
              <td>{formatShort(Math.abs(divisor.value), 4)}</td>
              <td>{formatScientific(divisor.rounding, 1)}</td>
              <td>{ratio === null ? "–" : formatShort(ratio)}</td>
              <td>
                {[
                  ...(divisor.record ? [t("resonances.table.record")] : []),
                  ...(divisor.below ? [t("resonances.table.below")] : []),
                ].join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p className="aside">{t("resonances.table.truncated", { shown: shown.length, count: rows.length })}</p>
      )}
    </TableScroll>
  );
});

function rowsOf(report: DivisorReport): Row[] {
  const { constant, levelFactor, eta, frequencies, plain, perturbed, shift } = report;
  const line = (length: number) =>
    constant === null ? null : (constant * levelFactor) / (1 + length) ** (frequencies.length - 1 + eta);
  const row = (which: Row["which"], share: number) => (divisor: Row["divisor"]) => {
    const height = line(divisor.length);
    return { which, divisor, ratio: height === null ? null : Math.abs(divisor.value) / (share * height) };
  };
  return [
    ...plain.divisors.map(row("unperturbed", 1)),
    ...(shift === 0 ? [] : perturbed.divisors.map(row("perturbedWord", 0.5))),
  ].sort((a, b) => a.divisor.length - b.divisor.length || Math.abs(a.divisor.value) - Math.abs(b.divisor.value));
}
