import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EnergyReport } from "../store/result.ts";
import { Choice } from "../ui/Choice.tsx";
import { formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { useActions, useAppState } from "./appContext.ts";

/** Pairs of levels listed, those through which most energy goes; more are counted. */
const MOST_PAIRS = 8;

/** What each pair of levels takes from the wave and gives to relaxation. Computed only while it is open. */
export function Energy() {
  const { t } = useTranslation();
  return (
    <Section id="energy" title={t("panels.energy.title")}>
      <Flow />
    </Section>
  );
}

function Flow() {
  const { t } = useTranslation();
  const { setEnergy } = useActions();
  const energy = useAppState((state) => state.result?.energy ?? null);
  const held = useAppState((state) => state.held);
  useEffect(() => {
    setEnergy(true);
    return () => setEnergy(false);
  }, [setEnergy]);
  if (!energy) return <p className="aside">{t(held ? "panels.energy.held" : "panels.energy.pending")}</p>;
  return <Table energy={energy} />;
}

function Table({ energy: { rates, bloch } }: { energy: EnergyReport }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>("end");
  const count = rates.times.length;
  const moments = Array.from(rates.times, (time, i) => ({
    id: i === count - 1 ? "end" : String(i),
    label: t("panels.energy.at", { time: formatShort(time, 2) }),
  }));
  const at = Math.max(
    0,
    moments.findIndex(({ id }) => id === chosen),
  );
  const size = (i: number) => Math.abs(rates.pairs[i]!.wave[at]!) + Math.abs(rates.pairs[i]!.relaxation[at]!);
  const order = [...rates.pairs.keys()].sort((a, b) => size(b) - size(a));
  return (
    <>
      <p className="aside">{t("panels.energy.meaning")}</p>
      {moments.length > 1 && (
        <Choice label={t("panels.energy.moment")} value={moments[at]!.id} options={moments} onChange={setChosen} />
      )}
      <table className="figures">
        <caption className="visually-hidden">{t("panels.energy.title")}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t("panels.energy.pair")}
            </th>
            <th scope="colgroup" colSpan={bloch ? 2 : 1}>
              {t("panels.energy.absorbed")}
            </th>
            <th scope="col">{t("panels.energy.given")}</th>
          </tr>
          <tr>
            <th scope="col">{t("panels.energy.rates")}</th>
            {bloch && <th scope="col">{t("panels.energy.bloch")}</th>}
            <th scope="col">{t("panels.energy.rates")}</th>
          </tr>
        </thead>
        <tbody>
          {order.slice(0, MOST_PAIRS).map((i) => {
            const { from, to, wave, relaxation } = rates.pairs[i]!;
            return (
              <tr key={`${from}-${to}`}>
                <th scope="row">{t("panels.energy.between", { n: from + 1, m: to + 1 })}</th>
                <td>{power(wave[at]!)}</td>
                {bloch && <td>{power(bloch.pairs[i]!.wave[at]!)}</td>}
                <td>{power(relaxation[at]!)}</td>
              </tr>
            );
          })}
          <tr className="figures-total">
            <th scope="row">{t("panels.energy.total")}</th>
            <td>{power(rates.absorbed[at]!)}</td>
            {bloch && <td>{power(bloch.absorbed[at]!)}</td>}
            <td>{power(rates.given[at]!)}</td>
          </tr>
        </tbody>
      </table>
      {order.length > MOST_PAIRS && (
        <p className="aside">{t("panels.energy.more", { count: order.length - MOST_PAIRS })}</p>
      )}
      <p className="aside">{t("panels.energy.stored", { power: power(rates.stored[at]!) })}</p>
    </>
  );
}

/** Three digits are what a column has room for; rounding beside powers of order 1 is none. */
function power(value: number): string {
  return Math.abs(value) < 1e-12 ? "0" : formatShort(value, 3);
}
