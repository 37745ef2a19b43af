import type { TorusFunction } from "../../numerics/torusFunction.ts";
import type { BlochModel } from "../model.ts";
import { lorentzian } from "./lorentzian.ts";

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * The rate (16) between one pair of levels, per slow time t:
 *
 *     Ψ(τ; k, n) = φ(τ) · ( u(τ) − Re[ transient · e^{−(g + iΩ)τ} ] ),
 *
 * with g = ε^μ γ(k, n), Ω = ω(k, n) + ε^p δ(k, n), u(τ) = 2|V(n, k)|² Re Σ_f Φ_f e^{ifτ} / (g + iD_f), D_f = Ω + f, and
 * transient = 2|V(n, k)|² Σ_f Φ_f / (g + iD_f): e^{ifτ} e^{−(g + iD_f)τ} no longer knows f, so that a pair has one
 * transient whatever the wave.
 */
export interface PairRate {
  /** Levels k < n; the rate is the same both ways */
  readonly from: number;
  readonly to: number;
  /** u: amplitudes of cos and sin on the terms of `OscillatingRates.wave` */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** g > 0 */
  readonly decay: number;
  /** Ω */
  readonly rotation: number;
  readonly transient: Complex;
}

/** Ψ(τ) of (16) for every coupled pair. */
export interface OscillatingRates {
  /** φ on the torus of its reduced frequencies */
  readonly wave: TorusFunction;
  readonly pairs: readonly PairRate[];
}

/**
 * Eq. (16) taken apart for a propagator. Modes that share a physical frequency need no grouping here: the sum is linear
 * in the amplitudes. No pair is listed where V(n, k) = 0 or the wave vanishes.
 */
export function oscillatingRates(model: BlochModel): OscillatingRates {
  const { levelCount, energies, detunings, couplingRe, couplingIm, dephasing } = model;
  const wave = model.wave.torus;
  const pairs: PairRate[] = [];
  if (wave.terms.length === 0) return { wave, pairs };
  const epsilonMu = model.epsilon ** model.mu;
  const epsilonP = model.epsilon ** model.p;
  for (let from = 0; from < levelCount; from++) {
    for (let to = from + 1; to < levelCount; to++) {
      const place = from * levelCount + to;
      const strength = 2 * (couplingRe[place]! ** 2 + couplingIm[place]! ** 2);
      if (strength === 0) continue;
      const gap = energies[from]! - energies[to]!;
      const shift = epsilonP * (detunings[from]! - detunings[to]!);
      const decay = epsilonMu * dephasing[place]!;
      pairs.push({ from, to, decay, rotation: gap + shift, ...responses(wave, strength, decay, gap, shift) });
    }
  }
  return { wave, pairs };
}

/** The wave's terms filtered by strength / (g + iD): each ±f answers with its own Lorentzian and dispersion. */
function responses(wave: TorusFunction, strength: number, decay: number, gap: number, shift: number) {
  const cosines = new Float64Array(wave.terms.length);
  const sines = new Float64Array(wave.terms.length);
  let re = 0;
  let im = 0;
  wave.terms.forEach(({ frequency, index, cosine, sine }, i) => {
    const constant = index.every((m) => m === 0);
    // 1/(g + iD) = absorption − i·dispersion
    const plus = gap + frequency + shift;
    const absorptionPlus = strength * lorentzian(decay, plus);
    const dispersionPlus = absorptionPlus * (plus / decay);
    if (constant) {
      cosines[i] = cosine * absorptionPlus;
      re += cosine * absorptionPlus;
      im -= cosine * dispersionPlus;
      return;
    }
    const minus = gap - frequency + shift;
    const absorptionMinus = strength * lorentzian(decay, minus);
    const dispersionMinus = absorptionMinus * (minus / decay);
    const even = (absorptionPlus + absorptionMinus) / 2;
    const odd = (dispersionPlus - dispersionMinus) / 2;
    cosines[i] = cosine * even - sine * odd;
    sines[i] = sine * even + cosine * odd;
    // Σ_± φ_±(absorption − i·dispersion) with φ_± = (cosine ∓ i·sine)/2
    re += cosine * even - sine * odd;
    im -= (cosine * (dispersionPlus + dispersionMinus) + sine * (absorptionPlus - absorptionMinus)) / 2;
  });
  return { cosines, sines, transient: { re, im } };
}

/**
 * Ψ(τ; k, n) of Eq. (16) at one fast time τ ≥ 0, N×N row-major, symmetric, per slow time t. It may be negative, and then
 * is no transition rate in the strict sense; its mean over τ is (17).
 */
export function timeDependentRates(model: BlochModel, tau: number): Float64Array {
  const { wave, pairs } = oscillatingRates(model);
  const values = new Float64Array(model.levelCount ** 2);
  const cos = wave.terms.map(({ frequency }) => Math.cos(frequency * tau));
  const sin = wave.terms.map(({ frequency }) => Math.sin(frequency * tau));
  const phi = wave.terms.reduce((sum, term, i) => sum + term.cosine * cos[i]! + term.sine * sin[i]!, 0);
  for (const { from, to, cosines, sines, decay, rotation, transient } of pairs) {
    let response = 0;
    for (let i = 0; i < cos.length; i++) response += cosines[i]! * cos[i]! + sines[i]! * sin[i]!;
    const left = Math.exp(-decay * tau);
    response -= left * (transient.re * Math.cos(rotation * tau) + transient.im * Math.sin(rotation * tau));
    values[from * model.levelCount + to] = phi * response;
    values[to * model.levelCount + from] = phi * response;
  }
  return values;
}
