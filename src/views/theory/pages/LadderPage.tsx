import { useTranslation } from "react-i18next";
import { Tex } from "../../../ui/Tex.tsx";
import { Prose } from "../Prose.tsx";
import { Equation, P, ShowMe } from "../parts.tsx";

/** The rungs below Bloch, from the top: equation number, formula, and the paper's bound on what each adds to the error. */
const RUNGS = [
  {
    name: "delayed",
    number: "14",
    tex: "\\frac{d\\rho(n,m)}{d\\tau}=-\\big(i\\,(E_n-E_m)+\\varepsilon^{\\mu}\\gamma(n,m)\\big)\\rho(n,m)+i\\,\\varepsilon\\varphi\\,V(n,m)\\,\\big(\\rho(m,m)-\\rho(n,n)\\big)",
    bound: "O(\\varepsilon^{1-2\\mu})",
  },
  {
    name: "timeDependent",
    number: "16",
    tex: "\\Psi(\\tau;k,n)=2|V(n,k)|^2\\,\\mathrm{Re}\\Big[\\varphi(\\tau)\\sum_f\\Phi_f\\,e^{if\\tau}\\,\\frac{1-e^{-(g+iD_f)\\tau}}{g+iD_f}\\Big]",
    bound: "O(\\varepsilon^{2-3\\mu})",
  },
  {
    name: "averaged",
    number: "17",
    tex: "\\langle\\Psi_\\varepsilon\\rangle(k,n)=2|V(n,k)|^2\\sum_f|\\Phi_f|^2\\,\\frac{g}{g^2+D_f^2}",
    bound: "O(\\varepsilon^{1-2\\mu})",
  },
  {
    name: "dominant",
    number: "24",
    tex: "\\langle\\Psi_\\varepsilon\\rangle^{\\mathrm{dom}}(k,n)=C(k,n)\\,\\frac{g}{g^2+\\varepsilon^{2p}\\delta(k,n)^2}",
    bound: "O(\\varepsilon^{\\mu})",
  },
  {
    name: "limit",
    number: "29",
    tex: "z'=\\Pi\\,X_\\sharp\\,\\Pi\\,z,\\qquad z(0)=\\Pi\\,\\rho_d(0)",
    bound: "O(\\varepsilon^{\\nu}+e^{-ct\\,\\varepsilon^{-\\nu}})",
  },
] as const;

export function LadderPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.ladder.intro")} />
      <ol className="ladder" start={0}>
        <li>
          <h3>{t("dynamics.rungs.bloch")}</h3>
          <P text={t("theory.ladder.bloch")} />
          <ShowMe show="bloch" text={t("dynamics.rungs.bloch")} />
        </li>
        {RUNGS.map(({ name, number, tex, bound }) => (
          <li key={name}>
            <h3>{t(`dynamics.rungs.${name}`)}</h3>
            <p>
              {t("theory.ladder.drops")} <Prose text={t(`theory.ladder.${name}`)} />
            </p>
            <Equation number={number} tex={tex} />
            <p>
              {t("theory.ladder.bound")}: <Tex tex={bound} text={bound} />
            </p>
            <ShowMe show={name} text={t("theory.ladder.show")} />
          </li>
        ))}
      </ol>
      <ShowMe show="convergence" text={t("theory.ladder.shown")} />
    </>
  );
}
