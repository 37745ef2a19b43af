import { useTranslation } from "react-i18next";
import { Prose } from "../Prose.tsx";
import { P, ShowMe } from "../parts.tsx";

const NAMES = ["start", "mu", "gamma", "micro", "divisors", "gap", "smooth"] as const;

export function HypothesesPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.hypotheses.intro")} />
      <ul className="theory-list">
        {NAMES.map((name) => (
          <li key={name}>
            <Prose text={t(`theory.hypotheses.${name}`)} />
          </li>
        ))}
      </ul>
      <ShowMe show="divisors" text={t("theory.hypotheses.show")} />
      <ShowMe show="outside" text={t("theory.hypotheses.showFails")} />
    </>
  );
}
