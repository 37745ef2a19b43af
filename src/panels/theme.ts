import { createContext, useContext, useSyncExternalStore } from "react";
import { type ChartTheme, themes } from "../charts/theme.ts";
import { themeNameOf } from "../charts/themeVariables.ts";
import { usePrint } from "../charts/usePrint.tsx";
import { useAppState } from "./appContext.ts";

const darkQuery = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribeToSystem(onChange: () => void): () => void {
  const query = darkQuery();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

export { themeVariables } from "../charts/themeVariables.ts";

/** A theme that holds below, whatever the person's choice: a lecture's. */
export const FixedTheme = createContext<ChartTheme | null>(null);

/** The theme in force: the person's choice, or what the system asks for; while charts are printed, the paper's. */
export function useTheme(): ChartTheme {
  const choice = useAppState((state) => state.theme);
  const systemDark = useSyncExternalStore(subscribeToSystem, () => darkQuery().matches);
  const print = usePrint();
  const fixed = useContext(FixedTheme);
  return print?.theme ?? fixed ?? themes[themeNameOf(choice, systemDark)];
}
