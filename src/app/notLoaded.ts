import { notLoaded } from "../i18n/notLoaded.ts";
import { rememberedLanguage } from "../views/shell/languageMemory.ts";

/** Says that the page itself did not come, where all there is of it is its first script: no words, no styles, no React. */
export function sayNotLoaded(cause: unknown): void {
  const language = rememberedLanguage();
  const { said, again } = notLoaded[language];
  const main = document.createElement("main");
  main.lang = language;
  main.setAttribute("role", "alert");
  Object.assign(main.style, { maxWidth: "40rem", margin: "10vh auto", padding: "0 1.5rem", fontFamily: "system-ui" });
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = again;
  button.addEventListener("click", () => window.location.reload());
  main.append(paragraph(said), paragraph(cause instanceof Error ? cause.message : String(cause)), button);
  document.body.prepend(main);
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
