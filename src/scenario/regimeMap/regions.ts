import { valueAt } from "./cells.ts";
import { exponentsAt, type Plane } from "./plane.ts";

/** The parts of a plane between the lines where Table 1 changes row; μ/p = 1 is a line. */
export type RegionName = "mu-zero" | "below" | "between" | "beyond";

/** μ/p is on a boundary when it is this close to it, relatively. */
const BOUNDARY = 1e-9;

/** The row of Table 1 at values of μ and p. */
export function rowOf({ mu, p }: { readonly mu: number; readonly p: number }): RegionName | "equal" {
  if (mu === 0) return "mu-zero";
  const ratio = mu / p;
  if (Math.abs(ratio - 1) <= BOUNDARY) return "equal";
  if (ratio < 1) return "below";
  return ratio < 2 * (1 - BOUNDARY) ? "between" : "beyond";
}

/** Whether the regions of two planes are the same: they follow from the axes, μ, p and what stays. */
export function sameRegimes(a: Plane, b: Plane): boolean {
  return (
    a.choice.x === b.choice.x &&
    a.choice.y === b.choice.y &&
    a.pFixed === b.pFixed &&
    a.scenario.scaling.mu === b.scenario.scaling.mu &&
    a.scenario.scaling.p === b.scenario.scaling.p
  );
}

/** The region at a place of the plane, each coordinate a share of its side. */
export function regionAt(plane: Plane, x: number, y: number): RegionName {
  const row = rowOf(exponentsHere(plane, x, y));
  return row === "equal" ? "between" : row;
}

/** Positive on one side of the line μ = k p, negative on the other, 0 on it. */
export function sideOf(plane: Plane, k: number, x: number, y: number): number {
  const { mu, p } = exponentsHere(plane, x, y);
  return mu - k * p;
}

function exponentsHere(plane: Plane, x: number, y: number) {
  const { choice } = plane;
  return exponentsAt(plane, valueAt(choice.x, x), valueAt(choice.y, y));
}

/** Nodes along each side where shares of the plane are counted. */
const NODES = 64;

/** How much of the plane each region takes, of 1; regions that have none are left out. */
export function regionShares(plane: Plane): ReadonlyMap<RegionName, number> {
  const shares = new Map<RegionName, number>();
  for (let row = 0; row < NODES; row++) {
    for (let column = 0; column < NODES; column++) {
      const region = regionAt(plane, (column + 0.5) / NODES, (row + 0.5) / NODES);
      shares.set(region, (shares.get(region) ?? 0) + 1 / NODES ** 2);
    }
  }
  return shares;
}
