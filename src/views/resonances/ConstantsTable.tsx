import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { PairConstants } from "../../store/resonances.ts";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import { Tip } from "../../ui/Tip.tsx";
import { betaText, pairText } from "./words.ts";

const MOST_ROWS = 10;

export interface ConstantsTableProps {
  readonly constants: PairConstants | null;
  readonly bound: number;
}

/** The largest C_η of every pair up to the bound, smallest first: the first row is Hypothesis 1's. */
export const ConstantsTable = memo(function ConstantsTable({ constants, bound }: ConstantsTableProps) {
  const { t } = useTranslation();
  const shown = constants?.slice(0, MOST_ROWS) ?? [];
  const least = Math.min(bound, ...(constants ?? []).map(({ reached }) => reached));
  return (
    <section className="panel">
      <h2 className="panel-title">
        <Tip label={t("resonances.constants.title")} tip={t("resonances.constants.about")}>
          {t("resonances.constants.title")}
        </Tip>
      </h2>
      {constants === null ? (
        <p className="aside">{t("resonances.constants.searching")}</p>
      ) : (
        <table className="data-table" aria-label={t("resonances.constants.name")}>
          <thead>
            <tr>
              <th scope="col">{t("resonances.constants.pair")}</th>
              <th scope="col">
                <Tex tex="C_\eta" text={t("resonances.constants.constant")} />
              </th>
              <th scope="col">{t("resonances.constants.beta")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ pair, constant, beta }) => (
              <tr key={pairText(pair)}>
                <th scope="row">{pairText(pair)}</th>
                <td>{formatShort(constant)}</td>
                <td>{betaText(beta)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {least < bound && <p className="aside">{t("resonances.constants.reached", { reached: least })}</p>}
      {constants && constants.length > shown.length && (
        <p className="aside">{t("resonances.constants.more", { count: constants.length - shown.length })}</p>
      )}
    </section>
  );
});
