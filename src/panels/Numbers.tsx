import { useTranslation } from "react-i18next";
import type { Analysis } from "../store/result.ts";
import { type ShownLayer, sharingGroups, shownLayers } from "../store/selectors.ts";
import { formatShort } from "../ui/format.ts";
import { Tex } from "../ui/Tex.tsx";
import { Tip } from "../ui/Tip.tsx";
import { useAppState } from "./appContext.ts";
import { Why } from "./Why.tsx";

/** Under Table 1: σ, the layers at this ε and who shares what, in numbers. */
export function Numbers() {
  const analysis = useAppState((state) => state.result?.analysis ?? null);
  const scenario = useAppState((state) => state.result?.scenario ?? null);
  const measured = useAppState((state) => state.result?.measured ?? null);
  if (!analysis || !scenario || !measured) return null;
  return (
    <section className="panel numbers">
      {analysis.sigma !== null && <Sigma sigma={analysis.sigma} between={analysis.regime === "1 < mu/p < 2"} />}
      <Layers layers={shownLayers({ analysis, measured })} epsilon={scenario.scaling.epsilon} />
      <Sharing components={analysis.components} />
      {analysis.sigma !== null && <Why page="layers" />}
    </section>
  );
}

function Sigma({ sigma, between }: { sigma: number; between: boolean }) {
  const { t } = useTranslation();
  const name = between ? "2p-\\mu" : "\\mu";
  const value = formatShort(sigma);
  return (
    <p className="number-line">
      <Tex tex={`\\sigma = ${name} = ${value}`} text={`${t("meaning.sigma")} = ${value}`} />
    </p>
  );
}

const LAYER_TEX = (name: string) => name.replace("ε", "\\varepsilon").replaceAll("μ", "\\mu").replace("−", "-");

function Layers({ layers, epsilon }: { layers: readonly ShownLayer[]; epsilon: number }) {
  const { t } = useTranslation();
  if (layers.length === 0) return null;
  const ordered = [...layers].sort((a, b) => a.time - b.time);
  return (
    <table className="layer-table">
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Tex tex="\varepsilon^{\sigma}" text="ε^σ" />
          </th>
          <th scope="col">
            <Tex tex="1/\lambda" text="1/λ" />
          </th>
          <th scope="col">
            <Tip label={t("meaning.measured")} tip={t("meaning.measuredTip")}>
              {t("meaning.measured")}
            </Tip>
          </th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((layer, i) => {
          const kind = ordered.length === 1 ? "only" : i === 0 ? "fast" : "slow";
          return (
            <tr key={layer.name} data-layer={layer.name.includes("p") ? "slow" : "fast"}>
              <th scope="row">
                {t(`panels.layers.${kind}`)} <Tex tex={LAYER_TEX(layer.name)} text={layer.name} />
              </th>
              <td>{formatShort(epsilon ** layer.exponent)}</td>
              <td>{formatShort(layer.time)}</td>
              <td>{layer.measured === undefined ? "–" : formatShort(layer.measured)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Sharing({ components }: { components: Analysis["components"] }) {
  const { t } = useTranslation();
  const groups = sharingGroups(components);
  const alone = groups.filter((levels) => levels.length === 1).flat();
  return (
    <ul className="sharing">
      {groups
        .filter((levels) => levels.length > 1)
        .map((levels) => (
          <li key={levels[0]}>{t("meaning.sharing", { levels: levels.join(", "), share: `1/${levels.length}` })}</li>
        ))}
      {alone.length > 0 && <li>{t("meaning.alone", { count: alone.length, levels: alone.join(", ") })}</li>}
    </ul>
  );
}
