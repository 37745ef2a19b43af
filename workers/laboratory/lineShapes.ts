import type { LineShape } from "../../src/jobs/laboratory/lineShapes.ts";
import { fitLorentzian } from "../../src/numerics/lorentzianFit.ts";
import { type Extreme, extremesOf } from "../../src/numerics/peaks.ts";
import type { LaboratoryHandlers } from "../laboratoryService.ts";

/** A curve's smaller wriggles say nothing of its lines. */
const OPTIONS = { share: 0.02, most: 8 };

export const lineShapes: LaboratoryHandlers["line-shapes"] = function* ({ x, curves }) {
  const shapes: LineShape[][] = [];
  for (const curve of curves) {
    const found: LineShape[] = [];
    for (const piece of unbroken(x, curve)) {
      for (const extreme of extremesOf(piece.x, piece.y, OPTIONS)) {
        found.push(shapeOf(piece, extreme));
        yield null;
      }
    }
    shapes.push(found);
  }
  yield { kind: "line-shapes", shapes };
};

interface Piece {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The stretches of a curve between its gaps. */
function unbroken(x: readonly number[], curve: readonly (number | null)[]): Piece[] {
  const pieces: { x: number[]; y: number[] }[] = [{ x: [], y: [] }];
  curve.forEach((value, i) => {
    const last = pieces.at(-1)!;
    if (value !== null) {
      last.x.push(x[i]!);
      last.y.push(value);
    } else if (last.x.length > 0) pieces.push({ x: [], y: [] });
  });
  return pieces;
}

function shapeOf({ x, y }: Piece, { kind, position, value, prominence, width, from, to }: Extreme): LineShape {
  const [over, values] = [x.slice(from, to + 1), y.slice(from, to + 1)];
  const result = fitLorentzian(over, values, { centre: position, halfWidth: width / 2 });
  const fit = "refused" in result ? result.refused : { ...result.fit, from: over[0]!, to: over.at(-1)! };
  return { kind, position, value, prominence, width, fit };
}
