import { flushSync } from "react-dom";
import { dressForPaper } from "../charts/printing.ts";
import { paperTheme } from "../charts/printTheme.ts";

/** Fits between the margins of A4 and of US Letter, with the page's own, CSS pixels. */
const SIZE = { width: 660, height: 430 };

/** The browser's own print: ink on white whatever the theme, every chart as wide as the paper, then as it was. */
export function bindPaper(): void {
  const query = window.matchMedia("print");
  const dress = () => dressForPaper({ theme: paperTheme, size: SIZE }, flushSync);
  const undress = () => dressForPaper(null, flushSync);
  window.addEventListener("beforeprint", dress);
  window.addEventListener("afterprint", undress);
  // Where a page is shown as on paper without being printed.
  query.addEventListener("change", () => (query.matches ? dress() : undress()));
}
