import { BOLTZMANN, REDUCED_PLANCK } from "./constants.ts";
import type { Arrangement, Experiment } from "./experiment.ts";

/**
 * The numbers of Eq. (1) in fast time as products, before any of them is split into a power of ε and a constant. All
 * dimensionless; levels count from 0; N×N rows. The unit of frequency is the wave's, so that τ = ω_L · time and
 * φ(τ) = cos τ:
 *
 *     dρ/dτ = −i[ω + shift, ρ] + i cos τ [coupling, ρ] − dephasing ∘ ρ_od + diag(relaxation_# ρ_d)
 */
export interface Reduced {
  /** ω_L = ω₀ + detuning, rad/s */
  readonly unit: number;
  /** ω(n): 0 for the lower levels, 1 for the upper ones */
  readonly omega: readonly number[];
  /** ε^p δ(n) = E_n/(ħω_L) − ω(n): splitting and detuning */
  readonly shift: readonly number[];
  /** εV(n,m) = Ω/ω_L: −d·E = −ħΩ cos(ω_L t) is the term −εφV of the Hamiltonian */
  readonly coupling: readonly (readonly number[])[];
  /** ε^μ γ(n,m) = 1/(T₂ ω_L) */
  readonly dephasing: readonly (readonly number[])[];
  /** ε² W(n,m), from n to m: in detailed balance at the temperature, and 1/(T₁ ω_L) down and up together */
  readonly relaxation: readonly (readonly number[])[];
  /** τ at the end of what is looked at */
  readonly duration: number;
}

/** The driven pairs [lower, upper], first line first. */
export const LINES: Readonly<Record<Arrangement, readonly (readonly [number, number])[]>> = {
  "two-level": [[0, 1]],
  v: [
    [0, 1],
    [0, 2],
  ],
  lambda: [
    [0, 2],
    [1, 2],
  ],
};

/** The close pair, or null where there is none. */
export const CLOSE_PAIR: Readonly<Record<Arrangement, readonly [number, number] | null>> = {
  "two-level": null,
  v: [1, 2],
  lambda: [0, 1],
};

/** Trusts its input: `complaintsAbout` must have found nothing. */
export function reduce(experiment: Experiment): Reduced {
  const { arrangement, transition, detuning, rabi, secondLine, splitting, duration } = experiment;
  const unit = transition + detuning;
  const levels = arrangement === "two-level" ? 2 : 3;
  const coupling = zeros(levels);
  LINES[arrangement].forEach(([lower, upper], line) => {
    const strength = ((line === 0 ? 1 : secondLine) * rabi) / unit;
    coupling[lower]![upper] = strength;
    coupling[upper]![lower] = strength;
  });
  const [above, split] = [0 - detuning / unit, splitting / unit];
  const placed = {
    "two-level": { omega: [0, 1], shift: [0, above] },
    v: { omega: [0, 1, 1], shift: [0, above, above + split] },
    lambda: { omega: [0, 0, 1], shift: [0, split, above] },
  }[arrangement];
  const relaxation = relaxationRates(experiment).map((row) => row.map((rate) => rate / unit));
  const dephasing = dephasingRates(experiment).map((row) => row.map((rate) => rate / unit));
  return { unit, ...placed, coupling, dephasing, relaxation, duration: duration * unit };
}

/** W in 1/s, from row to column: down + up = 1/T₁ per line, shared by both lines of a Λ, up/down = e^{−ħω₀/kT}. */
export function relaxationRates({ arrangement, transition, t1, temperature }: Experiment): number[][] {
  const rates = zeros(arrangement === "two-level" ? 2 : 3);
  const up = temperature > 0 ? Math.exp(-(REDUCED_PLANCK * transition) / (BOLTZMANN * temperature)) : 0;
  const total = 1 / t1 / (arrangement === "lambda" ? 2 : 1);
  for (const [lower, upper] of LINES[arrangement]) {
    rates[upper]![lower] = total / (1 + up);
    rates[lower]![upper] = (total * up) / (1 + up);
  }
  return rates;
}

/** Half the rates at which populations leave the two levels: no coherence between them lives longer than this allows. */
export function leastDephasing(experiment: Experiment, n: number, m: number): number {
  const rates = relaxationRates(experiment);
  const leaving = (level: number) => rates[level]!.reduce((sum, rate) => sum + rate, 0);
  return (leaving(n) + leaving(m)) / 2;
}

/**
 * γ in 1/s. The driven lines have 1/T₂. Where the close pair's own T₂ is not known, every level's energy is taken to
 * fluctuate by itself and alike, so that all pairs have the same dephasing beyond what the populations' decay demands.
 */
export function dephasingRates(experiment: Experiment): number[][] {
  const { arrangement, t2, t2Close } = experiment;
  const rates = zeros(arrangement === "two-level" ? 2 : 3);
  const set = (n: number, m: number, rate: number) => {
    rates[n]![m] = rate;
    rates[m]![n] = rate;
  };
  for (const [lower, upper] of LINES[arrangement]) {
    // Published T₂ and T₁ are rounded: the coherence is never taken to outlive the populations by a last digit.
    set(lower, upper, Math.max(1 / t2, leastDephasing(experiment, lower, upper)));
  }
  const pair = CLOSE_PAIR[arrangement];
  if (pair) {
    const [lower, upper] = LINES[arrangement][0]!;
    const pure = Math.max(0, 1 / t2 - leastDephasing(experiment, lower, upper));
    set(pair[0], pair[1], t2Close === null ? leastDephasing(experiment, ...pair) + pure : 1 / t2Close);
  }
  return rates;
}

const zeros = (size: number) => Array.from({ length: size }, () => new Array<number>(size).fill(0));
