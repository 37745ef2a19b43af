import { useTranslation } from "react-i18next";
import { numberedShapes } from "./numberedShapes.ts";
import type { ScanState } from "./useScan.ts";
import { placeText, useScanWords, valueText, widthText } from "./words.ts";

/** The picture in sentences, for those who do not see it. */
export function ScanSummary({ id, scan }: { id: string; scan: ScanState }) {
  const { t } = useTranslation();
  const words = useScanWords();
  const { shown } = scan;
  const curves = numberedShapes(scan);
  const sentences = curves.flatMap(({ quantity, shapes }, i) => {
    const { plan, result } = shown!;
    const name = words.name(quantity);
    const known = result.x.flatMap((at, k) => {
      const value = result.columns[i]?.[k];
      return typeof value === "number" ? [{ at, value }] : [];
    });
    if (known.length === 0) return [t("scan.summary.none", { name })];
    const low = known.reduce((a, b) => (b.value < a.value ? b : a));
    const high = known.reduce((a, b) => (b.value > a.value ? b : a));
    const [lowest, highest] = [valueText(quantity, low.value), valueText(quantity, high.value)];
    if (lowest === highest) return [t("scan.summary.flat", { name, value: lowest })];
    return [
      t("scan.summary.between", {
        name,
        low: lowest,
        lowAt: placeText(low.at, plan),
        high: highest,
        highAt: placeText(high.at, plan),
      }),
      ...shapes.map(({ number, shape: { kind, position, fit } }) => {
        const said = { kind: t(`scan.lines.${kind}`), number, at: placeText(position, plan) };
        return typeof fit === "string"
          ? t("scan.summary.shapeOnly", said)
          : t("scan.summary.shape", { ...said, width: widthText(2 * fit.halfWidth) });
      }),
    ];
  });
  return (
    <p id={id} className="visually-hidden">
      {sentences.join(" ")}
    </p>
  );
}
