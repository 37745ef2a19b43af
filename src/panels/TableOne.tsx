import { useTranslation } from "react-i18next";
import { activeRow, TABLE_ROWS, type TableRow } from "../store/selectors.ts";
import { Tex } from "../ui/Tex.tsx";
import { Tip } from "../ui/Tip.tsx";
import { useAppState } from "./appContext.ts";
import { Here } from "./Here.tsx";
import { ROW_COLOURS } from "./rowColours.ts";
import { Why } from "./Why.tsx";

/** Ranges of μ/p and the exponents of the layer, as TeX and as plain text. */
export const ROWS: Readonly<Record<TableRow, { ratio: string; ratioText: string; sigma: string; sigmaText: string }>> =
  {
    below: { ratio: "[0,1)", ratioText: "0 ≤ μ/p < 1", sigma: "\\mu", sigmaText: "μ" },
    equal: { ratio: "1", ratioText: "μ/p = 1", sigma: "\\mu", sigmaText: "μ" },
    between: { ratio: "(1,2)", ratioText: "1 < μ/p < 2", sigma: "2p-\\mu", sigmaText: "2p − μ" },
    beyond: { ratio: "[2,\\infty)", ratioText: "2 ≤ μ/p", sigma: "\\mu", sigmaText: "μ" },
  };

/** The paper's Table 1, the row that holds now marked. */
export function TableOne() {
  const { t } = useTranslation();
  const regime = useAppState((state) => state.result?.analysis?.regime ?? null);
  const comparison = useAppState((state) => state.result?.comparison ?? null);
  const active = regime === null ? null : activeRow(regime);
  return (
    <section className="panel">
      <h2 className="panel-title">
        <Tip label={t("meaning.table")} tip={`${t("meaning.tableTip")} ${t("panels.here.note")}`}>
          {t("meaning.table")}
        </Tip>
        <Why page="table-one" />
      </h2>
      <table className="table-one" aria-label={t("meaning.table")}>
        <thead>
          <tr>
            <th scope="col">
              <Tex tex="\mu/p" text={t("meaning.ratio")} />
            </th>
            <th scope="col">
              <Tex tex="\sigma" text={t("meaning.sigma")} />
            </th>
            <th scope="col">{t("meaning.difference")}</th>
          </tr>
        </thead>
        <tbody>
          {TABLE_ROWS.map((row) => (
            <tr
              key={row}
              aria-current={row === active ? "true" : undefined}
              style={{ ["--row" as string]: ROW_COLOURS[row] }}
            >
              <th scope="row">
                <Tex tex={ROWS[row].ratio} text={ROWS[row].ratioText} />
              </th>
              <td>
                <Tex tex={ROWS[row].sigma} text={ROWS[row].sigmaText} />
              </td>
              <td>
                {t(`meaning.rows.${row}`)}
                {comparison && <Here row={row} comparison={comparison} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {regime === "mu-zero" && <p className="aside">{t("meaning.muZero")}</p>}
    </section>
  );
}
