export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the card and what it speaks of, and between the card and the window's edge, pixels. */
const GAP = 14;
const EDGE = 10;

/**
 * Where the card goes: beside the target on the side with room, else over its lower right corner, always inside the window. It
 * covers the target only where nothing else is left.
 */
export function placeCard(target: Box, card: Size, window: Size): { readonly left: number; readonly top: number } {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const along = clamp(target.top, window.height - card.height);
  const across = clamp(target.left, window.width - card.width);
  const fitsAcross = (left: number) => left >= EDGE && left + card.width <= window.width - EDGE;
  const fitsDown = (top: number) => top >= EDGE && top + card.height <= window.height - EDGE;
  if (fitsDown(bottom + GAP)) return { left: across, top: bottom + GAP };
  if (fitsAcross(right + GAP)) return { left: right + GAP, top: along };
  if (fitsAcross(target.left - GAP - card.width)) return { left: target.left - GAP - card.width, top: along };
  if (fitsDown(target.top - GAP - card.height)) return { left: across, top: target.top - GAP - card.height };
  return {
    left: clamp(right - card.width - GAP, window.width - card.width),
    top: clamp(bottom - card.height - GAP, window.height - card.height),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most - EDGE));
}
