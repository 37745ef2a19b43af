import { useTranslation } from "react-i18next";
import { Equation, P, ShowMe } from "../parts.tsx";

export function AlgorithmPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.algorithm.intro")} />
      <P text={t("theory.algorithm.linear")} />
      <P text={t("theory.algorithm.doubling")} />
      <Equation tex="E_{2k}(\theta)=E_k(\theta)+E_k(\theta+k\Delta)+E_k(\theta+k\Delta)\,E_k(\theta)" />
      <P text={t("theory.algorithm.digits")} />
      <P text={t("theory.algorithm.samples")} />
      <P text={t("theory.algorithm.certificate")} />
      <P text={t("theory.algorithm.witness")} />
      <ShowMe show="periods" text={t("theory.algorithm.show")} />
    </>
  );
}
