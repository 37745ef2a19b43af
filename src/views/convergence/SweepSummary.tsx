import { useTranslation } from "react-i18next";
import type { ConvergenceCurve } from "../../store/convergenceCurves.ts";
import { exponentText } from "./words.ts";

/** The picture in sentences, for those who do not see it. */
export function SweepSummary({ id, curves }: { id: string; curves: readonly ConvergenceCurve[] }) {
  const { t } = useTranslation();
  const sentences = curves.map(({ name, fit, bound }) => {
    const rung = t(`convergence.rungs.${name}`);
    if (!fit) return t("convergence.summary.flat", { name: rung });
    const slope = exponentText(fit.slope);
    if (!bound) return t("convergence.summary.unbounded", { name: rung, slope });
    return t("convergence.summary.order", { name: rung, slope, bound: exponentText(bound.exponent) });
  });
  return (
    <p id={id} className="visually-hidden">
      {sentences.join(" ")}
    </p>
  );
}
