import type { ReactNode } from "react";
import { Switch } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { levelColour } from "../charts/theme.ts";
import type { Comparison as Compared } from "../store/result.ts";
import { drivenPairs } from "../store/verdict.ts";
import { formatPopulation, formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { useActions, useAppState } from "./appContext.ts";
import { useTheme } from "./theme.ts";

/** Pairs of levels whose rates are listed; more are counted. */
const MOST_PAIRS = 6;
/** Groups beyond this are counted, not listed. */
const MOST_GROUPS = 6;

/** Table 1's last column, entry by entry, for the present scenario: beside what it is with δ = 0. */
export function Comparison() {
  const { t } = useTranslation();
  const comparison = useAppState((state) => state.result?.comparison ?? null);
  if (!comparison) return null;
  return (
    <Section id="comparison" title={t("panels.comparison.title")}>
      <CompareSwitch />
      <Sides comparison={comparison} />
      <LimitRates comparison={comparison} />
      <States comparison={comparison} />
    </Section>
  );
}

function CompareSwitch() {
  const { t } = useTranslation();
  const { setCompare } = useActions();
  const compare = useAppState((state) => state.compare);
  return (
    <div>
      <Switch className="switch" isSelected={compare} onChange={setCompare}>
        <span className="switch-track" />
        <span>{t("panels.comparison.toggle")}</span>
      </Switch>
      <p className="aside">{t("panels.comparison.toggleNote")}</p>
    </div>
  );
}

function Sides({ comparison }: { comparison: Compared }) {
  const { t } = useTranslation();
  const { present, unperturbed } = comparison;
  const all = drivenPairs(comparison, Number.POSITIVE_INFINITY);
  const times = (layers: readonly number[]) =>
    layers.length === 0 ? t("panels.comparison.noLayers") : layers.map((time) => formatShort(time, 2)).join(", ");
  return (
    <>
      <table className="figures">
        <caption className="visually-hidden">{t("panels.comparison.caption")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("panels.comparison.present")}</th>
            <th scope="col">{t("panels.comparison.unperturbed")}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={t("panels.comparison.layers")} a={times(present.layerTimes)} b={times(unperturbed.layerTimes)} />
          {all.slice(0, MOST_PAIRS).map(([n, m]) => (
            <Row
              key={`${n}-${m}`}
              name={t("panels.comparison.rate", { n: n + 1, m: m + 1 })}
              a={formatShort(present.rates[n]![m]!)}
              b={formatShort(unperturbed.rates[n]![m]!)}
            />
          ))}
          <Row
            name={t("panels.comparison.groups")}
            a={groupsText(present.members)}
            b={groupsText(unperturbed.members)}
          />
        </tbody>
      </table>
      {all.length > MOST_PAIRS && (
        <p className="aside">{t("panels.comparison.moreRates", { count: all.length - MOST_PAIRS })}</p>
      )}
    </>
  );
}

function Row({ name, a, b }: { name: ReactNode; a: string; b: string }) {
  return (
    <tr data-changed={a !== b}>
      <th scope="row">{name}</th>
      <td>{a}</td>
      <td>{b}</td>
    </tr>
  );
}

/** `{1, 2} {3}`, levels counted from 1. */
export function groupsText(members: readonly (readonly number[])[]): string {
  const shown = members.slice(0, MOST_GROUPS).map(groupText);
  return members.length > MOST_GROUPS ? `${shown.join(" ")} …` : shown.join(" ");
}

function groupText(levels: readonly number[]): string {
  return `{${levels.map((n) => n + 1).join(", ")}}`;
}

function LimitRates({ comparison: { present } }: { comparison: Compared }) {
  const { t } = useTranslation();
  const { members, componentRates } = present;
  const flows = componentRates
    .flatMap((row, from) => row.map((rate, to) => ({ from, to, rate })))
    .filter(({ from, to, rate }) => from !== to && rate > 0)
    .sort((a, b) => b.rate - a.rate);
  return (
    <div>
      <h3 className="figures-title">{t("panels.comparison.limit")}</h3>
      {members.length === 1 ? (
        <p className="aside">{t("panels.comparison.limitNone")}</p>
      ) : flows.length === 0 ? (
        <p className="aside">{t("panels.comparison.limitStill")}</p>
      ) : (
        <ul className="figure-list">
          {flows.slice(0, MOST_PAIRS).map(({ from, to, rate }) => (
            <li key={`${from}-${to}`}>
              {t("panels.comparison.limitRate", {
                from: groupText(members[from]!),
                to: groupText(members[to]!),
                rate: formatShort(rate),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function States({ comparison: { present, unperturbed, thermal } }: { comparison: Compared }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const columns = [
    { id: "averaged", values: present.equilibrium },
    { id: "limitState", values: present.limitEquilibrium },
    { id: "limitStateUnperturbed", values: unperturbed.limitEquilibrium },
    { id: "thermal", values: thermal },
  ] as const;
  return (
    <table className="figures">
      <caption className="figures-title">{t("panels.comparison.states")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels.comparison.level")}</th>
          {columns.map(({ id }) => (
            <th key={id} scope="col" title={t(`panels.comparison.${id}Name`)}>
              {t(`panels.comparison.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...thermal.keys()].map((n) => (
          <tr key={n}>
            <th scope="row">
              <span className="dot" style={{ background: levelColour(theme, n) }} /> {n + 1}
            </th>
            {columns.map(({ id, values }) => (
              <td key={id}>{formatPopulation(values[n]!, 3)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
