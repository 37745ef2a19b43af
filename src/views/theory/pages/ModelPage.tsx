import { useTranslation } from "react-i18next";
import { Prose } from "../Prose.tsx";
import { Equation, P, ShowMe } from "../parts.tsx";

export function ModelPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.model.intro")} />
      <P text={t("theory.model.question")} />
      <ShowMe show="model" text={t("theory.model.show")} />
      <h3>{t("theory.model.bloch")}</h3>
      <Equation
        number="1"
        tex="\frac{d\rho}{d\tau}=-i\,[E,\rho]+i\,\varepsilon\,\varphi(\tau)\,[V,\rho]-\varepsilon^{\mu}\,\gamma\circ\rho_{od}+\varepsilon^{2}\,W_\sharp\,\rho_d"
      />
      <P text={t("theory.model.terms")} />
      <Equation tex="A_\sharp(n,k)=A(k,n)\quad(n\ne k),\qquad A_\sharp(n,n)=-\sum_{m\ne n}A(n,m)" />
      <h3>
        <Prose text={t("theory.model.energies")} />
      </h3>
      <Equation tex="E_n=\omega(n)+\varepsilon^{p}\,\delta(n),\qquad \omega(n,m)=\omega(n)-\omega(m)" />
      <h3>{t("theory.model.scalesTitle")}</h3>
      <P text={t("theory.model.scales")} />
      <h3>{t("theory.model.wave")}</h3>
      <Equation
        number="7"
        tex="\varphi(\tau)=\sum_{\alpha\in\mathbb Z^r}\varphi_\alpha\,e^{i\alpha\cdot\omega\tau},\qquad \varphi_{-\alpha}=\overline{\varphi_\alpha}"
      />
      <P text={t("theory.model.waveNote")} />
      <P text={t("theory.model.source")} />
    </>
  );
}
