import type { TFunction } from "i18next";
import { RUNGS } from "../../url/sharedState.ts";

/** What the names of a lecture's document are called in the reader's language; sliders keep the names they have on the page. */
export function nameWord(t: TFunction): (name: string) => string {
  const own: Readonly<Record<string, string>> = {
    "table-1": t("meaning.table"),
    "level diagram": t("lecture.names.levelDiagram"),
    numbers: t("lecture.names.numbers"),
    certificate: t("lecture.names.certificate"),
    warnings: t("warnings.title"),
    chart: t("lecture.names.chart"),
    layers: t("lecture.names.layers"),
    "time axis": t("dynamics.axis"),
    curves: t("dynamics.key"),
  };
  return (name) => {
    const rung = RUNGS.find((one) => one === name);
    const level = /^level (\d+)$/.exec(name)?.[1];
    if (rung) return t(`dynamics.rungs.${rung}`);
    return level ? t("chart.level", { n: Number(level) }) : (own[name] ?? name);
  };
}
