import type { Language } from "./languages.ts";

/** What is said before any catalogue is there, and because none came: so in every language here. */
export const notLoaded: Readonly<Record<Language, { readonly said: string; readonly again: string }>> = {
  en: { said: "The page did not load. It may be the network.", again: "Open the page anew" },
  fr: { said: "La page ne s’est pas chargée. C’est peut-être le réseau.", again: "Rouvrir la page" },
  zh: { said: "页面未能加载，可能是网络的原因。", again: "重新打开页面" },
};
