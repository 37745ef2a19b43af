/**
 * A chart as rows of points in words: what the keyboard walks through, what is read out on the way, and the chart's data
 * table. Pure.
 */
export interface ReadPoint {
  /** On the chart's axes */
  readonly x: number;
  readonly y: number;
  /** Where it is, in the reader's words: `ε = 10⁻³` */
  readonly at: string;
  /** What is there, in the reader's words */
  readonly value: string;
}

/** One curve, or one kind of mark. */
export interface ReadRow {
  readonly name: string;
  /** The curve's own, for the ring around the point */
  readonly colour: string;
  /** At least one, in the order in which the right arrow key goes */
  readonly points: readonly ReadPoint[];
}

export interface ChartReading {
  /** What `at` tells: the head of the table's first column */
  readonly along: string;
  readonly rows: readonly ReadRow[];
}

/** Where the keyboard stands: the row and the point in it, counted from 0. */
export interface ReadPlace {
  readonly row: number;
  readonly point: number;
}

/** A Page key goes so many parts of a row. */
const PAGES = 10;

/** The place that a key leads to; null for a key that leads nowhere. A place that is no more leads on from what is left. */
export function movedTo({ rows }: ChartReading, from: ReadPlace, key: string, shift: boolean): ReadPlace | null {
  const row = Math.min(from.row, rows.length - 1);
  const points = rows[row]?.points ?? [];
  const last = points.length - 1;
  if (last < 0) return null;
  const point = Math.min(from.point, last);
  const page = Math.max(1, Math.round(points.length / PAGES));
  const along = (to: number) => ({ row, point: Math.min(last, Math.max(0, to)) });
  const across = (to: number) => {
    const next = rows[to];
    return next ? { row: to, point: nearest(next, points[point]!.x) } : { row, point };
  };
  switch (key) {
    case "ArrowRight":
      return along(point + (shift ? page : 1));
    case "ArrowLeft":
      return along(point - (shift ? page : 1));
    case "PageUp":
      return along(point + page);
    case "PageDown":
      return along(point - page);
    case "Home":
      return along(0);
    case "End":
      return along(last);
    case "ArrowUp":
      return across(row - 1);
    case "ArrowDown":
      return across(row + 1);
    default:
      return null;
  }
}

function nearest({ points }: ReadRow, x: number): number {
  let found = 0;
  points.forEach((point, i) => {
    if (Math.abs(point.x - x) < Math.abs(points[found]!.x - x)) found = i;
  });
  return found;
}

/** The data table: one line for each place that any row has, in the order of x, one column for each row. */
export function readingTable({ rows }: ChartReading): { readonly at: string; readonly values: readonly string[] }[] {
  const lines = new Map<string, { x: number; values: string[] }>();
  rows.forEach(({ points }, column) => {
    for (const { x, at, value } of points) {
      const line = lines.get(at) ?? { x, values: rows.map(() => "") };
      line.values[column] = line.values[column] ? `${line.values[column]}; ${value}` : value;
      lines.set(at, line);
    }
  });
  return [...lines].sort(([, a], [, b]) => a.x - b.x).map(([at, { values }]) => ({ at, values }));
}

/** At most `most` of a long list, evenly, with both ends. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]!);
}
