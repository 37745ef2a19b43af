import { type ChartTheme, lightTheme, projectorTheme } from "./theme.ts";

/**
 * Type that programs everywhere have, or have in the same widths: a figure opened elsewhere has its labels where they were
 * measured, and journals ask for it.
 */
const fonts = {
  text: 'Helvetica, Arial, "Liberation Sans", "Nimbus Sans", "DejaVu Sans", sans-serif',
  math: '"Times New Roman", Times, "Liberation Serif", "Nimbus Roman", "DejaVu Serif", serif',
} as const;

/** White paper, black ink; lines of a weight that survives a printer. At 4.8 px a millimetre, type is 7 points and more. */
export const paperTheme: ChartTheme = {
  ...lightTheme,
  fonts,
  ground: "#ffffff",
  panel: "#ffffff",
  ink: "#000000",
  mutedInk: "#42474c",
  rule: "#c9c9c9",
  grid: "#e4e4e4",
  lines: { bloch: 3.6, rung: 1.5, error: 1.6, mark: 1 },
};

/** A slide of 1280 × 720 pixels: the projector's colours and lines, its type a little smaller to leave room for the caption. */
export const slideTheme: ChartTheme = {
  ...projectorTheme,
  fonts,
  sizes: { tick: 16, label: 18, body: 20, title: 24 },
  lines: { bloch: 6, rung: 2.4, error: 2.6, mark: 2 },
};
