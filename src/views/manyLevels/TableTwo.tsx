import { useTranslation } from "react-i18next";
import type { TableTwo as Table } from "../../store/manyLevels.ts";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { Tip } from "../../ui/Tip.tsx";

/** Table 2 as corrected, row by row in the order of the study. */
const ROWS = [
  { ratio: "0", ratioText: "μ/p = 0", sigma: "0", sigmaText: "0", rate: null, rateText: "" },
  {
    ratio: "(0,\\tfrac23)",
    ratioText: "0 < μ/p < 2/3",
    sigma: "\\mu",
    sigmaText: "μ",
    rate: "1/\\gamma",
    rateText: "1/γ",
  },
  {
    ratio: "1",
    ratioText: "μ/p = 1",
    sigma: "\\mu",
    sigmaText: "μ",
    rate: "\\gamma/(\\gamma^2+\\delta^2)",
    rateText: "γ/(γ² + δ²)",
  },
  {
    ratio: "(\\tfrac43,2)",
    ratioText: "4/3 < μ/p < 2",
    sigma: "2p-\\mu",
    sigmaText: "2p − μ",
    rate: "\\gamma/\\delta^2",
    rateText: "γ/δ²",
  },
  { ratio: "2", ratioText: "μ/p = 2", sigma: "0", sigmaText: "0", rate: "\\gamma/\\delta^2", rateText: "γ/δ²" },
  { ratio: "(2,\\infty)", ratioText: "μ/p > 2", sigma: "0", sigmaText: "0", rate: "0", rateText: "0" },
] as const;

/** The paper's Table 2, its active row, and what stands in the row's way. */
export function TableTwo({ table }: { table: Table }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2 className="panel-title">
        <Tip label={t("manyLevels.table.title")} tip={t("manyLevels.table.tip")}>
          {t("manyLevels.table.title")}
        </Tip>
      </h2>
      <table className="table-one table-two" aria-label={t("manyLevels.table.title")}>
        <thead>
          <tr>
            <th scope="col">
              <Tex tex="\mu/p" text={t("manyLevels.table.ratio")} />
            </th>
            <th scope="col">
              <Tex tex="\sigma" text={t("manyLevels.table.sigma")} />
            </th>
            <th scope="col">
              <Tex tex="\Psi^{\text{app}} / 2|V|^2\textstyle\sum|\phi|^2" text={t("manyLevels.table.rate")} />
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row, i) => (
            <tr key={row.ratioText} aria-current={i === table.row ? "true" : undefined}>
              <th scope="row">
                <Tex tex={row.ratio} text={row.ratioText} />
              </th>
              <td>
                <Tex tex={row.sigma} text={row.sigmaText} />
              </td>
              <td>
                {row.rate === null ? t("manyLevels.table.lorentzian") : <Tex tex={row.rate} text={row.rateText} />}
                {row.rate === "0" && <span className="aside"> · {t("manyLevels.table.exactOnly")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {table.row === null && <p className="aside">{t("manyLevels.table.between")}</p>}
      {table.obstacles.length > 0 && (
        <ul className="warnings">
          {table.obstacles.map((obstacle) => (
            <li key={obstacle}>{t(`manyLevels.table.obstacle.${obstacle}`)}</li>
          ))}
        </ul>
      )}
      {table.distance !== null && (
        <p className="aside">{t("manyLevels.table.distance", { distance: formatShort(table.distance, 2) })}</p>
      )}
    </section>
  );
}

/** The strongest resonant pairs: the true rates beside those of Table 2. */
export function PairRates({ table }: { table: Table }) {
  const { t } = useTranslation();
  if (table.pairs.length === 0) return <p className="aside">{t("manyLevels.pairs.none")}</p>;
  return (
    <section className="panel">
      <h2 className="panel-title">{t("manyLevels.pairs.title")}</h2>
      <table className="layer-table pair-table" aria-label={t("manyLevels.pairs.title")}>
        <thead>
          <tr>
            <th scope="col">{t("manyLevels.pairs.pair")}</th>
            <th scope="col">{t("manyLevels.pairs.averaged")}</th>
            <th scope="col">{t("manyLevels.pairs.dominant")}</th>
            <th scope="col">
              <Tex tex="\varepsilon^{-\sigma}\Psi^{\text{app}}" text={t("manyLevels.pairs.approximate")} />
            </th>
          </tr>
        </thead>
        <tbody>
          {table.pairs.map((pair) => (
            <tr key={`${pair.from} ${pair.to}`}>
              <th scope="row">
                {pair.from + 1}–{pair.to + 1}
              </th>
              <td>{formatShort(pair.averaged, 2)}</td>
              <td>{formatShort(pair.dominant, 2)}</td>
              <td>{pair.approximate === null ? "–" : formatShort(pair.approximate, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
