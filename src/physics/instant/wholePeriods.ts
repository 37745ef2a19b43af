import { binaryDigits, splitTime } from "../../numerics/samplePlanner.ts";

/** A moment as whole strobing periods and the part of one that is left, in slow time. */
export interface Moment {
  readonly steps: number;
  readonly remainder: number;
  /** steps·step + remainder */
  readonly time: number;
}

export function momentAt(time: number, step: number): Moment {
  const { steps, remainder } = splitTime(time, step);
  return { steps, remainder, time };
}

/**
 * `ratio`·steps modulo 1, in [0, 1). Doubled modulo 1 as the maps' own phases are: with 10¹⁴ periods the product itself
 * would have no digits left behind the point, and a whole ratio stays exactly in phase.
 */
export function turnsAfter(ratio: number, steps: number): number {
  let turns = wrapped(ratio);
  let level = 0;
  let phase = 0;
  for (const digit of binaryDigits(steps)) {
    for (; level < digit; level++) turns = (turns * 2) % 1;
    phase = (phase + turns) % 1;
  }
  return phase;
}

/** x modulo 1, in [0, 1). */
export function wrapped(x: number): number {
  const rest = x - Math.floor(x);
  return rest < 1 ? rest : 0;
}
