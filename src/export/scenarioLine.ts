import type { Scenario } from "../scenario/format.ts";

/** In a text file that is not JSON, one comment line holds the whole scenario, so that the file opens again. */
export const SCENARIO_MARK = "# scenario: ";

/** The scenario as JSON on one line of plain ASCII: any program that rewrites the file leaves it as it is. */
export function scenarioLine(scenario: Scenario): string {
  return asciiJson(scenario);
}

/** The JSON that follows the mark in a text, or null where there is none. */
export function markedJson(text: string): string | null {
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.startsWith(SCENARIO_MARK)) return withoutEmptyCells(line).slice(SCENARIO_MARK.length);
    // A spreadsheet that saved the file again put the line in quotes and doubled its own.
    if (line.startsWith(`"${SCENARIO_MARK}`)) {
      return withoutEmptyCells(line).slice(1, -1).replaceAll('""', '"').slice(SCENARIO_MARK.length);
    }
  }
  return null;
}

/** The line without the separators of the empty cells that a spreadsheet put after it. */
function withoutEmptyCells(line: string): string {
  let end = line.length;
  while (end > 0 && ",; \t".includes(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/**
 * JSON without a character beyond ASCII. What separates cells is escaped within its texts: to a spreadsheet the line is a row, and no
 * name may begin a cell of its own there, which could be a formula.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/"(?:[^"\\]|\\.)*"/g, (text) => text.replace(/[,;]/g, escaped))
    .replace(/[\u007f-\uffff]/g, escaped);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
