import { useTranslation } from "react-i18next";
import { Tex } from "../../../ui/Tex.tsx";
import { Equation, P, ShowMe } from "../parts.tsx";

const CASES = [
  { range: "0<\\mu<2p", rates: "W", graph: "C\\ne0" },
  { range: "\\mu=2p", rates: "W+B^0", graph: "A\\ne0" },
  { range: "\\mu>2p", rates: "W", graph: "A\\ne0" },
] as const;

export function EquilibriaPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.equilibria.intro")} />
      <Equation number="29" tex="R(K\to L)=\frac1{|K|}\sum_{n\in K,\;m\in L}X(n,m),\qquad z_n=P_K/|K|" />
      <h3>{t("theory.equilibria.graphs")}</h3>
      <table className="data-table theory-table" aria-label={t("theory.equilibria.graphs")}>
        <thead>
          <tr>
            <th scope="col">
              <Tex tex="\mu,\;p" text="μ, p" />
            </th>
            <th scope="col">
              <Tex tex="X" text="X" />
            </th>
            <th scope="col">
              <Tex tex="\Pi" text="Π" />
            </th>
          </tr>
        </thead>
        <tbody>
          {CASES.map(({ range, rates, graph }) => (
            <tr key={range}>
              <th scope="row">
                <Tex tex={range} text={range} />
              </th>
              <td>
                <Tex tex={rates} text={rates} />
              </td>
              <td>
                <Tex tex={graph} text={graph} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <P text={t("theory.equilibria.balance")} />
      <ShowMe show="pump" text={t("theory.equilibria.showPump")} />
      <P text={t("theory.equilibria.constant")} />
      <ShowMe show="decoupled" text={t("theory.equilibria.show")} />
    </>
  );
}
