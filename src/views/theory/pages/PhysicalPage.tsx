import { useTranslation } from "react-i18next";
import { Equation, P, ShowMe } from "../parts.tsx";

export function PhysicalPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.physical.intro")} />
      <Equation tex="\Gamma(n,m)=\varepsilon^{\mu}\gamma(n,m)-\frac{\varepsilon^2}2\Big(\sum_kW(n,k)+\sum_kW(m,k)\Big)" />
      <P text={t("theory.physical.condition")} />
      <P text={t("theory.physical.else")} />
      <ShowMe show="negative" text={t("theory.physical.show")} />
    </>
  );
}
