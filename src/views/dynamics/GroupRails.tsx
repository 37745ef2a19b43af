import { useTranslation } from "react-i18next";
import type { DiagramLevel } from "./levelLayout.ts";

/** Distance of two rails, and how many fit beside the levels. */
const APART = 7;
const MOST_RAILS = 3;

export interface GroupRailsProps {
  /** Levels of each component of Π, counted from 0 */
  readonly members: readonly (readonly number[])[];
  readonly levels: readonly DiagramLevel[];
  /** Where the first rail stands */
  readonly from: number;
}

/** Π on the levels: a rail joins those that share equally; a level that shares with none has a ring of its own. */
export function GroupRails({ members, levels, from }: GroupRailsProps) {
  const { t } = useTranslation();
  const heights = new Map(levels.map(({ level, y }) => [level, y]));
  const shared = members.filter((group) => group.length > 1);
  if (shared.length > MOST_RAILS) return null;
  const alone = members.filter((group) => group.length === 1).flat();
  const top = Math.min(...levels.map(({ y }) => y));
  return (
    <g className="rails">
      <text x={from - 4} y={top - 12}>
        {t("panels.groups.name")}
      </text>
      {shared.map((group, i) => {
        const ys = group.map((level) => heights.get(level)!);
        const x = from + i * APART;
        return (
          <g key={group[0]}>
            <path d={`M${x} ${Math.min(...ys)}V${Math.max(...ys)}`} />
            {ys.map((y) => (
              <circle key={y} cx={x} cy={y} r={2.6} />
            ))}
          </g>
        );
      })}
      {alone.map((level) => (
        <circle key={level} className="ring" cx={from} cy={heights.get(level)!} r={2.6} />
      ))}
    </g>
  );
}
