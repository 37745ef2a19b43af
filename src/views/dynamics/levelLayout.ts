/** Where each level of the diagram stands, and which pairs the wave joins. Pure. */

export interface DiagramLevel {
  /** Counted from 0 */
  readonly level: number;
  /** Height in the drawing, from the top */
  readonly y: number;
}

export interface DiagramArrow {
  readonly lower: DiagramLevel;
  readonly upper: DiagramLevel;
  /** δ(n) = δ(m): the wave stays on resonance as ε → 0 */
  readonly exact: boolean;
}

export interface LevelLayout {
  readonly height: number;
  readonly levels: readonly DiagramLevel[];
  /** Groups of nearly degenerate levels: from and to in the drawing */
  readonly brackets: readonly { readonly from: number; readonly to: number }[];
  readonly arrows: readonly DiagramArrow[];
}

/** Room above the highest and below the lowest level. */
const MARGIN = 22;
/** Least distance of two lines with labels. */
const LINE = 27;
/** What the largest difference of δ adds within a group: the near-degeneracy, magnified. */
const MAGNIFIED = 14;
/** Distance of two groups: this in a small diagram, less where many levels share the room. */
const GROUP = 58;
const ROOM = 180;
/** Energies closer than this, relative to their spread, are one nearly degenerate group. */
const SAME = 1e-9;
const MOST_ARROWS = 4;

export function levelLayout(
  omega: readonly number[],
  delta: readonly number[],
  rates: readonly (readonly number[])[],
): LevelLayout {
  const order = omega.map((_, level) => level).sort((a, b) => omega[a]! - omega[b]! || delta[a]! - delta[b]! || a - b);
  const spread = Math.max(...omega) - Math.min(...omega);
  const reach = Math.max(...delta) - Math.min(...delta);
  const gap = Math.max(LINE, Math.min(GROUP, ROOM / Math.max(1, omega.length - 1)));
  const heights: number[] = [];
  let height = 0;
  order.forEach((level, i) => {
    if (i > 0) {
      const below = order[i - 1]!;
      const near = omega[level]! - omega[below]! <= SAME * (spread || 1);
      const apart = reach > 0 ? Math.abs(delta[level]! - delta[below]!) / reach : 0;
      height += near ? LINE + MAGNIFIED * apart : gap;
    }
    heights.push(height);
  });
  const levels = order.map((level, i) => ({ level, y: MARGIN + height - heights[i]! }));
  const near = (a: DiagramLevel, b: DiagramLevel) =>
    Math.abs(omega[a.level]! - omega[b.level]!) <= SAME * (spread || 1);

  const brackets: { from: number; to: number }[] = [];
  let start = 0;
  for (let i = 1; i <= levels.length; i++) {
    if (i < levels.length && near(levels[i]!, levels[i - 1]!)) continue;
    if (i - start > 1) brackets.push({ from: levels[i - 1]!.y, to: levels[start]!.y });
    start = i;
  }

  const arrows: DiagramArrow[] = [];
  for (let i = 0; i < levels.length; i++) {
    for (let j = i + 1; j < levels.length; j++) {
      const lower = levels[i]!;
      const upper = levels[j]!;
      if ((rates[lower.level]?.[upper.level] ?? 0) <= 0 || near(lower, upper)) continue;
      arrows.push({ lower, upper, exact: delta[lower.level] === delta[upper.level] });
    }
  }
  return { height: height + 2 * MARGIN, levels, brackets, arrows: arrows.length <= MOST_ARROWS ? arrows : [] };
}
