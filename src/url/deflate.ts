import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";

/** Bytes of text that a link may unfold to: 64 levels and 2,048 modes without any symmetry need less. */
export const MAX_INFLATED = 330_000;
// One byte of deflate unfolds to at most 1,032: this many at a time cannot pass the limit by much unnoticed.
const SLICE = 512;

export function deflateText(text: string): Uint8Array {
  return deflateSync(strToU8(text), { level: 9 });
}

/** The text, or null when the bytes are not deflated text or unfold to more than `MAX_INFLATED`. */
export function inflateText(bytes: Uint8Array): string | null {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    total += piece.length;
    pieces.push(piece);
  });
  try {
    for (let start = 0; start < bytes.length; start += SLICE) {
      inflate.push(bytes.subarray(start, start + SLICE), start + SLICE >= bytes.length);
      if (total > MAX_INFLATED) return null;
    }
  } catch {
    return null;
  }
  const joined = new Uint8Array(total);
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return strFromU8(joined);
}
