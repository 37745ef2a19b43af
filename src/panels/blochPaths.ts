import { blochVector, type Point } from "../charts/blochVector.ts";
import type { CoherenceFrame, InstantResult } from "../store/instant.ts";
import { frameOf, type Pair } from "./instantLook.ts";

/** The Bloch vector of a pair at the cursor, on the way there, on the way from there, and in the periods that follow. */
export interface BlochPaths {
  readonly now: Point | null;
  readonly before: readonly (Point | null)[];
  readonly after: readonly (Point | null)[];
  readonly motion: readonly (Point | null)[];
}

/** The slow path is shown in the turning frame alone: in the paper's its points have nothing to do with each other. */
export function blochPaths(result: InstantResult, [j, k]: Pair, frame: CoherenceFrame): BlochPaths {
  const { scenario, instant, path } = result;
  const levels = scenario.levels.omega.length;
  const { speed, turns } = frameOf(result, [j, k]);
  const rotating = frame === "rotating";
  const at = (tau: number) => (rotating ? 2 * Math.PI * turns + speed * tau : 0);
  const [lower, upper] = [instant.re[j * (levels + 1)]!, instant.re[k * (levels + 1)]!];
  const place = j * levels + k;
  const now = turnedVector(lower, upper, instant.re[place]!, instant.im[place]!, at(0));
  const motion = motionOf(instant.motion, [j, k], lower, upper, levels, at);
  if (!rotating || !path) return { now, before: [], after: [], motion };
  const column = path.pairs.findIndex(([a, b]) => a === j && b === k);
  const slow = Array.from(path.times, (_, i) =>
    blochVector(
      path.populations[i * levels + j]!,
      path.populations[i * levels + k]!,
      column < 0 ? 0 : path.re[i * path.pairs.length + column]!,
      column < 0 ? 0 : path.im[i * path.pairs.length + column]!,
    ),
  );
  const next = path.times.findIndex((time) => time > instant.time);
  const passed = next < 0 ? slow.length : next;
  return { now, before: [...slow.slice(0, passed), now], after: [now, ...slow.slice(passed)], motion };
}

function motionOf(
  motion: InstantResult["instant"]["motion"],
  [j, k]: Pair,
  lower: number,
  upper: number,
  levels: number,
  angle: (tau: number) => number,
): (Point | null)[] {
  const column = motion?.pairs.findIndex(([a, b]) => a === j && b === k) ?? -1;
  if (!motion || column < 0) return [];
  const { pairs, taus, drift, re, im } = motion;
  return Array.from(taus, (tau, i) =>
    turnedVector(
      lower + drift[i * levels + j]!,
      upper + drift[i * levels + k]!,
      re[i * pairs.length + column]!,
      im[i * pairs.length + column]!,
      angle(tau),
    ),
  );
}

function turnedVector(lower: number, upper: number, x: number, y: number, angle: number): Point | null {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return blochVector(lower, upper, x * cos - y * sin, x * sin + y * cos);
}
