import { useTranslation } from "react-i18next";
import { levelColour } from "../../charts/theme.ts";
import { useEditor } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import { useDraft } from "./editorContext.ts";

const WIDTH = 440;
const HEIGHT = 46;
const MARGIN = 16;
const LINE = 26;

/** Where the levels lie on an axis of energy, ω alone: degenerate ones share a mark. */
export function LevelsByEnergy({ onSort }: { onSort: () => void }) {
  const { t } = useTranslation();
  const theme = useTheme();
  const { readNumber } = useEditor();
  const levels = useDraft((draft) => draft.levels);
  const energies = levels.map(({ omega }) => readNumber(omega));
  const known = energies.filter((energy) => energy !== null);
  if (known.length < levels.length || known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const sorted = known.every((energy, n) => n === 0 || known[n - 1]! <= energy);
  const groups = groupsOf(known);
  const x = (energy: number) =>
    MARGIN + (WIDTH - 2 * MARGIN) * (most === least ? 0.5 : (energy - least) / (most - least));
  const words = groups.map(({ places }) => places.map((place) => place + 1).join(" = ")).join(" < ");
  return (
    <div className="levels-by-energy">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("editor.levels.order", { order: words })}>
        <path className="axis" d={`M4 ${LINE}H${WIDTH - 4}`} />
        {groups.map(({ energy, places }) => (
          <g key={energy}>
            {places.map((place, i) => (
              <path
                key={place}
                d={`M${(x(energy) + 3 * (i - (places.length - 1) / 2)).toFixed(1)} ${LINE - 16}v16`}
                stroke={levelColour(theme, place)}
              />
            ))}
            <text x={x(energy)} y={LINE + 14} textAnchor="middle">
              {places.length > 4 ? `${places[0]! + 1} … ${places.at(-1)! + 1}` : places.map((n) => n + 1).join(" ")}
            </text>
          </g>
        ))}
      </svg>
      {!sorted && (
        <button type="button" className="button" onClick={onSort}>
          {t("editor.levels.sort")}
        </button>
      )}
    </div>
  );
}

function groupsOf(energies: readonly number[]): { energy: number; places: number[] }[] {
  const groups = new Map<number, number[]>();
  energies.forEach((energy, place) => {
    groups.set(energy, [...(groups.get(energy) ?? []), place]);
  });
  return [...groups].map(([energy, places]) => ({ energy, places })).sort((a, b) => a.energy - b.energy);
}
