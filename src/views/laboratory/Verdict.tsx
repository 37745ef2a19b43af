import { useTranslation } from "react-i18next";
import type { Split } from "../../scenario/laboratory/split.ts";
import { TABLE_ROWS } from "../../store/selectors.ts";
import { formatShort } from "../../ui/format.ts";
import { ROW_RANGES } from "./rowRanges.ts";

/** What Table 1 says of a split, or plainly that it says nothing; and what keeps it from being opened. */
export function Verdict({ split }: { split: Split }) {
  const { t } = useTranslation();
  const { epsilon, mu, p, obstacles, row, regime, noRow, notOfOrderOne } = split;
  if (obstacles.length > 0) {
    return (
      <div className="laboratory-note" data-kind="obstacle" role="status">
        {obstacles.map((obstacle) => (
          <p key={obstacle}>
            {t(`laboratory.obstacles.${obstacle}`, {
              epsilon: formatShort(epsilon),
              mu: formatShort(mu),
              p: formatShort(p),
            })}
          </p>
        ))}
      </div>
    );
  }
  const names = notOfOrderOne.map((name) => t(`laboratory.constants.${name}`)).join(", ");
  return (
    <div className="laboratory-note" data-kind={noRow ?? "row"} role="status">
      {row !== null && (
        <p>
          {regime === "mu-zero"
            ? t("laboratory.verdict.muZero")
            : t("laboratory.verdict.row", {
                row: `μ/p ${row === 1 ? "=" : "∈"} ${ROW_RANGES[row]}`,
                difference: t(`meaning.rows.${TABLE_ROWS[row]!}`),
              })}
        </p>
      )}
      {noRow === "mu" && <p>{t("laboratory.verdict.mu", { mu: formatShort(mu) })}</p>}
      {noRow === "degenerate" && <p>{t("laboratory.verdict.degenerate")}</p>}
      {names !== "" && <p>{t("laboratory.notOfOrderOne", { names })}</p>}
    </div>
  );
}
