import type { BlochModel, Rates } from "../model.ts";
import { isResonant } from "../wave.ts";
import { lorentzian } from "./lorentzian.ts";

/**
 * C(k, n) of Section 6.1, N×N, symmetric, zero diagonal:
 *
 *     C(k, n) = 2|V(n, k)|² Σ_{f : ω(k, n) + f = 0} |Φ_f|².
 *
 * A pair of levels is resonant when C(k, n) ≠ 0. Resonance is decided on ω alone, never on ε^p δ, with the
 * tolerance of `isResonant`.
 */
export function resonantStrength(model: BlochModel): Rates {
  const { levelCount, energies, couplingRe, couplingIm } = model;
  const strength = new Float64Array(levelCount * levelCount);
  for (let k = 0; k < levelCount; k++) {
    for (let n = k + 1; n < levelCount; n++) {
      const kn = k * levelCount + n;
      const coupling = 2 * (couplingRe[kn]! ** 2 + couplingIm[kn]! ** 2);
      if (coupling === 0) continue;
      const gap = energies[k]! - energies[n]!;
      let intensity = 0;
      for (const line of model.wave.lines) {
        if (isResonant(gap + line.frequency, Math.abs(gap) + Math.abs(line.frequency))) {
          intensity += line.re ** 2 + line.im ** 2;
        }
      }
      strength[kn] = coupling * intensity;
      strength[n * levelCount + k] = coupling * intensity;
    }
  }
  return strength as Rates;
}

/**
 * ⟨Ψ_ε⟩^dom of Eq. (24), row → column, N×N, symmetric, per slow time t:
 *
 *     dom(k, n) = C(k, n) g / (g² + ε^{2p} δ(k, n)²),   g = ε^μ γ(k, n).
 *
 * `strength` is C(k, n), when the caller has it already. A good approximation for μ > 0 only.
 */
export function dominantRates(model: BlochModel, strength: Rates = resonantStrength(model)): Rates {
  const { levelCount, detunings, dephasing } = model;
  const epsilonMu = model.epsilon ** model.mu;
  const epsilonP = model.epsilon ** model.p;
  const rates = new Float64Array(levelCount * levelCount);
  for (let k = 0; k < levelCount; k++) {
    for (let n = 0; n < levelCount; n++) {
      const kn = k * levelCount + n;
      if (strength[kn] === 0) continue;
      const shift = epsilonP * (detunings[k]! - detunings[n]!);
      rates[kn] = strength[kn]! * lorentzian(epsilonMu * dephasing[kn]!, shift);
    }
  }
  return rates as Rates;
}
