import type { Config, Layout, LayoutAxis } from "plotly.js";
import type { ChartTheme } from "./theme.ts";

/** The place a figure of the Resonances view has, CSS pixels. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
}

/** Narrower figures have fewer ticks and smaller margins. */
const COMPACT_WIDTH = 480;

/** Nothing leaves the page, and no bar of buttons covers the picture. */
export const FIGURE_CONFIG: Partial<Config> = {
  showSendToCloud: false,
  plotlyServerURL: "",
  displaylogo: false,
  displayModeBar: false,
  responsive: false,
  doubleClick: "reset",
  scrollZoom: false,
};

export function isCompact({ width }: FigureSize): boolean {
  return width < COMPACT_WIDTH;
}

export function figureFrame({ width, height }: FigureSize, theme: ChartTheme, left: number): Partial<Layout> {
  const { tick, label } = theme.sizes;
  return {
    width,
    height,
    margin: { l: Math.round(left), r: Math.round(label), t: Math.round(tick * 0.7), b: Math.round(tick * 3.1), pad: 0 },
    autosize: false,
    showlegend: false,
    hovermode: "closest",
    dragmode: "zoom",
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: theme.fonts.text, size: tick, color: theme.mutedInk },
    hoverlabel: {
      bgcolor: theme.panel,
      bordercolor: theme.rule,
      font: { family: theme.fonts.text, size: tick, color: theme.ink },
    },
  };
}

export function plainAxis(theme: ChartTheme, title: string): Partial<LayoutAxis> {
  return {
    automargin: false,
    tickangle: 0,
    ticklabeloverflow: "allow",
    showline: false,
    zeroline: false,
    gridcolor: theme.grid,
    gridwidth: 1,
    ticks: "outside",
    ticklen: 4,
    tickcolor: "rgba(0,0,0,0)",
    tickfont: { family: theme.fonts.text, size: theme.sizes.tick, color: theme.mutedInk },
    title: {
      text: title,
      standoff: Math.round(theme.sizes.tick * 0.5),
      font: { family: theme.fonts.text, size: theme.sizes.label, color: theme.mutedInk },
    },
  };
}

/** An axis of whole decades; `range` in log10, in either direction. */
export function decadeAxis(
  theme: ChartTheme,
  title: string,
  range: readonly [number, number],
  pixels: number,
): Partial<LayoutAxis> {
  const decades = Math.max(1, Math.abs(range[1] - range[0]));
  const step = Math.max(1, Math.ceil((decades * theme.sizes.tick * 3) / Math.max(1, pixels)));
  const axis = plainAxis(theme, title);
  return {
    ...axis,
    type: "log",
    range: [...range],
    tickmode: "linear",
    tick0: 0,
    dtick: step,
    exponentformat: "power",
    // Plotly writes powers of ten a quarter larger than other numbers.
    tickfont: { ...axis.tickfont, size: theme.sizes.tick / 1.25 },
  };
}

/** `(1, −2)`, as a multi-index is written. */
export function multiIndexText(beta: readonly number[]): string {
  return `(${beta.map((entry) => String(entry).replace("-", "−")).join(", ")})`;
}

/**
 * For labels in order of their place: the row, counted from 0, in which each one fits beside those before it. `place` and
 * `width` in pixels.
 */
export function labelRows(labels: readonly { readonly place: number; readonly width: number }[]): number[] {
  const ends: number[] = [];
  return labels.map(({ place, width }) => {
    const from = place - width / 2;
    let row = ends.findIndex((end) => end <= from);
    if (row < 0) row = ends.length;
    ends[row] = place + width / 2;
    return row;
  });
}
