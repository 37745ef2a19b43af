import type { Scenario } from "../scenario/format.ts";
import { asciiJson } from "./scenarioLine.ts";

const OPEN = '<metadata id="bloch-rate-scenario">';
const CLOSE = "</metadata>";

/** The scenario as an element of an SVG figure, so that the figure opens again. */
export function svgMetadata(scenario: Scenario): string {
  return `${OPEN}${escapeXml(asciiJson(scenario))}${CLOSE}`;
}

/** The JSON that an SVG figure of this program carries, or null. */
export function svgScenario(text: string): string | null {
  const from = text.indexOf(OPEN);
  const to = from < 0 ? -1 : text.indexOf(CLOSE, from);
  return to < 0 ? null : unescapeXml(text.slice(from + OPEN.length, to));
}

/** Text as XML holds it; characters that no XML may hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function unescapeXml(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
