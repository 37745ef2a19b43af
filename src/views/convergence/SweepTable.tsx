import { useTranslation } from "react-i18next";
import { ROUNDING_FLOOR } from "../../store/convergenceCurves.ts";
import { formatScientific } from "../../ui/format.ts";
import { TableScroll } from "../../ui/TableScroll.tsx";
import type { ConvergenceState } from "./useConvergence.ts";

/** The picture as a table: one row for each ε, one column for each curve. */
export function SweepTable({ sweep }: { sweep: ConvergenceState }) {
  const { t } = useTranslation();
  const { curves, shown } = sweep;
  return (
    <TableScroll label={t("convergence.table.name")}>
      <table className="data-table sweep-table" aria-label={t("convergence.table.name")}>
        <thead>
          <tr>
            <th scope="col">{t("convergence.table.epsilon")}</th>
            {curves.map(({ name }) => (
              <th key={name} scope="col">
                {t(`convergence.rungs.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown?.points.map(({ epsilon }) => (
            <tr key={epsilon}>
              <th scope="row">{formatScientific(epsilon, 3)}</th>
              {curves.map(({ name, epsilons, values }) => {
                const value = values[epsilons.indexOf(epsilon)];
                return (
                  <td key={name}>
                    {value === undefined
                      ? "–"
                      : value > ROUNDING_FLOOR
                        ? formatScientific(value, 3)
                        : t("convergence.table.floor")}
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
