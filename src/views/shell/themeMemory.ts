import type { ThemeChoice } from "../../store/state.ts";

const KEY = "bloch-rate-theme";
const CHOICES: readonly ThemeChoice[] = ["system", "light", "dark", "projector"];

/** The theme chosen last time. Storage may be forbidden: then the system decides, each time. */
export function rememberedTheme(): ThemeChoice {
  try {
    const stored = window.localStorage.getItem(KEY);
    return CHOICES.find((choice) => choice === stored) ?? "system";
  } catch {
    return "system";
  }
}

export function rememberTheme(choice: ThemeChoice): void {
  try {
    window.localStorage.setItem(KEY, choice);
  } catch {
    // Private windows and pages opened from a file may forbid it: the choice lasts as long as the page.
  }
}
