import { useTranslation } from "react-i18next";
import { formatShort } from "../../ui/format.ts";
import { Tex } from "../../ui/Tex.tsx";
import type { ConvergenceState } from "./useConvergence.ts";
import { boundTex } from "./words.ts";

/** What the curves leave out, and why. */
export function SweepNotes({ sweep }: { sweep: ConvergenceState }) {
  const { t } = useTranslation();
  const { shown } = sweep;
  if (!shown?.promises) return null;
  const { promises, limitFrom } = shown.promises;
  const term = promises.find(({ rung }) => rung === "limit")?.toAbove?.formula.split(" + ")[1];
  const absent = promises.filter(({ available }) => !available);
  return (
    <section className="panel sweep-notes">
      {absent.length > 0 && <p>{t("convergence.absent")}</p>}
      {missingRungs(shown.points).map(({ rung, reason, count }) => (
        <p key={rung}>
          {t("convergence.missing", {
            count,
            all: shown.points.length,
            rung: rung === "bloch" ? "Bloch" : t(`convergence.rungs.${rung}`),
            reason,
          })}
        </p>
      ))}
      <p className="aside">{t("convergence.supremum")}</p>
      {limitFrom > 0 && (
        <p className="aside">
          {t("convergence.limitNote", { from: formatShort(limitFrom) })}
          {term !== undefined && (
            <>
              {" "}
              {t("convergence.limitTerm")} <Tex tex={boundTex(term)} text={term} />.
            </>
          )}
        </p>
      )}
    </section>
  );
}

type Missing = NonNullable<ConvergenceState["shown"]>["points"][number]["missing"][number];

/** Each rung that was left out somewhere, how often, and its first reason. */
function missingRungs(points: NonNullable<ConvergenceState["shown"]>["points"]): (Missing & { count: number })[] {
  const found = new Map<string, Missing & { count: number }>();
  for (const { missing } of points) {
    for (const entry of missing) {
      const before = found.get(entry.rung);
      found.set(entry.rung, { ...(before ?? entry), count: (before?.count ?? 0) + 1 });
    }
  }
  return [...found.values()];
}
