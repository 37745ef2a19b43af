import type { StationaryCurrent } from "../../store/result.ts";
import type { DiagramLevel } from "./levelLayout.ts";

/** Currents drawn, the strongest; and those this much weaker than the strongest are not. */
const MOST_ARROWS = 4;
const WEAKEST = 0.02;
/** How far apart two arrows stand, and how far each bends. */
const APART = 12;
const BEND = 9;

/** The strongest stationary currents, for the picture and for its description. */
export function drawnCurrents(currents: readonly StationaryCurrent[]): readonly StationaryCurrent[] {
  const strongest = currents[0]?.current ?? 0;
  return currents.filter(({ current }) => current > WEAKEST * strongest).slice(0, MOST_ARROWS);
}

export interface CurrentArrowsProps {
  readonly currents: readonly StationaryCurrent[];
  readonly levels: readonly DiagramLevel[];
  /** Right end of the levels' lines: arrows stand to the left of it */
  readonly right: number;
}

/** Population that goes round for ever, as bent arrows from level to level; the stronger, the thicker. */
export function CurrentArrows({ currents, levels, right }: CurrentArrowsProps) {
  const heights = new Map(levels.map(({ level, y }) => [level, y]));
  const strongest = currents[0]?.current ?? 1;
  return (
    <g className="currents">
      {currents.map(({ from, to, current }, i) => {
        const x = right - 8 - i * APART;
        const start = heights.get(from)!;
        const end = heights.get(to)!;
        const down = Math.sign(end - start);
        const tip = end - 3 * down;
        const width = 0.9 + 1.4 * (current / strongest);
        return (
          <g key={`${from}-${to}`}>
            <path
              d={`M${x} ${start + 2 * down}C${x - BEND} ${start + (end - start) * 0.3} ${x - BEND} ${start + (end - start) * 0.7} ${x} ${tip - 4 * down}`}
              style={{ strokeWidth: width }}
            />
            <path
              className="current-head"
              d={`M${x - 4} ${tip - 6 * down}L${x + 1} ${tip}L${x + 3} ${tip - 7 * down}z`}
            />
          </g>
        );
      })}
    </g>
  );
}
