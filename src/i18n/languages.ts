/** Languages with a complete catalogue, by their own names. */
export const LANGUAGES = { en: "English", fr: "Français", zh: "简体中文" } as const;
export type Language = keyof typeof LANGUAGES;

const DECIMAL_SIGNS: Readonly<Record<string, string>> = { fr: "," };

/** The first of a reader's languages that there is a catalogue for; English where there is none. */
export function languageFor(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const [primary] = preference.toLowerCase().split("-");
    const found = (Object.keys(LANGUAGES) as Language[]).find((language) => language === primary);
    if (found) return found;
  }
  return "en";
}

export function decimalSignOf(language: string): string {
  return DECIMAL_SIGNS[language] ?? ".";
}
