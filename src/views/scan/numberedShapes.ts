import type { Headline } from "../../scenario/headlines.ts";
import type { ScanLine } from "../../scenario/scan/lines.ts";
import type { LineShape } from "../../store/scan.ts";
import type { ScanState } from "./useScan.ts";

/** A peak or a dip with its number in the picture and the table, and the line of the wave that it belongs to. */
export interface NumberedShape {
  readonly number: number;
  readonly shape: LineShape;
  /** The nearest line within the shape's reach, or null */
  readonly line: ScanLine | null;
  /** The width that two levels at rest have; null where that says nothing of this curve */
  readonly broadened: number | null;
}

export interface CurveShapes {
  readonly quantity: Headline;
  readonly shapes: readonly NumberedShape[];
}

/** Peaks and dips, numbered from left to right along one curve after the other. */
export function numberedShapes({ shown, shapes }: Pick<ScanState, "shown" | "shapes">): CurveShapes[] {
  if (!shown) return [];
  const { lines, scenario, quantities } = shown.plan;
  const twoLevels = scenario.levels.omega.length === 2;
  let number = 0;
  return quantities.map((quantity, i) => ({
    quantity,
    shapes: (shapes[i] ?? []).map((shape) => {
      const line = nearestLine(shape, lines);
      const atRest =
        (quantity.kind === "population" || quantity.kind === "power") &&
        quantity.at === "equilibrium" &&
        quantity.rung !== "limit";
      const broadened = twoLevels && atRest && line && Number.isFinite(line.broadened) ? line.broadened : null;
      return { number: ++number, shape, line, broadened };
    }),
  }));
}

/** The line that a shape shows: the nearest one, if it lies within the shape's own width or the line's. */
function nearestLine({ position, width, fit }: LineShape, lines: readonly ScanLine[]): ScanLine | null {
  const centre = typeof fit === "string" ? position : fit.centre;
  const reach = typeof fit === "string" ? width : 2 * fit.halfWidth;
  let best: ScanLine | null = null;
  for (const line of lines) {
    const near = Math.abs(line.at - centre);
    if (near <= Math.max(reach, line.width) && (!best || near < Math.abs(best.at - centre))) best = line;
  }
  return best;
}
