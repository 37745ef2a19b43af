import { SMALLEST_EPSILON } from "./limits.ts";
import { type Said, say } from "./words.ts";

/** What is wrong with a number as ε, or null. */
export function wrongEpsilon(x: number): Said | null {
  if (!(x > 0 && x <= 1)) return say("aboveZeroAtMost", { most: 1 });
  return x >= SMALLEST_EPSILON ? null : say("tooSmall", { least: SMALLEST_EPSILON });
}
