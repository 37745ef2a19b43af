import { useTranslation } from "react-i18next";
import { type ConvergenceCurve, liesAtRounding } from "../../store/convergenceCurves.ts";
import { Tex } from "../../ui/Tex.tsx";
import { Tip } from "../../ui/Tip.tsx";
import type { ConvergenceState } from "./useConvergence.ts";
import { boundTex, epsilonText, exponentText } from "./words.ts";

/** An observed slope this much below its bound is said to be so. */
const BELOW = 0.005;

/** The paper's exponent beside the slope that was observed, for every curve. */
export function OrdersTable({ sweep }: { sweep: ConvergenceState }) {
  const { t } = useTranslation();
  const { curves, choice } = sweep;
  const below = curves.filter(({ fit, bound }) => fit && bound && fit.slope < bound.exponent - BELOW);
  const empty = curves.some(({ bound }) => bound !== null && bound.exponent <= 0);
  return (
    <section className="panel">
      <h2 className="panel-title">
        <Tip label={t("convergence.orders.title")} tip={t("convergence.orders.about")}>
          {t("convergence.orders.title")}
        </Tip>
      </h2>
      <table className="data-table orders-table" aria-label={t("convergence.orders.name")}>
        <thead>
          <tr>
            <th scope="col">{t("convergence.orders.curve")}</th>
            <th scope="col" colSpan={2}>
              {t("convergence.orders.bound")}
            </th>
            <th scope="col">{t("convergence.orders.observed")}</th>
          </tr>
        </thead>
        <tbody>
          {curves.map((curve) => (
            <tr key={curve.name}>
              <th scope="row">
                {curve.name === "coherence" ? (
                  <Tex tex="\|\rho_{od}\|_1" text={t("convergence.rungs.coherence")} />
                ) : (
                  t(`convergence.rungs.${curve.name}`)
                )}
              </th>
              <td>
                {curve.bound ? (
                  <Tex tex={boundTex(leading(curve.bound.formula))} text={curve.bound.formula} />
                ) : (
                  t("convergence.orders.none")
                )}
              </td>
              <td className="exponent">{curve.bound ? exponentText(curve.bound.exponent) : ""}</td>
              <td className="exponent">
                <strong>{curve.fit ? exponentText(curve.fit.slope) : <Unfitted curve={curve} />}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="aside">
        {t("convergence.orders.range", {
          largest: epsilonText(choice.fit.largest),
          smallest: epsilonText(choice.fit.smallest),
        })}
      </p>
      {below.length > 0 && (
        <p className="aside">
          {t("convergence.orders.below", { names: below.map(({ name }) => t(`convergence.rungs.${name}`)).join(", ") })}
        </p>
      )}
      {empty && <p className="aside">{t("convergence.orders.nothing")}</p>}
    </section>
  );
}

/** The term that is a power of ε: the other one dies faster than any power. */
function leading(formula: string): string {
  return formula.split(" + ")[0]!;
}

function Unfitted({ curve }: { curve: ConvergenceCurve }) {
  const { t } = useTranslation();
  return (
    <span className="aside">{t(liesAtRounding(curve) ? "convergence.orders.floor" : "convergence.orders.few")}</span>
  );
}
