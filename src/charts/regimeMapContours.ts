/** A line through the plane along which a quantity has one value; points in cells, (0, 0) the middle of the first cell. */
export type ContourLine = readonly (readonly [number, number])[];

/**
 * Lines of equal value by marching squares between the middles of the cells, each as long as it goes on. Squares with a
 * cell without value have none, and neither has a cliff: a square that spans more than `steepest`.
 */
export function contourLines(
  values: ArrayLike<number>,
  size: number,
  level: number,
  steepest = Number.POSITIVE_INFINITY,
): ContourLine[] {
  const segments: (readonly [number, number])[] = [];
  for (let row = 0; row + 1 < size; row++) {
    for (let column = 0; column + 1 < size; column++) {
      const at = row * size + column;
      const corners = [values[at]!, values[at + 1]!, values[at + size + 1]!, values[at + size]!];
      const least = Math.min(...corners);
      const most = Math.max(...corners);
      // NaN fails every comparison.
      if (!(least < level && most >= level && most - least <= steepest)) continue;
      segments.push(...crossings(corners, at, size, level));
    }
  }
  const pointOf = (edge: number) => crossingPoint(edge, values, size, level);
  return joined(segments).map((line) => line.map(pointOf));
}

/** An edge of the grid of middles: 2·cell towards the right neighbour, 2·cell + 1 towards the upper one. */
function crossings(corners: readonly number[], at: number, size: number, level: number): (readonly [number, number])[] {
  const edges = [2 * at, 2 * (at + 1) + 1, 2 * (at + size), 2 * at + 1];
  const above = corners.map((corner) => corner >= level);
  const crossed = edges.filter((_, side) => above[side] !== above[(side + 1) % 4]);
  if (crossed.length === 2) return [[crossed[0]!, crossed[1]!]];
  // A saddle: the mean decides which corners are joined.
  const middle = corners.reduce((sum, corner) => sum + corner, 0) / 4 >= level;
  const [bottom, right, top, left] = edges as [number, number, number, number];
  return middle === above[0]
    ? [
        [bottom, right],
        [top, left],
      ]
    : [
        [bottom, left],
        [right, top],
      ];
}

function crossingPoint(
  edge: number,
  values: ArrayLike<number>,
  size: number,
  level: number,
): readonly [number, number] {
  const cell = Math.floor(edge / 2);
  const upward = edge % 2 === 1;
  const from = values[cell]!;
  const share = (level - from) / (values[upward ? cell + size : cell + 1]! - from);
  const column = cell % size;
  const row = (cell - column) / size;
  return upward ? [column, row + share] : [column + share, row];
}

/** Segments that share an end, as lines of edges. Every edge belongs to at most two segments. */
function joined(segments: readonly (readonly [number, number])[]): number[][] {
  const touching = new Map<number, number[]>();
  segments.forEach((segment, index) => {
    for (const edge of segment) touching.set(edge, [...(touching.get(edge) ?? []), index]);
  });
  const used = new Uint8Array(segments.length);
  const follow = (line: number[], index: number) => {
    for (let at: number | undefined = index; at !== undefined; ) {
      used[at] = 1;
      const [a, b]: readonly [number, number] = segments[at]!;
      line.push(a === line.at(-1) ? b : a);
      at = touching.get(line.at(-1)!)!.find((other) => used[other] === 0);
    }
    return line;
  };
  const lines: number[][] = [];
  // Open lines first, from an end; what is left are rings.
  for (const ends of [1, 2]) {
    for (const [edge, indices] of touching) {
      const start = indices.find((index) => used[index] === 0);
      if (indices.length === ends && start !== undefined) lines.push(follow([edge], start));
    }
  }
  return lines;
}
