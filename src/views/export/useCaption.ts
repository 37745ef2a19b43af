import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Caption } from "../../export/figureSvg.ts";
import { parameterText } from "../../export/parameterText.ts";
import { useAppState, useLink } from "../../panels/appContext.ts";
import { ROWS } from "../../panels/TableOne.tsx";
import { activeRow, isStale } from "../../store/selectors.ts";
import { formatScientific } from "../../ui/format.ts";

/** What stands under a figure: the scenario, all its parameters, the row of Table 1, the certificate and the link. */
export function useCaption(): (chart: string) => Caption {
  const { t } = useTranslation();
  const link = useLink();
  const scenario = useAppState((state) => state.scenario);
  const result = useAppState((state) => (isStale(state) ? null : state.result));
  return useCallback(
    (chart) => {
      const parameters = parameterText(scenario).map((clause, i, all) => `${clause}${i + 1 < all.length ? "," : "."}`);
      const regime = result?.analysis?.regime;
      const row = regime === undefined ? null : activeRow(regime);
      const { certificate = null } = result ?? {};
      return {
        title: t("export.caption.title", { scenario: scenario.name ?? t("export.caption.untitled"), chart }),
        paragraphs: [
          parameters,
          [
            ...(row === null
              ? regime === undefined
                ? []
                : [t("export.caption.muZero")]
              : [t("export.caption.row", { row: ROWS[row].ratioText, sigma: ROWS[row].sigmaText })]),
            certificate?.passed
              ? t("export.caption.certified", { error: formatScientific(certificate.error, 1) })
              : t("export.caption.notCertified"),
          ],
        ],
        link: link(),
      };
    },
    [t, link, scenario, result],
  );
}
