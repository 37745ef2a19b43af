import { createContext, useContext, useSyncExternalStore } from "react";
import { type ChartTheme, levelColour, type ThemeName, themes } from "../charts/theme.ts";
import { usePrint } from "../charts/usePrint.tsx";
import type { ThemeChoice } from "../store/state.ts";
import { useAppState } from "./appContext.ts";

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribeToSystem(onChange: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** A theme that holds below, whatever the person's choice: a lecture's. */
export const FixedTheme = createContext<ChartTheme | null>(null);

/** The theme in force: the person's choice, or what the system asks for; while charts are printed, the paper's. */
export function useTheme(): ChartTheme {
  const choice = useAppState((state) => state.theme);
  const systemDark = useSyncExternalStore(subscribeToSystem, () => darkQuery().matches);
  const print = usePrint();
  const fixed = useContext(FixedTheme);
  return print?.theme ?? fixed ?? themes[nameOf(choice, systemDark)];
}

function nameOf(choice: ThemeChoice, systemDark: boolean): ThemeName {
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
