import type { Data } from "plotly.js";
import type { DynamicsInput } from "./dynamicsInput.ts";
import type { Scales } from "./scales.ts";
import { type ChartTheme, levelColour } from "./theme.ts";

/** The name of a trace of published points: `published 1` over Bloch, `published averaged 1` over another rung. */
export function publishedName(rung: string, level: number): string {
  return `published ${rung === "bloch" ? "" : `${rung} `}${level + 1}`;
}

/** Published points: circles over Bloch, crosses over other rungs, in the levels' colours. */
export function publishedTraces(input: DynamicsInput, scales: Scales, theme: ChartTheme): Data[] {
  return (input.published ?? []).flatMap(({ rung, times, levels, populations }) => {
    const rows = times.map((t, i) => ({ t, row: populations[i]! })).filter(({ t }) => t > 0 || !scales.logTime);
    return levels.map((level, n) => ({
      type: "scatter" as const,
      mode: "markers" as const,
      name: publishedName(rung, level),
      x: rows.map(({ t }) => t),
      y: rows.map(({ row }) => row[n]!),
      xaxis: "x",
      yaxis: "y",
      marker: {
        symbol: rung === "bloch" ? "circle" : "x-thin",
        size: theme.sizes.tick * (rung === "bloch" ? 0.5 : 0.42),
        color: theme.ground,
        line: { color: rung === "bloch" ? levelColour(theme, level) : theme.ink, width: 1.3 },
      },
      cliponaxis: false,
      hovertemplate: "%{fullData.name}<br>t = %{x:.4~g}<br>ρ = %{y:.6f}<extra></extra>",
    }));
  });
}
