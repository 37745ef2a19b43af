import type { BlochModel } from "../model.ts";
import { lorentzian } from "../rates/lorentzian.ts";
import { isResonant, type WaveLine } from "../wave.ts";
import type { Meeting, MeetingKind, Resonances, SpectralLine, Transition } from "./results.ts";

/**
 * Every coupled transition, every line of the wave and how they meet, n < k:
 *
 *     D_f = ω(n,k) + f + ε^p δ(n,k)   against   ε^μ γ(n,k),
 *
 * decided as in `resonantStrength` (exact and detuned: on ω alone) and in `nearResonancesOf`.
 */
export function resonancesOf(model: BlochModel): Resonances {
  const lines = model.wave.lines.map((line) => ({ line, modes: modesOn(line, model) }));
  const transitions = transitionsOf(model);
  const spectrum: SpectralLine[] = lines
    .filter(({ line }) => line.frequency >= 0)
    .map(({ line, modes }) => ({ frequency: line.frequency, intensity: line.re ** 2 + line.im ** 2, modes }));
  const meetings = transitions.flatMap((transition) => {
    const all = lines.map(({ line, modes }) => meet(model, transition, line, modes));
    const close = all.filter(({ kind }) => kind !== "far");
    if (close.length > 0) return close;
    all.sort((a, b) => Math.abs(a.detuning) - Math.abs(b.detuning));
    return all.slice(0, 1);
  });
  return { transitions, lines: spectrum, meetings };
}

function transitionsOf({ levelCount, energies, detunings, couplingRe, couplingIm, dephasing, ...rest }: BlochModel) {
  const transitions: Transition[] = [];
  for (let n = 0; n < levelCount; n++) {
    for (let k = n + 1; k < levelCount; k++) {
      const nk = n * levelCount + k;
      const coupling = couplingRe[nk]! ** 2 + couplingIm[nk]! ** 2;
      if (coupling === 0) continue;
      const shift = rest.epsilon ** rest.p * (detunings[n]! - detunings[k]!);
      transitions.push({
        pair: [n, k],
        energy: Math.abs(energies[n]! - energies[k]! + shift),
        shift,
        width: rest.epsilon ** rest.mu * dephasing[nk]!,
        coupling,
      });
    }
  }
  return transitions;
}

function meet(
  { energies, detunings }: BlochModel,
  { pair, shift, width, coupling }: Transition,
  { frequency, re, im }: WaveLine,
  modes: Meeting["modes"],
): Meeting {
  const [n, k] = pair;
  const gap = energies[n]! - energies[k]!;
  const intensity = re ** 2 + im ** 2;
  const detuning = gap + frequency + shift;
  let kind: MeetingKind = Math.abs(detuning) <= width ? "near" : "far";
  if (isResonant(gap + frequency, Math.abs(gap) + Math.abs(frequency))) {
    kind = detunings[n] === detunings[k] ? "exact" : "detuned";
  }
  const rate = 2 * coupling * intensity * lorentzian(width, detuning);
  return { pair, frequency, modes, intensity, detuning, width, rate, kind };
}

/** The multi-indices α that meet on a line, by the rule that made the lines. */
function modesOn(line: WaveLine, { wave }: BlochModel): (readonly number[])[] {
  return wave.modes
    .filter(({ alpha }) => {
      const frequency = alpha.reduce((sum, entry, j) => sum + entry * wave.frequencies[j]!, 0);
      return isResonant(frequency - line.frequency, Math.abs(frequency) + Math.abs(line.frequency));
    })
    .map(({ alpha }) => alpha);
}
