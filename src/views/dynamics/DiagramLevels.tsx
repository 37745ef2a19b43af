import { type RefObject, useImperativeHandle, useRef } from "react";
import { levelColour } from "../../charts/theme.ts";
import { useAppState } from "../../panels/appContext.ts";
import { useTheme } from "../../panels/theme.ts";
import { lastPopulations } from "../../store/selectors.ts";
import { formatPopulation, formatShort } from "../../ui/format.ts";
import type { LevelLayout } from "./levelLayout.ts";

/** Height of a bar that a population fills. */
const BAR = 9;
const DENSE_BAR = 7;

/** Fills the levels with these populations, without rendering anything. */
export type LevelWriter = (populations: ArrayLike<number>) => void;

export interface DiagramLevelsProps {
  readonly layout: LevelLayout;
  /** Ends of the lines */
  readonly from: number;
  readonly to: number;
  /** Σ of the populations: a full bar */
  readonly total: number;
  readonly writer: RefObject<LevelWriter | null>;
}

/** The lines of the levels with their populations as bars and numbers, and how far ε^pδ shifts them. */
export function DiagramLevels({ layout, from, to, total, writer }: DiagramLevelsProps) {
  const theme = useTheme();
  const bars = useRef<(SVGRectElement | null)[]>([]);
  const numbers = useRef<(SVGTextElement | null)[]>([]);
  const unperturbed = useAppState((state) => (state.compare ? (state.result?.unperturbed ?? null) : null));
  const ghost = unperturbed && lastPopulations(unperturbed);
  const height = layout.dense ? DENSE_BAR : BAR;
  const length = (population: number) => (to - from) * Math.min(1, Math.max(0, population / total));
  useImperativeHandle(writer, () => (populations) => {
    for (let n = 0; n < populations.length; n++) {
      bars.current[n]?.setAttribute("width", length(populations[n]!).toFixed(2));
      const number = numbers.current[n];
      if (number) number.textContent = formatPopulation(populations[n]!);
    }
  });
  return (
    <g>
      {layout.levels.map(({ level, y, shift }) => {
        const colour = levelColour(theme, level);
        return (
          <g key={level}>
            <rect
              ref={(bar) => {
                bars.current[level] = bar;
              }}
              x={from}
              y={y - height}
              height={height}
              style={{ fill: colour }}
            />
            <path className="level-line" d={`M${from} ${y}H${to}`} />
            {ghost && (
              <path
                className="ghost-mark"
                d={`M${from + length(ghost[level]!)} ${y - height - 3}v${height + 3}`}
                style={{ stroke: colour }}
              />
            )}
            <text className="level-number" x={to + 9} y={y + 1} style={{ fill: colour }}>
              {level + 1}
            </text>
            <text
              ref={(number) => {
                numbers.current[level] = number;
              }}
              className="level-population"
              x={to + 31}
              y={y + 1}
            />
            {shift !== 0 && !layout.dense && (
              <text className="level-shift" x={to + 31} y={y + 13}>
                {`${shift > 0 ? "+" : ""}${formatShort(shift, 2)}`}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
