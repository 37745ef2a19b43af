import { useTranslation } from "react-i18next";
import { type ConvergenceCurve, liesAtRounding } from "../../store/convergenceCurves.ts";
import { exponentText } from "./words.ts";

/** The picture in sentences, for those who do not see it. */
export function SweepSummary({ id, curves }: { id: string; curves: readonly ConvergenceCurve[] }) {
  const { t } = useTranslation();
  const sentences = curves.flatMap((curve) => {
    const { fit, bound } = curve;
    const name = t(`convergence.rungs.${curve.name}`);
    if (!fit) return liesAtRounding(curve) ? [t("convergence.summary.flat", { name })] : [];
    const slope = exponentText(fit.slope);
    if (!bound) return [t("convergence.summary.unbounded", { name, slope })];
    return [t("convergence.summary.order", { name, slope, bound: exponentText(bound.exponent) })];
  });
  return (
    <p id={id} className="visually-hidden">
      {sentences.join(" ")}
    </p>
  );
}
