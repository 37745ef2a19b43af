import { type ChartTheme, levelColour, type ThemeName } from "./theme.ts";

/** The theme of a person's choice. */
export function themeNameOf(choice: ThemeName | "system", systemDark: boolean): ThemeName {
  if (choice !== "system") return choice;
  return systemDark ? "dark" : "light";
}

/** The page's style sheet reads these: one source of colour for charts and page. */
export function themeVariables(theme: ChartTheme): Readonly<Record<string, string>> {
  const { fast, slow } = theme.layers;
  return {
    "color-scheme": theme.scheme,
    "--ground": theme.ground,
    "--panel": theme.panel,
    "--ink": theme.ink,
    "--muted": theme.mutedInk,
    "--rule": theme.rule,
    "--grid": theme.grid,
    "--accent": theme.accent,
    "--on-accent": theme.onAccent,
    "--fast-band": fast.band,
    "--fast-ink": fast.ink,
    "--slow-band": slow.band,
    "--slow-ink": slow.ink,
    "--positive": theme.positive,
    "--warning": theme.warning,
    "--danger": theme.danger,
    "--font-text": theme.fonts.text,
    "--font-math": theme.fonts.math,
    "--size-body": `${theme.sizes.body}px`,
    "--line": `${theme.lines.mark}px`,
    ...Object.fromEntries(theme.levels.map((_, n) => [`--level-${n + 1}`, levelColour(theme, n)])),
  };
}
