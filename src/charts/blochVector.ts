/** A point in the Bloch ball: u, v in the equator's plane, w upwards. */
export type Point = readonly [u: number, v: number, w: number];

/** From where the ball is looked at, radians: turned about w, then seen from this far above the equator. */
export interface Viewpoint {
  readonly turn: number;
  readonly tilt: number;
}

/** u points to the left and towards the reader, v to the right. */
export const FIRST_VIEW: Viewpoint = { turn: -2.25, tilt: 0.33 };

/** A tilt keeps to this side of the poles. */
const MOST_TILT = 1.45;
/** Segments of a circle on the sphere. */
const SEGMENTS = 72;
/** u and v are drawn larger until the largest of them reaches this far from the axis. */
const REACH = 0.8;

/**
 * The Bloch vector of levels j < k in units of what both hold: u + iv = 2ρ(j, k)/s, w = (ρ(k, k) − ρ(j, j))/s with
 * s = ρ(j, j) + ρ(k, k). Level k is up. A pair in which nothing is has no vector.
 */
export function blochVector(lower: number, upper: number, re: number, im: number): Point | null {
  const share = lower + upper;
  return share > 0 ? [(2 * re) / share, (2 * im) / share, (upper - lower) / share] : null;
}

/** On the picture's plane: x to the right and y downwards in units of the radius; depth is towards the reader. */
export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

export function project([u, v, w]: Point, { turn, tilt }: Viewpoint): Projected {
  const across = u * Math.cos(turn) - v * Math.sin(turn);
  const away = u * Math.sin(turn) + v * Math.cos(turn);
  return {
    x: across,
    y: -(w * Math.cos(tilt) + away * Math.sin(tilt)),
    depth: w * Math.sin(tilt) - away * Math.cos(tilt),
  };
}

export function turned({ turn, tilt }: Viewpoint, byTurn: number, byTilt: number): Viewpoint {
  const around = turn + byTurn;
  return {
    turn: around - 2 * Math.PI * Math.round(around / (2 * Math.PI)),
    tilt: Math.min(MOST_TILT, Math.max(-MOST_TILT, tilt + byTilt)),
  };
}

/** A line through points as the `d` of a path, in front of and behind the plane through the middle. */
export interface Line {
  readonly front: string;
  readonly back: string;
}

/** `radius` in pixels; the line's pieces meet where they pass the plane. */
export function lineThrough(points: readonly Point[], view: Viewpoint, radius: number): Line {
  const sides = { front: "", back: "" };
  let last: { side: "front" | "back"; at: string } | null = null;
  for (const point of points) {
    const { x, y, depth } = project(point, view);
    const at = `${(x * radius).toFixed(1)} ${(y * radius).toFixed(1)}`;
    const side = depth >= 0 ? "front" : "back";
    if (!last) sides[side] += `M${at}`;
    else if (last.side === side) sides[side] += `L${at}`;
    else sides[side] += `M${last.at}L${at}`;
    last = { side, at };
  }
  return sides;
}

export function equator(): Point[] {
  return Array.from({ length: SEGMENTS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / SEGMENTS;
    return [Math.cos(angle), Math.sin(angle), 0];
  });
}

/**
 * How many times larger u and v are drawn: 1, 2, 5, 10, …, the same for all points, so that the largest of them stays
 * in the ball's reach. `largest` is that of √(u² + v²).
 */
export function magnification(largest: number): number {
  if (!(largest > 0)) return 1;
  const wanted = REACH / largest;
  if (wanted < 2) return 1;
  const decade = 10 ** Math.floor(Math.log10(wanted) + 1e-9);
  const step = [5, 2, 1].find((candidate) => candidate * decade <= wanted * (1 + 1e-9)) ?? 1;
  return step * decade;
}

/** Largest √(u² + v²) of some points, those that exist. */
export function largestAcross(points: readonly (Point | null)[]): number {
  return points.reduce((most, point) => (point ? Math.max(most, Math.hypot(point[0], point[1])) : most), 0);
}

/**
 * The pair of levels that the wave drives most strongly: by the rates given, or where all vanish by the coupling's
 * modulus; the first two levels where there is none. Rows are levels, counted from 0.
 */
export function strongestPair(
  rates: readonly (readonly number[])[],
  coupling: { readonly re: readonly (readonly number[])[]; readonly im: readonly (readonly number[])[] },
): readonly [number, number] {
  const modulus = (j: number, k: number) => Math.hypot(coupling.re[j]?.[k] ?? 0, coupling.im[j]?.[k] ?? 0);
  return (
    largestOf(coupling.re.length, (j, k) => rates[j]?.[k] ?? 0) ?? largestOf(coupling.re.length, modulus) ?? [0, 1]
  );
}

function largestOf(levels: number, size: (j: number, k: number) => number): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let most = 0;
  for (let j = 0; j < levels; j++) {
    for (let k = j + 1; k < levels; k++) {
      // Of pairs that are alike up to rounding the first.
      if (size(j, k) <= most * (1 + 1e-9)) continue;
      most = size(j, k);
      best = [j, k];
    }
  }
  return best;
}
