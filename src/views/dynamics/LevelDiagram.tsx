import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useAppState } from "../../panels/appContext.ts";
import { groupsText } from "../../panels/Comparison.tsx";
import { populationsAt, useAtMoment } from "../../panels/CursorMoment.ts";
import { cursorTime } from "../../store/cursor.ts";
import type { Result } from "../../store/result.ts";
import type { AppState } from "../../store/state.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";
import { CurrentArrows, drawnCurrents } from "./CurrentArrows.tsx";
import { DiagramKey } from "./DiagramKey.tsx";
import { DiagramLevels, type LevelWriter } from "./DiagramLevels.tsx";
import { GroupRails } from "./GroupRails.tsx";
import { LevelScales } from "./LevelScales.tsx";
import { levelLayout } from "./levelLayout.ts";
import { PhotonArrows } from "./PhotonArrows.tsx";
import { TransitionArrows } from "./TransitionArrows.tsx";
import "./levels.css";

/** More levels than this do not fit beside the chart. */
const MOST_LEVELS = 16;
const WIDTH = 290;
/** Room of one photon; of the levels' energies and of what leads from them to the lines; right end of the lines. */
const PHOTON = 19;
const SCALES = 46;
const LINE_TO = 206;
/** While the cursor plays, the words for assistive technology follow at most this often, ms. */
const WORDS_INTERVAL = 700;

/** Levels at their energies, near-degeneracy magnified, filled with the populations at the time cursor. */
export function LevelDiagram() {
  const result = useAppState((state) => state.result);
  if (!result?.bloch || result.scenario.levels.omega.length > MOST_LEVELS) return null;
  return <Diagram result={result} />;
}

function Diagram({ result }: { result: Result }) {
  const { t } = useTranslation();
  const { comparison, scenario } = result;
  const layout = useMemo(() => levelLayout(scenario), [scenario]);
  const compare = useAppState((state) => state.compare);
  const currents = drawnCurrents(result.equilibria[0]?.currents ?? []);
  const title = useRef<HTMLSpanElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const writer = useRef<LevelWriter>(null);
  const describedAt = useRef(0);
  const photonsTo = layout.photons.length * PHOTON;
  const lineFrom = photonsTo + SCALES;
  const total = scenario.levels.initial.reduce((sum, x) => sum + x, 0) || 1;

  const described = (populations: Float64Array): string => {
    const levels = [...layout.levels]
      .sort((a, b) => a.level - b.level)
      .map(({ level }) =>
        t("diagram.level", {
          n: level + 1,
          energy: formatShort(scenario.levels.omega[level]!),
          population: formatPopulation(populations[level]!),
        }),
      );
    const pairs = (kind: "exact" | "detuned" | "none") =>
      layout.arrows
        .filter((arrow) => arrow.kind === kind)
        .map(({ lower, upper }) => `${lower.level + 1}–${upper.level + 1}`)
        .join(", ");
    return [
      t("diagram.label", { levels: levels.join("; ") }),
      ...(["exact", "detuned", "none"] as const)
        .filter((kind) => pairs(kind) !== "")
        .map((kind) => t(`levels.described.${kind}`, { pairs: pairs(kind) })),
      ...(comparison ? [t("panels.groups.levels", { groups: groupsText(comparison.present.members) })] : []),
      ...(currents.length > 0
        ? [
            t("panels.equilibria.described", {
              currents: currents.map(({ from, to }) => `${from + 1} → ${to + 1}`).join(", "),
            }),
          ]
        : []),
    ].join(". ");
  };

  useAtMoment((state: AppState) => {
    const populations = populationsAt(state, result.bloch?.curve);
    if (!populations) return;
    if (title.current) title.current.textContent = t("diagram.title", { time: formatShort(cursorTime(state)) });
    writer.current?.(populations);
    const now = performance.now();
    if (state.playing && now - describedAt.current < WORDS_INTERVAL) return;
    describedAt.current = now;
    picture.current?.setAttribute("aria-label", described(populations));
  });

  return (
    <section className="panel">
      <h2 className="panel-title">
        <span ref={title} />
      </h2>
      <svg
        ref={picture}
        className="level-diagram"
        data-dense={layout.dense}
        viewBox={`0 0 ${WIDTH + (comparison ? 26 : 0)} ${layout.height}`}
        role="img"
        // Followed by what it shows at the cursor.
        aria-label={t("levels.name")}
      >
        <PhotonArrows photons={layout.photons} apart={PHOTON} />
        <LevelScales layout={layout} from={photonsTo} to={lineFrom} />
        <TransitionArrows
          layout={layout}
          from={lineFrom}
          to={LINE_TO - (currents.length > 0 ? 12 * currents.length : 0)}
          comparison={compare ? comparison : null}
        />
        <DiagramLevels layout={layout} from={lineFrom} to={LINE_TO} total={total} writer={writer} />
        <CurrentArrows currents={currents} levels={layout.levels} right={LINE_TO} />
        {comparison && <GroupRails members={comparison.present.members} levels={layout.levels} from={WIDTH + 4} />}
      </svg>
      <DiagramKey layout={layout} currents={currents.length > 0} />
    </section>
  );
}
