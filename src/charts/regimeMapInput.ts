import type { DrawnAxis } from "./regimeMapAxis.ts";
import type { MapScale } from "./regimeMapScale.ts";
import type { FigureSize } from "./resonancesFrame.ts";
import type { ChartTheme } from "./theme.ts";

/** A line of the plane where Table 1 changes row; places as shares of the sides. */
export interface RegimeLine {
  readonly label: string;
  readonly points: readonly (readonly [number, number])[];
}

/** A part of the plane with a row of Table 1 of its own. */
export interface RegimeRegion {
  /** The first line stands alone where there is no room for both */
  readonly name: readonly [string, string];
  readonly inside: (x: number, y: number) => boolean;
}

export interface RegimeMapInput extends FigureSize {
  readonly x: DrawnAxis;
  readonly y: DrawnAxis;
  /** Cells along each side, and what to show in them, row by row from below: NaN for nothing */
  readonly size: number;
  readonly values: Float64Array;
  /** Where it is known that there is no value */
  readonly absent: (cell: number) => boolean;
  readonly scale: MapScale | null;
  /** Contours, hatching and labels wait until nothing moves */
  readonly signs: boolean;
  readonly lines: readonly RegimeLine[];
  readonly regions: readonly RegimeRegion[];
  /** Where the scenario is, as shares of the sides; null outside */
  readonly here: readonly [number, number] | null;
  readonly words: { readonly quantity: string; readonly here: string; readonly absent: string };
}

/** Where the cells are within the drawing, pixels. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Narrower drawings have the colour bar below and shorter names. */
const COMPACT_WIDTH = 520;

export function isCompactMap({ width }: FigureSize): boolean {
  return width < COMPACT_WIDTH;
}

export function mapMargins(size: FigureSize, theme: ChartTheme) {
  const { tick, label } = theme.sizes;
  const compact = isCompactMap(size);
  return {
    l: Math.round(tick * 3.4 + label),
    // Room for the colour bar, its numbers and its name.
    r: Math.round(compact ? label : tick * 7.2),
    t: Math.round(tick * 0.8),
    b: Math.round(tick * 2.2 + label * 1.4 + (compact ? tick * 5.4 : 0)),
  };
}

export function plotArea(size: FigureSize, theme: ChartTheme): PlotArea {
  const { l, r, t, b } = mapMargins(size, theme);
  return { left: l, top: t, width: Math.max(1, size.width - l - r), height: Math.max(1, size.height - t - b) };
}
