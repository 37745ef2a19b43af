import type { BlochModel } from "./model.ts";
import { averagedRates } from "./rates/averaged.ts";
import { dominantRates } from "./rates/dominant.ts";
import type { Curve, EnergyFlow, PairPower } from "./results.ts";

/** The same without the wave's share of each pair, which populations alone do not tell. */
export type EnergyBalance = Omit<EnergyFlow, "pairs"> & {
  readonly pairs: readonly Omit<PairPower, "wave">[];
};

/**
 * The energy flow of a rung with constant rates Ψ (averaged or dominant), at every sample: through a pair k < n
 *
 *     absorbed  (E_n − E_k) Ψ(k, n) (ρ_k − ρ_n),     given  −(E_n − E_k) (W(k, n) ρ_k − W(n, k) ρ_n).
 *
 * Throws for any other rung.
 */
export function rateEnergyFlow(model: BlochModel, curve: Curve): EnergyFlow {
  if (curve.rung !== "averaged" && curve.rung !== "dominant") {
    throw new Error(`invalid rung for rates of energy: ${curve.rung}`);
  }
  const n = model.levelCount;
  const rates = curve.rung === "averaged" ? averagedRates(model) : dominantRates(model);
  const balance = relaxationPowers(model, curve);
  const pairs = balance.pairs.map((pair): PairPower => {
    const gap = energyGap(model, pair.from, pair.to) * rates[pair.from * n + pair.to]!;
    const wave = curve.times.map(
      (_, i) => gap * (curve.populations[i * n + pair.from]! - curve.populations[i * n + pair.to]!),
    );
    return { ...pair, wave };
  });
  return totals(curve.times, pairs);
}

/**
 * The energy balance of any curve, Bloch among them: what is given to relaxation is exact at every sample; what is stored is
 * the slope of a polynomial through five neighbouring samples, and what is absorbed from the wave is their sum. The slope
 * means something where samples lie on whole periods of the wave and are close against the motion of populations.
 */
export function energyBalance(model: BlochModel, curve: Curve): EnergyBalance {
  const { pairs, given } = relaxationPowers(model, curve);
  const n = model.levelCount;
  const energies = levelEnergies(model);
  const stored = new Float64Array(curve.times.length);
  for (let level = 0; level < n; level++) {
    const column = curve.times.map((_, i) => curve.populations[i * n + level]!);
    slopes(curve.times, column).forEach((slope, i) => {
      stored[i]! += energies[level]! * slope;
    });
  }
  return { times: curve.times, pairs, given, stored, absorbed: stored.map((power, i) => power + given[i]!) };
}

/** E_n = ω(n) + ε^p δ(n) above the lowest ω: only differences matter, and rounding less so. */
export function levelEnergies(model: BlochModel): Float64Array {
  const shift = model.epsilon ** model.p;
  const lowest = model.energies.reduce((least, energy) => Math.min(least, energy), Number.POSITIVE_INFINITY);
  return model.energies.map((energy, n) => energy - lowest + shift * model.detunings[n]!);
}

/** E_to − E_from */
export function energyGap({ energies, detunings, epsilon, p }: BlochModel, from: number, to: number): number {
  return energies[to]! - energies[from]! + epsilon ** p * (detunings[to]! - detunings[from]!);
}

/** Pairs k < n that V or W joins. */
export function joinedPairs(model: BlochModel): { from: number; to: number }[] {
  const n = model.levelCount;
  const pairs: { from: number; to: number }[] = [];
  for (let from = 0; from < n; from++) {
    for (let to = from + 1; to < n; to++) {
      const [there, back] = [from * n + to, to * n + from];
      const joined =
        model.couplingRe[there] !== 0 ||
        model.couplingIm[there] !== 0 ||
        model.pauli[there] !== 0 ||
        model.pauli[back] !== 0;
      if (joined) pairs.push({ from, to });
    }
  }
  return pairs;
}

/** Energy given to relaxation by one pair with these populations, per slow time. */
export function relaxationPower(model: BlochModel, from: number, to: number, populations: ArrayLike<number>): number {
  const n = model.levelCount;
  const up = model.pauli[from * n + to]! * populations[from]! - model.pauli[to * n + from]! * populations[to]!;
  return -energyGap(model, from, to) * up || 0;
}

function relaxationPowers(model: BlochModel, { times, populations }: Curve) {
  const n = model.levelCount;
  const pairs = joinedPairs(model).map(({ from, to }) => ({
    from,
    to,
    relaxation: times.map((_, i) => relaxationPower(model, from, to, populations.subarray(i * n, (i + 1) * n))),
  }));
  return {
    pairs,
    given: sum(
      times.length,
      pairs.map(({ relaxation }) => relaxation),
    ),
  };
}

export function totals(times: Float64Array, pairs: readonly PairPower[]): EnergyFlow {
  const absorbed = sum(
    times.length,
    pairs.map(({ wave }) => wave),
  );
  const given = sum(
    times.length,
    pairs.map(({ relaxation }) => relaxation),
  );
  return { times, pairs, absorbed, given, stored: absorbed.map((power, i) => power - given[i]!) };
}

function sum(length: number, parts: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(length);
  for (const part of parts) for (let i = 0; i < length; i++) total[i]! += part[i]!;
  return total;
}

/** Derivative at every point of the polynomial through the five nearest points, fewer where there are not so many. */
function slopes(times: Float64Array, values: Float64Array): Float64Array {
  const count = times.length;
  const width = Math.min(5, count);
  return times.map((t, i) => {
    const first = Math.max(0, Math.min(i - 2, count - width));
    let slope = 0;
    for (let a = first; a < first + width; a++) {
      if (a === i) continue;
      // Weight of the difference values[a] − values[i]: the weights of a derivative sum to 0.
      let weight = 1 / (times[a]! - t);
      for (let b = first; b < first + width; b++) {
        if (b !== a && b !== i) weight *= (t - times[b]!) / (times[a]! - times[b]!);
      }
      slope += weight * (values[a]! - values[i]!);
    }
    return slope;
  });
}
