import { useTranslation } from "react-i18next";
import { Tex } from "../../../ui/Tex.tsx";
import { Prose } from "../Prose.tsx";
import { P, ShowMe } from "../parts.tsx";

const ROWS = [
  { ratio: "\\mu=0", sigma: "0", rates: null, corrected: true, needs: [] },
  { ratio: "0<\\mu/p<\\tfrac23", sigma: "\\mu", rates: "C/\\gamma", corrected: false, needs: ["noRelaxation"] },
  {
    ratio: "\\mu/p=1",
    sigma: "\\mu",
    rates: "C\\gamma/(\\gamma^2+\\delta^2)",
    corrected: false,
    needs: ["noRelaxation"],
  },
  {
    ratio: "\\tfrac43<\\mu/p<2",
    sigma: "2p-\\mu",
    rates: "C\\gamma/\\delta^2",
    corrected: true,
    needs: ["noRelaxation", "allDetuned"],
  },
  { ratio: "\\mu/p=2", sigma: "0", rates: "C\\gamma/\\delta^2", corrected: true, needs: ["allDetuned"] },
  { ratio: "\\mu/p>2", sigma: "0", rates: "0", corrected: true, needs: ["allDetuned"] },
  {
    ratio: "\\mu/p>2",
    sigma: "\\mu",
    rates: "(C/\\gamma)\\,\\mathbb 1(\\delta=0)",
    corrected: true,
    needs: ["otherwise", "noRelaxation"],
  },
] as const;

export function ManyLevelsPage() {
  const { t } = useTranslation();
  return (
    <>
      <P text={t("theory.manyLevels.intro")} />
      <table className="data-table theory-table" aria-label={t("theory.manyLevels.table")}>
        <thead>
          <tr>
            <th scope="col">
              <Tex tex="\mu/p" text="μ/p" />
            </th>
            <th scope="col">
              <Tex tex="\sigma" text="σ" />
            </th>
            <th scope="col">
              <Prose text={t("theory.manyLevels.scale")} />
            </th>
            <th scope="col">{t("theory.manyLevels.need")}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ ratio, sigma, rates, corrected, needs }) => (
            <tr key={`${ratio} ${sigma}`}>
              <th scope="row">
                <Tex tex={ratio} text={ratio} />
              </th>
              <td>
                <Tex tex={sigma} text={sigma} />
              </td>
              <td>
                {rates === null ? t("theory.manyLevels.lorentzian") : <Tex tex={rates} text={rates} />}
                {corrected && <span className="corrected"> {t("theory.manyLevels.corrected")}</span>}
              </td>
              <td>
                {needs.map((need) => (
                  <div key={need}>
                    <Prose text={t(`theory.manyLevels.${need}`)} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <P text={t("theory.manyLevels.truncation")} />
      <P text={t("theory.manyLevels.halfLine")} />
      <ShowMe show="halfLine" text={t("theory.manyLevels.show")} />
    </>
  );
}
