import { type TorusFunction, torusFunction } from "../numerics/torusFunction.ts";

/**
 * The quasi-periodic wave φ(τ) = Σ_α φ_α e^{iα·ωτ} of the paper's Section 1.1.
 *
 * Two multi-indices may meet on one physical frequency; then amplitudes add, not intensities. Every sum of
 * squares in the rates (16), (17), (24) therefore runs over `lines`, never over `modes`.
 */

/** One Fourier mode φ_α with its multi-index α ∈ Z^r. */
export interface WaveMode {
  readonly alpha: readonly number[];
  readonly re: number;
  readonly im: number;
}

/** One physical frequency f with its amplitude Φ_f = Σ_{α·ω = f} φ_α. Both f and −f are listed (Φ_{−f} = conj Φ_f). */
export interface WaveLine {
  readonly frequency: number;
  readonly re: number;
  readonly im: number;
}

export interface QuasiPeriodicWave {
  /** ω ∈ R^r, the wave's basic angular frequencies in the fast time τ. */
  readonly frequencies: Float64Array;
  /** Complete under conjugation: φ_{−α} = conj φ_α, φ_0 real. */
  readonly modes: readonly WaveMode[];
  /** Grouped by physical frequency, ascending. Lines whose amplitudes cancel exactly are kept out. */
  readonly lines: readonly WaveLine[];
  /** φ on the torus of its reduced frequencies, as the propagators take it */
  readonly torus: TorusFunction;
}

/**
 * Two physical frequencies closer than this, relative to 1 + |f| + |g|, are one line. It is the resonance
 * tolerance of mathematics section 4: sums like 1 + 2·0.1 and 1.2 must meet.
 */
export const RESONANCE_TOLERANCE = 1e-12;

/** True when x, a sum of terms of the given magnitude, is zero up to rounding. */
export function isResonant(x: number, magnitude: number): boolean {
  return Math.abs(x) <= RESONANCE_TOLERANCE * (1 + magnitude);
}

/**
 * Groups conjugate-complete modes into lines. `modes` must satisfy φ_{−α} = conj φ_α (the scenario's
 * compiler completes pairs); a multi-index of the wrong length is a programmer's mistake and throws.
 */
export function quasiPeriodicWave(frequencies: ArrayLike<number>, modes: readonly WaveMode[]): QuasiPeriodicWave {
  const omega = Float64Array.from(frequencies);
  const raw: { frequency: number; magnitude: number; re: number; im: number }[] = [];
  for (const mode of modes) {
    if (mode.alpha.length !== omega.length) {
      throw new Error(`invalid multi-index [${mode.alpha.join(", ")}]: the wave has ${omega.length} frequencies`);
    }
    let frequency = 0;
    let magnitude = 0;
    for (let j = 0; j < omega.length; j++) {
      frequency += mode.alpha[j]! * omega[j]!;
      magnitude += Math.abs(mode.alpha[j]! * omega[j]!);
    }
    if (isResonant(frequency, magnitude)) frequency = 0;
    raw.push({ frequency, magnitude, re: mode.re, im: mode.im });
  }
  raw.sort((a, b) => a.frequency - b.frequency);
  const lines: { frequency: number; re: number; im: number }[] = [];
  for (const term of raw) {
    const last = lines.at(-1);
    if (last && isResonant(term.frequency - last.frequency, Math.abs(term.frequency) + Math.abs(last.frequency))) {
      last.re += term.re;
      last.im += term.im;
    } else {
      lines.push({ frequency: term.frequency, re: term.re, im: term.im });
    }
  }
  return {
    frequencies: omega,
    modes,
    lines: lines.filter((line) => line.re !== 0 || line.im !== 0),
    torus: torusFunction(omega, modes),
  };
}

/** φ(τ), real. */
export function waveAt(wave: QuasiPeriodicWave, tau: number): number {
  let sum = 0;
  for (const { frequency, re, im } of wave.lines) {
    sum += re * Math.cos(frequency * tau) - im * Math.sin(frequency * tau);
  }
  return sum;
}
