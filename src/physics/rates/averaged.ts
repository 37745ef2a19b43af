import type { BlochModel, Rates } from "../model.ts";
import { lorentzian } from "./lorentzian.ts";

/**
 * ⟨Ψ_ε⟩ of Eq. (17), row → column, N×N, symmetric:
 *
 *     ⟨Ψ⟩(k, n) = 2|V(n, k)|² Σ_f |Φ_f|² g / (g² + D_f²),   g = ε^μ γ(k, n),   D_f = ω(k, n) + f + ε^p δ(k, n).
 *
 * ω and δ carry the same index order (the printed (17) does not). The sum runs over the wave's lines: modes
 * that share a frequency add their amplitudes first. Rates are per slow time t.
 */
export function averagedRates(model: BlochModel): Rates {
  return lorentzianRates(model, model.epsilon ** model.mu, model.epsilon ** model.p);
}

/** ⟨Ψ_0⟩ of Section 6.4: Eq. (17) at μ = 0 with the perturbation ε^p δ dropped. */
export function unperturbedRates(model: BlochModel): Rates {
  return lorentzianRates(model, 1, 0);
}

/** Eq. (17) with ε^μ and ε^p handed in. */
function lorentzianRates(model: BlochModel, epsilonMu: number, epsilonP: number): Rates {
  const { levelCount, energies, detunings, couplingRe, couplingIm, dephasing } = model;
  const rates = new Float64Array(levelCount * levelCount);
  for (let k = 0; k < levelCount; k++) {
    for (let n = k + 1; n < levelCount; n++) {
      const kn = k * levelCount + n;
      const strength = 2 * (couplingRe[kn]! ** 2 + couplingIm[kn]! ** 2);
      if (strength === 0) continue;
      const halfWidth = epsilonMu * dephasing[kn]!;
      const gap = energies[k]! - energies[n]!;
      const shift = epsilonP * (detunings[k]! - detunings[n]!);
      let sum = 0;
      for (const line of model.wave.lines) {
        sum += (line.re ** 2 + line.im ** 2) * lorentzian(halfWidth, gap + line.frequency + shift);
      }
      // Lines come in pairs ±f of equal strength, so the rate back is the same number.
      rates[kn] = strength * sum;
      rates[n * levelCount + k] = strength * sum;
    }
  }
  return rates as Rates;
}
