import { useTranslation } from "react-i18next";
import type { Comparison } from "../../store/result.ts";
import { formatShort } from "../../ui/format.ts";
import type { LevelLayout } from "./levelLayout.ts";

export interface TransitionArrowsProps {
  readonly layout: LevelLayout;
  /** Ends of the stretch of the lines that arrows may take */
  readonly from: number;
  readonly to: number;
  /** With it, each resonant arrow says by how much δ changes its rate */
  readonly comparison: Comparison | null;
}

/** An arrow between every two levels that V couples: on a line of the wave exactly, off it by ε^pδ, or on none. */
export function TransitionArrows({ layout, from, to, comparison }: TransitionArrowsProps) {
  const { t } = useTranslation();
  const step = (to - from) / (layout.arrows.length + 1);
  return (
    <g>
      {layout.arrows.map(({ lower, upper, kind }, i) => {
        const x = from + step * (i + 1);
        return (
          <g key={`${lower.level}-${upper.level}`} className="arrow" data-kind={kind}>
            <path d={`M${x} ${lower.y - 2}V${upper.y + 7}`} />
            <path className="arrow-head" d={`M${x - 3.5} ${upper.y + 8}L${x} ${upper.y + 1.5}l3.500 6.500z`} />
            {comparison && kind !== "none" && (
              <text className="arrow-factor" x={x + 5} y={lower.y - 14}>
                {t("panels.groups.factor", { factor: rateFactor(comparison, lower.level, upper.level) })}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function rateFactor({ present, unperturbed }: Comparison, n: number, m: number): string {
  return formatShort(present.rates[n]![m]! / unperturbed.rates[n]![m]!, 2);
}
