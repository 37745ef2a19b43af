import { formatShort } from "../../ui/format.ts";
import type { LevelLayout } from "./levelLayout.ts";

/** Length of the short line at an energy; where the second scale stands before the lines begin. */
const ENERGY = 15;
const FINE = 9;
/** Energies closer than this carry no number. */
const ROOM = 13;

/** Left of the levels: the energies ω on one scale, from which ε^pδ leads to each level on a second, larger one. */
export function LevelScales({ layout, from, to }: { layout: LevelLayout; from: number; to: number }) {
  const fine = to - FINE;
  const alone = ({ y }: LevelLayout["energies"][number]) =>
    layout.energies.every((other) => other.y === y || Math.abs(other.y - y) >= ROOM);
  return (
    <g className="level-scales">
      {layout.energies.map((energy) => (
        <g key={energy.omega}>
          <path className="energy" d={`M${from} ${energy.y}h${ENERGY}`} />
          {alone(energy) && (
            <text x={from} y={energy.y - 4}>
              {formatShort(energy.omega)}
            </text>
          )}
        </g>
      ))}
      {layout.levels.map((level) => (
        <path
          key={level.level}
          className="fan"
          d={`M${from + ENERGY} ${level.coarse}L${fine} ${level.fine}L${to} ${level.y}`}
        />
      ))}
    </g>
  );
}
