import { useTranslation } from "react-i18next";
import { levelColour } from "../charts/theme.ts";
import type { RungEquilibrium } from "../store/result.ts";
import { formatPopulation, formatShort } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { useAppState } from "./appContext.ts";
import { useTheme } from "./theme.ts";
import { Why } from "./Why.tsx";

/** Classes and currents listed; more are counted by the list's last line. */
const MOST_LISTED = 6;

/** Where each rung with constant rates ends, class by class, and what still flows there. */
export function Equilibria() {
  const { t } = useTranslation();
  const equilibria = useAppState((state) => state.result?.equilibria ?? null);
  if (!equilibria || equilibria.length === 0) return null;
  const [first] = equilibria;
  return (
    <Section id="equilibria" title={t("panels.equilibria.title")}>
      <Ends equilibria={equilibria} />
      <Constant levels={first!.constantLevels} />
      <Classes classes={first!.classes} />
      <Currents equilibrium={first!} />
      <p className="aside">
        {t("panels.equilibria.marks")} <Why page="equilibria" />
      </p>
    </Section>
  );
}

function Ends({ equilibria }: { equilibria: readonly RungEquilibrium[] }) {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <table className="figures">
      <caption className="visually-hidden">{t("panels.equilibria.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("panels.comparison.level")}</th>
          {equilibria.map(({ rung }) => (
            <th key={rung} scope="col">
              {t(`dynamics.rungs.${rung}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...equilibria[0]!.populations.keys()].map((n) => (
          <tr key={n}>
            <th scope="row">
              <span className="dot" style={{ background: levelColour(theme, n) }} /> {n + 1}
            </th>
            {equilibria.map(({ rung, populations }) => (
              <td key={rung}>{formatPopulation(populations[n]!)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Constant({ levels }: { levels: readonly number[] }) {
  const { t } = useTranslation();
  if (levels.length === 0) return null;
  const names = levels.map((n) => n + 1).join(", ");
  return <p>{t("panels.equilibria.constant", { count: levels.length, levels: names })}</p>;
}

function Classes({ classes }: { classes: RungEquilibrium["classes"] }) {
  const { t } = useTranslation();
  const names = (levels: readonly number[]) => levels.map((n) => n + 1).join(", ");
  if (classes.length === 1) return <p>{t("panels.equilibria.oneClass")}</p>;
  return (
    <div>
      <h3 className="figures-title">{t("panels.equilibria.classes")}</h3>
      <ul className="figure-list">
        {classes.slice(0, MOST_LISTED).map(({ levels, closed, startTrace, endTrace }) => (
          <li key={levels[0]}>
            {t(closed ? "panels.equilibria.closed" : "panels.equilibria.open", {
              count: levels.length,
              levels: names(levels),
              start: formatPopulation(startTrace, 3),
              end: formatPopulation(endTrace, 3),
            })}
          </li>
        ))}
        {classes.length > MOST_LISTED && (
          <li>{t("panels.equilibria.more", { count: classes.length - MOST_LISTED })}</li>
        )}
      </ul>
    </div>
  );
}

function Currents({ equilibrium: { currents } }: { equilibrium: RungEquilibrium }) {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className="figures-title">{t("panels.equilibria.currents")}</h3>
      {currents.length === 0 ? (
        <p>{t("panels.equilibria.balance")}</p>
      ) : (
        <ul className="figure-list">
          {currents.slice(0, MOST_LISTED).map(({ from, to, current }) => (
            <li key={`${from}-${to}`}>
              {t("panels.equilibria.current", { from: from + 1, to: to + 1, current: formatShort(current) })}
            </li>
          ))}
          {currents.length > MOST_LISTED && (
            <li>{t("panels.equilibria.more", { count: currents.length - MOST_LISTED })}</li>
          )}
        </ul>
      )}
    </div>
  );
}
