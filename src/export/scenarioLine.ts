import type { Scenario } from "../scenario/format.ts";

/** In a text file that is not JSON, one comment line holds the whole scenario, so that the file opens again. */
export const SCENARIO_MARK = "# scenario: ";

/** The scenario as JSON on one line of plain ASCII: any program that rewrites the file leaves it as it is. */
export function scenarioLine(scenario: Scenario): string {
  return asciiJson(scenario);
}

/** The JSON that follows the mark in a text, or null where there is none. */
export function markedJson(text: string): string | null {
  // A spreadsheet that saved the file again may have put the line in quotes and doubled its own.
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.startsWith(SCENARIO_MARK)) return line.slice(SCENARIO_MARK.length).replace(/[,;\t\s]*$/, "");
    if (line.startsWith(`"${SCENARIO_MARK}`)) {
      const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1];
      return quoted === undefined ? null : quoted.replaceAll('""', '"').slice(SCENARIO_MARK.length);
    }
  }
  return null;
}

/** JSON without a character beyond ASCII. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
