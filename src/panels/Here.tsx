import { useTranslation } from "react-i18next";
import type { Comparison } from "../store/result.ts";
import type { TableRow } from "../store/selectors.ts";
import { type Verdict, verdictOf } from "../store/verdict.ts";
import { formatShort } from "../ui/format.ts";

/** Factors nearer to 1 than this, and populations nearer to each other, read as the same. */
const SAME_FACTOR = 0.005;
const SAME_POPULATION = 5e-4;

/** Beside a printed entry of Table 1: what δ does to that very thing in this scenario, at its ε. */
export function Here({ row, comparison }: { row: TableRow; comparison: Comparison }) {
  const { t } = useTranslation();
  const verdict = verdictOf(comparison);
  const factor = (value: number) =>
    Math.abs(value - 1) < SAME_FACTOR
      ? t("panels.here.same")
      : t("panels.here.factor", { factor: formatShort(value, 2) });
  const words = wordsOf(row, verdict);
  return words === null ? null : <span className="here"> {words}</span>;

  function wordsOf(of: TableRow, { rateFactor, layerFactor, sameProjector, asymptotic }: Verdict): string | null {
    if (of === "equal") return rateFactor === null ? null : factor(rateFactor);
    if (of === "between") return layerFactor === null ? null : factor(layerFactor);
    if (of === "below") return null;
    const change = formatShort(asymptotic, 2);
    if (!sameProjector) return t("panels.here.another", { change });
    return asymptotic < SAME_POPULATION ? t("panels.here.same") : t("panels.here.moved", { change });
  }
}
