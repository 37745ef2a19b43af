/** A box within the plane, its middle and its sides in shares of the plane's sides. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const RASTER = 36;
const LARGEST = 3;
const STEP = 1.25;

/**
 * Where a label of this size has most room inside a region, away from the boxes and points to keep clear of; null where it
 * does not fit. `inside` says whether a place of the plane belongs to the region.
 */
export function placeLabel(
  inside: (x: number, y: number) => boolean,
  { width, height }: Pick<LabelBox, "width" | "height">,
  clear: readonly LabelBox[] = [],
): LabelBox | null {
  let best: { readonly box: LabelBox; readonly room: number; readonly off: number } | null = null;
  for (let row = 0; row < RASTER; row++) {
    for (let column = 0; column < RASTER; column++) {
      const box = { x: (column + 0.5) / RASTER, y: (row + 0.5) / RASTER, width, height };
      if (clear.some((other) => overlap(box, other))) continue;
      const room = roomAround(inside, box);
      // Of places with the same room the one nearest to the middle.
      const off = (box.x - 0.5) ** 2 + (box.y - 0.5) ** 2;
      if (room > 0 && (!best || room > best.room || (room === best.room && off < best.off))) best = { box, room, off };
    }
  }
  return best?.box ?? null;
}

/** How often the box may be enlarged before it leaves the region; 0 where it does not fit at all. */
function roomAround(inside: (x: number, y: number) => boolean, box: LabelBox): number {
  let room = 0;
  for (let factor = 1; factor <= LARGEST; factor *= STEP) {
    const half = { x: (box.width * factor) / 2, y: (box.height * factor) / 2 };
    for (let i = -2; i <= 2; i++) {
      for (let j = -1; j <= 1; j++) {
        const x = box.x + (i / 2) * half.x;
        const y = box.y + j * half.y;
        if (x < 0 || x > 1 || y < 0 || y > 1 || !inside(x, y)) return room;
      }
    }
    room++;
  }
  return room;
}

function overlap(a: LabelBox, b: LabelBox): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
