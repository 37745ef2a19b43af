import { LANGUAGES, type Language, languageFor } from "../../i18n/languages.ts";

const KEY = "bloch-rate-language";

/** The language chosen last time, else the first of the browser's that there is. Storage may be forbidden. */
export function rememberedLanguage(): Language {
  try {
    const stored = window.localStorage.getItem(KEY);
    if (stored !== null && Object.hasOwn(LANGUAGES, stored)) return stored as Language;
  } catch {
    // As below.
  }
  return languageFor(navigator.languages ?? []);
}

export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // Private windows and pages opened from a file may forbid it: the choice lasts as long as the page.
  }
}
