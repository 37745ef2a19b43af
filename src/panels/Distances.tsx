import { useTranslation } from "react-i18next";
import { largestDistance } from "../charts/distance.ts";
import type { DistanceChoice } from "../charts/dynamicsInput.ts";
import { referenceOf } from "../charts/lowerCurves.ts";
import type { Result } from "../store/result.ts";
import { Choice } from "../ui/Choice.tsx";
import { formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { useActions, useAppState } from "./appContext.ts";

type Curve = Result["curves"][number];

/** How far each rung is from Bloch and from the rung above it, in the chosen norm; the choice also rules the chart. */
export function Distances() {
  const { t } = useTranslation();
  return (
    <Section id="distances" title={t("panels.distances.title")}>
      <Choices />
      <Table />
      <p className="aside">{t("panels.distances.note")}</p>
    </Section>
  );
}

function Choices() {
  const { t } = useTranslation();
  const { setDistance } = useActions();
  const { norm, to } = useAppState((state) => state.distance);
  return (
    <div className="distance-choices">
      <Choice<DistanceChoice["norm"]>
        label={t("panels.distances.norm")}
        value={norm}
        options={[
          { id: "max", label: t("panels.distances.max") },
          { id: "l2", label: t("panels.distances.l2") },
          { id: "l1", label: t("panels.distances.l1") },
        ]}
        onChange={(next) => setDistance({ norm: next })}
      />
      <Choice<DistanceChoice["to"]>
        label={t("panels.distances.from")}
        value={to}
        options={[
          { id: "bloch", label: t("panels.distances.fromBloch") },
          { id: "above", label: t("panels.distances.fromAbove") },
        ]}
        onChange={(next) => setDistance({ to: next })}
      />
    </div>
  );
}

function Table() {
  const { t } = useTranslation();
  const shown = useAppState((state) => state.shown);
  const result = useAppState((state) => state.result);
  const { norm } = useAppState((state) => state.distance);
  const all = [...(result?.bloch ? [result.bloch.curve] : []), ...(result?.curves ?? [])];
  const curves = all.filter(({ rung }) => shown.includes(rung));
  const rungs = curves.filter(({ rung }) => rung !== "bloch");
  if (rungs.length === 0 || rungs.length === curves.length) {
    return <p className="aside">{t("panels.distances.nothing")}</p>;
  }
  const cell = (curve: Curve, to: DistanceChoice["to"]) => {
    const reference = referenceOf(curve.rung, to, curves);
    const distance = reference ? largestDistance(curve, reference, norm) : Number.NaN;
    return Number.isFinite(distance) ? formatShort(distance) : "–";
  };
  return (
    <table className="figures">
      <caption className="visually-hidden">{t("panels.distances.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels.distances.rung")}</th>
          <th scope="col">{t("panels.distances.bloch")}</th>
          <th scope="col">{t("panels.distances.above")}</th>
        </tr>
      </thead>
      <tbody>
        {rungs.map((curve) => (
          <tr key={curve.rung}>
            <th scope="row">{t(`dynamics.rungs.${curve.rung}`)}</th>
            <td>{cell(curve, "bloch")}</td>
            <td>{cell(curve, "above")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
