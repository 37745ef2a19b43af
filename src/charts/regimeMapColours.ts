import type { ChartTheme } from "./theme.ts";

/** A colour scale as Plotly takes it: shares of the range with their colours. */
export type ColourScale = readonly (readonly [number, string])[];

/** Viridis (Smith and van der Walt, CC0): even steps to the eye, dark to bright, the same for colour-blind eyes. */
const VIRIDIS = [
  "#440154",
  "#482878",
  "#3e4a89",
  "#31688e",
  "#26828e",
  "#1f9e89",
  "#35b779",
  "#6ece58",
  "#b5de2b",
  "#fde725",
] as const;

export const SEQUENTIAL: ColourScale = VIRIDIS.map((colour, i) => [i / (VIRIDIS.length - 1), colour]);

/** Two hues that colour-blind eyes tell apart, of equal weight, meeting in the ground at the middle of the range. */
export function divergingScale(theme: ChartTheme): ColourScale {
  const { fast, slow } = theme.layers;
  return [
    [0, fast.ink],
    [0.5, theme.panel],
    [1, slow.ink],
  ];
}

/** Red, green and blue, 0 to 255, at a share of the range; straight lines between the colours of the scale. */
export function colourAt(scale: ColourScale, share: number): readonly [number, number, number] {
  const at = Math.min(1, Math.max(0, share));
  const above = Math.max(
    1,
    scale.findIndex(([stop]) => stop >= at),
  );
  const [low, from] = scale[above - 1]!;
  const [high, to] = scale[above]!;
  const part = (at - low) / (high - low);
  const mixed = (digit: number) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(digit, digit + 2), 16));
    return Math.round(a! + (b! - a!) * part);
  };
  return [mixed(1), mixed(3), mixed(5)];
}

/** More shades than an eye or a screen tells apart. */
const SHADES = 1024;
const tables = new WeakMap<ColourScale, Uint8ClampedArray>();

/** The colours from one end of a scale to the other, evenly, three bytes each. */
export function colourTable(scale: ColourScale): Uint8ClampedArray {
  const known = tables.get(scale);
  if (known) return known;
  const table = new Uint8ClampedArray(3 * SHADES);
  for (let i = 0; i < SHADES; i++) table.set(colourAt(scale, i / (SHADES - 1)), 3 * i);
  tables.set(scale, table);
  return table;
}

/** Relative luminance of WCAG, 0 for black to 1 for white. */
export function luminance([r, g, b]: readonly [number, number, number]): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Black or white, whichever is read better on a colour. */
export function inkOn(colour: readonly [number, number, number]): "#000000" | "#ffffff" {
  return luminance(colour) > 0.18 ? "#000000" : "#ffffff";
}
