import { headlineText, type MissingReason } from "../headlines.ts";
import type { MapChoice } from "./choice.ts";
import { cellValues } from "./plane.ts";
import { ABSENT, KNOWN } from "./refinement.ts";

/** A map as comma-separated values: a line for each cell that is known, with both parameters, the value, or why there is none. */
export function mapCsv(
  choice: MapChoice,
  column: {
    readonly values: ArrayLike<number>;
    readonly state: Uint8Array;
    readonly reasons: ReadonlyMap<number, MissingReason>;
  },
): string {
  const lines = [[choice.x.parameter, choice.y.parameter, headlineText(choice.quantity), "reason"].join(",")];
  for (let cell = 0; cell < column.state.length; cell++) {
    const state = column.state[cell];
    if (state !== KNOWN && state !== ABSENT) continue;
    const [x, y] = cellValues(choice, cell);
    const value = state === KNOWN ? String(column.values[cell]) : "";
    lines.push([x, y, value, column.reasons.get(cell) ?? ""].join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}
