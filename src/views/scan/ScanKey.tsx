import { useTranslation } from "react-i18next";
import { useTheme } from "../../panels/theme.ts";
import { headlineText } from "../../scenario/headlines.ts";
import { curveLook } from "./curveLook.ts";
import type { ScanState } from "./useScan.ts";
import { useScanWords } from "./words.ts";

/** Plotly's dashes for lines of this width, as SVG takes them. */
const DASHES = {
  solid: "",
  dash: "6 4",
  dot: "1.6 3",
  dashdot: "6 3 1.6 3",
  longdash: "10 4",
  longdashdot: "10 3 1.6 3",
};

/** Which curve is which, and what the marks mean. */
export function ScanKey({ scan }: { scan: ScanState }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const words = useScanWords();
  const plan = scan.shown?.plan ?? scan.plan;
  const fitted = scan.shapes.some((list) => list.some(({ fit }) => typeof fit !== "string"));
  return (
    <ul className="scan-key" aria-label={t("scan.key.label")}>
      {plan.quantities.map((quantity) => {
        const { colour, dash } = curveLook(quantity, theme);
        return (
          <li key={headlineText(quantity)}>
            <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
              <path d="M0 6h28" stroke={colour} strokeDasharray={DASHES[dash]} />
            </svg>
            {words.name(quantity)}
          </li>
        );
      })}
      {fitted && (
        <li>
          <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
            <path d="M0 6h28" className="key-fit" />
          </svg>
          {t("scan.key.fit")}
        </li>
      )}
      {plan.lines.length > 0 && (
        <li>
          <svg viewBox="0 0 28 12" aria-hidden="true" focusable="false">
            <path d="M14 0v12" className="key-line" strokeDasharray="1.6 3" />
          </svg>
          {t("scan.key.line")}
        </li>
      )}
    </ul>
  );
}
