/**
 * The three themes as data. The page's style sheet is generated from the same objects, so that a colour means the
 * same thing in a chart, in a slider's label and in a table.
 */
export type ThemeName = "light" | "dark" | "projector";

/** The colours of one time-layer: a faint band, and the ink of its name and of its dotted line. */
export interface LayerColours {
  readonly band: string;
  readonly ink: string;
}

export interface ChartTheme {
  readonly name: ThemeName;
  /** For the browser's own widgets (`color-scheme`) */
  readonly scheme: "light" | "dark";
  /** The paper under everything */
  readonly ground: string;
  /** A raised surface: fields, menus, the ground of a marked row */
  readonly panel: string;
  readonly ink: string;
  readonly mutedInk: string;
  /** Hairlines between parts of the page */
  readonly rule: string;
  /** Grid lines in charts, fainter than rules */
  readonly grid: string;
  /** The one accent, readable as text on the ground; `onAccent` is readable on it */
  readonly accent: string;
  readonly onAccent: string;
  readonly layers: { readonly fast: LayerColours; readonly slow: LayerColours };
  /** Level colours 1 to 8, apart in normal vision, protanopia and deuteranopia alike; `levelColour` cycles beyond */
  readonly levels: readonly string[];
  /** ‖ρ_od‖₁ and error curves, which belong to no level */
  readonly coherence: string;
  readonly positive: string;
  readonly warning: string;
  readonly danger: string;
  readonly fonts: { readonly text: string; readonly math: string };
  /** Type sizes in CSS pixels */
  readonly sizes: { readonly tick: number; readonly label: number; readonly body: number; readonly title: number };
  /** Line widths in CSS pixels */
  readonly lines: { readonly bloch: number; readonly rung: number; readonly error: number; readonly mark: number };
}

const fonts = {
  text: '"Inter Variable", Inter, "Source Sans 3", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  math: 'KaTeX_Main, "Latin Modern Math", "STIX Two Text", "Cambria Math", "Times New Roman", serif',
} as const;

export const lightTheme: ChartTheme = {
  name: "light",
  scheme: "light",
  ground: "#fbfaf7",
  panel: "#f3f1eb",
  ink: "#1b2126",
  mutedInk: "#5f666d",
  rule: "#dedbd2",
  grid: "#eceae3",
  accent: "#1d5d9b",
  onAccent: "#ffffff",
  layers: {
    fast: { band: "rgba(36, 99, 150, 0.085)", ink: "#1d5d9b" },
    slow: { band: "rgba(186, 112, 10, 0.09)", ink: "#8f5709" },
  },
  levels: ["#0b75c8", "#af5c00", "#0e795f", "#ba4598", "#22262f", "#7b231d", "#3e98cd", "#a3901d"],
  coherence: "#b03a84",
  positive: "#00765a",
  warning: "#9a5b00",
  danger: "#b3261e",
  fonts,
  sizes: { tick: 12, label: 13, body: 15, title: 17 },
  lines: { bloch: 4, rung: 1.5, error: 1.6, mark: 1 },
};

export const darkTheme: ChartTheme = {
  name: "dark",
  scheme: "dark",
  ground: "#14181b",
  panel: "#1e2428",
  ink: "#eceff1",
  mutedInk: "#9aa4ab",
  rule: "#2c3338",
  grid: "#23292d",
  accent: "#7db8ee",
  onAccent: "#0d1215",
  layers: {
    fast: { band: "rgba(106, 170, 226, 0.105)", ink: "#8cc0ef" },
    slow: { band: "rgba(231, 170, 85, 0.095)", ink: "#e6b36c" },
  },
  levels: ["#4ab4f6", "#e59f00", "#3dcf9f", "#d67fbf", "#f3f2f4", "#d0502f", "#3070c0", "#e8df60"],
  coherence: "#e58fc0",
  positive: "#2fcda1",
  warning: "#e6b36c",
  danger: "#ff8a80",
  fonts,
  sizes: { tick: 12, label: 13, body: 15, title: 17 },
  lines: { bloch: 4, rung: 1.5, error: 1.6, mark: 1 },
};

/** White ground, black ink, thick lines and large type: read from the last row, in a room that is not dark. */
export const projectorTheme: ChartTheme = {
  ...lightTheme,
  name: "projector",
  ground: "#ffffff",
  panel: "#f2f2f2",
  ink: "#000000",
  mutedInk: "#3d4348",
  rule: "#b9b9b9",
  grid: "#dcdcdc",
  accent: "#004b91",
  layers: {
    fast: { band: "rgba(0, 80, 150, 0.13)", ink: "#004b91" },
    slow: { band: "rgba(200, 110, 0, 0.15)", ink: "#7a4600" },
  },
  levels: ["#0067ab", "#a64f0f", "#0b6254", "#a72e85", "#101211", "#6b0d0e", "#2986bb", "#98860d"],
  coherence: "#a0216f",
  positive: "#006e50",
  warning: "#7a4600",
  danger: "#a30000",
  sizes: { tick: 18, label: 20, body: 22, title: 26 },
  lines: { bloch: 7, rung: 2.6, error: 3, mark: 2 },
};

export const themes: Readonly<Record<ThemeName, ChartTheme>> = {
  light: lightTheme,
  dark: darkTheme,
  projector: projectorTheme,
};

/** Levels that have a colour of their own; further ones repeat these, lighter or darker. */
export const DISTINCT_LEVELS = 8;

/** Each further round of eight moves this far from the plain colour towards the ink or the ground, in turn. */
const ROUND_SHIFTS = [0, 0.38, -0.38, 0.6, -0.55, 0.2, -0.2, -0.68] as const;

/** The colour of a level, counted from 0: the first eight are distinct, then the same hues in other lightness. */
export function levelColour(theme: ChartTheme, level: number): string {
  const base = theme.levels[level % DISTINCT_LEVELS]!;
  const shift = ROUND_SHIFTS[Math.floor(level / DISTINCT_LEVELS) % ROUND_SHIFTS.length]!;
  if (shift === 0) return base;
  return mix(base, shift > 0 ? theme.ground : theme.ink, Math.abs(shift));
}

/** `share` of `other` mixed into `colour`; both `#rrggbb`. */
export function mix(colour: string, other: string, share: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(colour.slice(at, at + 2), 16);
    const to = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
