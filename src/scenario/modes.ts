import type { ScenarioMode } from "./format.ts";
import { SYMMETRY_TOLERANCE } from "./limits.ts";
import { type Said, say } from "./words.ts";

/** A complaint about one of the listed modes. */
export interface ModeFault {
  readonly index: number;
  readonly part: "alpha" | "im" | "pair";
  readonly said: Said;
}

const keyOf = (alpha: readonly number[]) => alpha.join(",");
const opposite = (alpha: readonly number[]) => alpha.map((harmonic) => 0 - harmonic);
// Equal numbers are kept as they are, so that completing a complete list changes nothing.
const mean = (a: number, b: number) => (a === b ? a : a / 2 + b / 2);

/**
 * Makes the wave real: φ_{−α} = conj φ_α for every listed α. A mode whose partner is absent gets it, right after
 * itself; partners that agree within rounding are made exactly conjugate; α = 0 stays alone and must be real.
 * The same α twice is refused, because it is not clear whether the second was meant to replace the first or to add.
 */
export function completeModes(modes: readonly ScenarioMode[]): { modes: ScenarioMode[]; faults: ModeFault[] } {
  const faults: ModeFault[] = [];
  const firstIndex = new Map<string, number>();
  modes.forEach(({ alpha }, index) => {
    const first = firstIndex.get(keyOf(alpha));
    if (first === undefined) firstIndex.set(keyOf(alpha), index);
    else {
      const said = say("modeTwice", { alpha: alpha.join(", "), mode: first + 1 });
      faults.push({ index, part: "alpha", said });
    }
  });
  const completed: ScenarioMode[] = [];
  modes.forEach((mode, index) => {
    const { alpha, re, im } = mode;
    if (alpha.every((harmonic) => harmonic === 0)) {
      if (Math.abs(im) > SYMMETRY_TOLERANCE * Math.abs(re)) {
        faults.push({ index, part: "im", said: say("zeroModeReal") });
      }
      completed.push({ alpha: [...alpha], re, im: 0 });
      return;
    }
    const partnerIndex = firstIndex.get(keyOf(opposite(alpha)));
    if (partnerIndex === undefined) {
      completed.push({ alpha: [...alpha], re, im }, { alpha: opposite(alpha), re, im: 0 - im });
      return;
    }
    const partner = modes[partnerIndex]!;
    const allowed = SYMMETRY_TOLERANCE * Math.max(Math.hypot(re, im), Math.hypot(partner.re, partner.im));
    if (Math.abs(re - partner.re) > allowed || Math.abs(im + partner.im) > allowed) {
      // One complaint for the pair, at the member listed later.
      if (index > partnerIndex) {
        const said = say("conjugate", { mode: partnerIndex + 1, re: partner.re, im: 0 - partner.im });
        faults.push({ index, part: "pair", said });
      }
    }
    completed.push({ alpha: [...alpha], re: mean(re, partner.re), im: mean(im, 0 - partner.im) });
  });
  return { modes: completed, faults };
}
