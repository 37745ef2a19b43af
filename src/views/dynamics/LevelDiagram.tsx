import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { levelColour } from "../../charts/theme.ts";
import { useAppState } from "../../panels/appContext.ts";
import { groupsText } from "../../panels/Comparison.tsx";
import { useTheme } from "../../panels/theme.ts";
import type { Result } from "../../store/result.ts";
import { lastPopulations } from "../../store/selectors.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";
import { CurrentArrows, drawnCurrents } from "./CurrentArrows.tsx";
import { GroupRails } from "./GroupRails.tsx";
import { levelLayout } from "./levelLayout.ts";

/** More levels than this do not fit beside the chart. */
const MOST_LEVELS = 8;
const WIDTH = 268;
const LINE_FROM = 34;
const LINE_TO = 190;
const BAR = 9;

/** Levels at their energies, near-degeneracy magnified, filled with the populations at the end of the curve. */
export function LevelDiagram() {
  const result = useAppState((state) => state.result);
  if (!result?.bloch || result.scenario.levels.omega.length > MOST_LEVELS) return null;
  return <Diagram result={result} bloch={result.bloch} />;
}

function Diagram({ result, bloch }: { result: Result; bloch: NonNullable<Result["bloch"]> }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { omega, delta, initial } = result.scenario.levels;
  const rates = result.analysis?.dominantRates;
  const comparison = result.comparison;
  const unperturbed = useAppState((state) => (state.compare ? (state.result?.unperturbed ?? null) : null));
  const ghost = unperturbed && lastPopulations(unperturbed);
  const currents = drawnCurrents(result.equilibria[0]?.currents ?? []);
  const layout = useMemo(() => levelLayout(omega, delta, rates ?? []), [omega, delta, rates]);
  const populations = lastPopulations(bloch.curve);
  const total = initial.reduce((sum, x) => sum + x, 0) || 1;
  const time = bloch.curve.times.at(-1) ?? 0;
  const step = (LINE_TO - LINE_FROM) / (layout.arrows.length + 1);
  const described = [...layout.levels]
    .sort((a, b) => a.level - b.level)
    .map(({ level }) =>
      t("diagram.level", {
        n: level + 1,
        energy: formatShort(omega[level]!),
        population: formatPopulation(populations[level]!),
      }),
    );
  return (
    <section className="panel">
      <h2 className="panel-title">{t("diagram.title", { time: formatShort(time) })}</h2>
      <svg
        className="level-diagram"
        viewBox={`0 0 ${WIDTH + (comparison ? 26 : 0)} ${layout.height}`}
        role="img"
        aria-label={[
          t("diagram.label", { levels: described.join("; ") }),
          ...(comparison ? [t("panels.groups.levels", { groups: groupsText(comparison.present.members) })] : []),
          ...(currents.length > 0
            ? [
                t("panels.equilibria.described", {
                  currents: currents.map(({ from, to }) => `${from + 1} → ${to + 1}`).join(", "),
                }),
              ]
            : []),
        ].join(". ")}
      >
        {layout.brackets.map(({ from, to }) => (
          <path
            key={from}
            className="bracket"
            d={`M${LINE_FROM - 10} ${from}q-7 0-7 7V${(from + to) / 2 - 5}q0 5-6 5q6 0 6 5V${to - 7}q0 7 7 7`}
          />
        ))}
        {layout.arrows.map(({ lower, upper, exact }, i) => {
          const x = LINE_FROM + step * (i + 1);
          return (
            <g key={`${lower.level}-${upper.level}`} className="arrow" data-exact={exact}>
              <path d={`M${x} ${lower.y - BAR - 5}V${upper.y + 6}`} />
              <path className="arrow-head" d={`M${x - 3.5} ${upper.y + 9}L${x} ${upper.y + 3}l3.500 6z`} />
              {ghost && comparison && (
                <text className="arrow-factor" x={x + 5} y={lower.y - BAR - 7}>
                  {t("panels.groups.factor", { factor: rateFactor(comparison, lower.level, upper.level) })}
                </text>
              )}
            </g>
          );
        })}
        {layout.levels.map(({ level, y }) => {
          const share = Math.min(1, Math.max(0, populations[level]! / total));
          const colour = levelColour(theme, level);
          return (
            <g key={level}>
              <rect
                x={LINE_FROM}
                y={y - BAR}
                width={(LINE_TO - LINE_FROM) * share}
                height={BAR}
                style={{ fill: colour }}
              />
              <path className="level-line" d={`M${LINE_FROM} ${y}H${LINE_TO}`} />
              {ghost && (
                <path
                  className="ghost-mark"
                  d={`M${LINE_FROM + (LINE_TO - LINE_FROM) * Math.min(1, Math.max(0, ghost[level]! / total))} ${y - BAR - 3}v${BAR + 3}`}
                  style={{ stroke: colour }}
                />
              )}
              <text className="level-number" x={LINE_TO + 9} y={y + 1} style={{ fill: colour }}>
                {level + 1}
              </text>
              <text className="level-population" x={LINE_TO + 26} y={y + 1}>
                {formatPopulation(populations[level]!)}
              </text>
            </g>
          );
        })}
        <CurrentArrows currents={currents} levels={layout.levels} right={LINE_TO} />
        {comparison && <GroupRails members={comparison.present.members} levels={layout.levels} from={WIDTH + 4} />}
      </svg>
      <p className="diagram-note">
        {layout.arrows.some(({ exact }) => exact) && <ArrowKey exact words={t("diagram.exact")} />}
        {layout.arrows.some(({ exact }) => !exact) && <ArrowKey exact={false} words={t("diagram.detuned")} />}
        {currents.length > 0 && <CurrentKey words={t("panels.equilibria.key")} />}
        {layout.brackets.length > 0 && <span>{t("diagram.magnified")}</span>}
      </p>
    </section>
  );
}

function CurrentKey({ words }: { words: string }) {
  return (
    <span>
      <svg className="arrow-key currents" viewBox="0 0 18 6" aria-hidden="true" focusable="false">
        <path d="M0 3h13" />
        <path className="current-head" d="M12 0l6 3l-6 3z" />
      </svg>
      {words}
    </span>
  );
}

function rateFactor({ present, unperturbed }: NonNullable<Result["comparison"]>, n: number, m: number): string {
  return formatShort(present.rates[n]![m]! / unperturbed.rates[n]![m]!, 2);
}

function ArrowKey({ exact, words }: { exact: boolean; words: string }) {
  return (
    <span>
      <svg className="arrow-key arrow" data-exact={exact} viewBox="0 0 18 6" aria-hidden="true" focusable="false">
        <path d="M0 3h18" />
      </svg>
      {words}
    </span>
  );
}
