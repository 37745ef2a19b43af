import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Catalogue } from "./catalogue.ts";
import { setDecimalSign } from "./decimalSign.ts";
import { withoutDirection } from "./direction.ts";
import { en } from "./en.ts";
import { decimalSignOf, type Language } from "./languages.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
  }
}

/** English comes with the page, so that no word is ever missing; another catalogue is loaded when it is wanted. */
const LOADERS: Readonly<Record<Exclude<Language, "en">, () => Promise<Catalogue>>> = {
  fr: () => import("./fr.ts").then(({ fr }) => fr),
  zh: () => import("./zh.ts").then(({ zh }) => zh),
};

/** Starts the catalogue in this language: at once in English, else when its words have come. */
export async function startCatalogue(language: Language): Promise<void> {
  void i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: en } },
    // React escapes what it renders; here values lose what would disorder the sentence around them.
    interpolation: { escapeValue: true, escape: withoutDirection },
    initAsync: false,
  });
  if (language !== "en") await chooseLanguage(language);
}

/** Changes the words, the numbers' decimal sign and the language that the page declares. Rejects where they do not load. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language !== "en" && !i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await LOADERS[language]());
  }
  setDecimalSign(decimalSignOf(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t("app.title");
}
