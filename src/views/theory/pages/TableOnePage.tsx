import { useTranslation } from "react-i18next";
import { Tex } from "../../../ui/Tex.tsx";
import { Prose } from "../Prose.tsx";
import { Equation, P, ShowMe } from "../parts.tsx";

const ROWS = [
  { name: "below", range: "0\\le\\mu/p<1", sigma: "\\mu" },
  { name: "equal", range: "\\mu/p=1", sigma: "\\mu" },
  { name: "between", range: "1<\\mu/p<2", sigma: "2p-\\mu" },
  { name: "beyond", range: "2\\le\\mu/p", sigma: "\\mu" },
] as const;

export function TableOnePage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.tableOne.intro")} />
      <h3>{t("theory.tableOne.nu")}</h3>
      <Equation tex="\nu=\begin{cases}\mu&\mu\le p\\2p-\mu&\mu\ge p\end{cases}" />
      <Equation
        number="27"
        tex="B^0(n,m)=\begin{cases}C/\gamma&\mu<p\\C\gamma/(\gamma^2+\delta^2)&\mu=p\\C\gamma/\delta^2&\mu>p\end{cases}"
      />
      <dl className="theory-rows">
        {ROWS.map(({ name, range, sigma }) => (
          <div key={name}>
            <dt>
              <Tex tex={range} text={range} />
              <span className="row-sigma">
                <Tex tex={`\\sigma=${sigma}`} text={`\\sigma=${sigma}`} />
              </span>
              <span>{t(`meaning.rows.${name}`)}</span>
            </dt>
            <dd>
              <P text={t(`theory.tableOne.${name}`)} />
              <ShowMe show={name} text={t("theory.tableOne.show")} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Prose text={t("theory.tableOne.sweep")} />.
      </p>
      <P text={t("theory.tableOne.muZero")} />
      <ShowMe show="muZero" text={t("theory.misprints.muZero.show")} />
    </>
  );
}
