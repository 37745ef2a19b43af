import type { BlochModel } from "../model.ts";
import type { NearResonance } from "../results.ts";
import { isResonant } from "../wave.ts";

/**
 * Pairs (k, n), k < n, and lines f that are not resonant as ε → 0, ω(k, n) + f ≠ 0, but cannot be told from it at this
 * ε: |D_f| ≤ ε^μ γ(k, n), with D_f = ω(k, n) + f + ε^p δ(k, n). Rung 3 handles them, rungs 4 and 5 drop them. Empty at
 * μ = 0, where no rung drops anything that is not resonant.
 */
export function nearResonancesOf(model: BlochModel): NearResonance[] {
  if (model.mu === 0) return [];
  const { levelCount, energies, detunings, couplingRe, couplingIm, dephasing } = model;
  const epsilonMu = model.epsilon ** model.mu;
  const epsilonP = model.epsilon ** model.p;
  const found: NearResonance[] = [];
  for (let from = 0; from < levelCount; from++) {
    for (let to = from + 1; to < levelCount; to++) {
      const pair = from * levelCount + to;
      if (couplingRe[pair] === 0 && couplingIm[pair] === 0) continue;
      const gap = energies[from]! - energies[to]!;
      const shift = epsilonP * (detunings[from]! - detunings[to]!);
      const width = epsilonMu * dephasing[pair]!;
      for (const { frequency } of model.wave.lines) {
        const detuning = gap + frequency + shift;
        if (Math.abs(detuning) > width) continue;
        if (isResonant(gap + frequency, Math.abs(gap) + Math.abs(frequency))) continue;
        found.push({ from, to, frequency, detuning, width });
      }
    }
  }
  return found;
}
