import { useTranslation } from "react-i18next";
import { Prose } from "../Prose.tsx";
import { Equation, P, ShowMe } from "../parts.tsx";

export function LayersPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.layers.intro")} />
      <ul className="theory-list">
        {(["power", "sharp", "measured"] as const).map((kind) => (
          <li key={kind}>
            <Prose text={t(`theory.layers.${kind}`)} />
          </li>
        ))}
      </ul>
      <h3>{t("theory.layers.formula")}</h3>
      <Equation tex="\lambda_\pm=\alpha+b\pm\sqrt{\alpha^2+b^2-\alpha b},\qquad \alpha=\varepsilon^{-\mu}A(1,2),\quad b=B_\varepsilon(1,3)" />
      <P text={t("theory.layers.note")} />
      <ShowMe show="layers" text={t("theory.layers.show")} />
      <P text={t("theory.layers.polarised")} />
      <ShowMe show="polarised" text={t("theory.layers.showPolarised")} />
    </>
  );
}
