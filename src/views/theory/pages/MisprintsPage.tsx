import { useTranslation } from "react-i18next";
import { P, ShowMe } from "../parts.tsx";
import type { Show } from "../shows.ts";

/** Each misprint with the scenario that shows it, in the order of docs/model.md. */
const MISPRINTS = [
  ["signs", "signs"],
  ["thermal", "thermal"],
  ["grouping", "cancel"],
  ["muZero", "muZero"],
  ["tableTwo", "tableTwo"],
  ["lemma", "layers"],
  ["kernels", "beyond"],
  ["decoupled", "decoupled"],
  ["twoLayers", "twoLayers"],
  ["positivity", "negative"],
  ["words", "manyLevels"],
  ["degenerate", "hypotheses"],
] as const satisfies readonly (readonly [string, Show])[];

export function MisprintsPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.misprints.intro")} />
      <ol className="misprints">
        {MISPRINTS.map(([name, show]) => (
          <li key={name}>
            <h3>{t(`theory.misprints.${name}.title`)}</h3>
            <P text={t(`theory.misprints.${name}.text`)} />
            <ShowMe show={show} text={t(`theory.misprints.${name}.show`)} />
          </li>
        ))}
      </ol>
    </>
  );
}
