import type { Comparison } from "./result.ts";

/** What Table 1's column “difference with the unperturbed case” comes to in one scenario, at its ε. */
export interface Verdict {
  /** Of the strong transitions, the one that δ changes most: its rate over that with δ = 0; null where none is driven */
  readonly rateFactor: number | null;
  /** How many layers there are, and the slowest one's time over that with δ = 0; null where one has none */
  readonly layers: readonly [present: number, unperturbed: number];
  readonly layerFactor: number | null;
  readonly sameProjector: boolean;
  /** Largest difference of a population in the limit's long-time state */
  readonly asymptotic: number;
}

/** Rates below this share of the largest one with δ = 0 belong to transitions that are not resonant. */
const STRONG = 1e-3;

export function verdictOf({ present, unperturbed }: Comparison): Verdict {
  const strongest = Math.max(0, ...unperturbed.rates.flat());
  let rateFactor: number | null = null;
  unperturbed.rates.forEach((row, n) => {
    row.forEach((rate, m) => {
      if (n === m || !(rate > STRONG * strongest)) return;
      const factor = present.rates[n]![m]! / rate;
      if (rateFactor === null || Math.abs(Math.log(factor)) > Math.abs(Math.log(rateFactor))) rateFactor = factor;
    });
  });
  const slowest = Math.max(...present.layerTimes) / Math.max(...unperturbed.layerTimes);
  return {
    rateFactor,
    layers: [present.layerTimes.length, unperturbed.layerTimes.length],
    layerFactor: present.layerTimes.length > 0 && unperturbed.layerTimes.length > 0 ? slowest : null,
    sameProjector: JSON.stringify(present.members) === JSON.stringify(unperturbed.members),
    asymptotic: Math.max(...present.limitEquilibrium.map((x, n) => Math.abs(x - unperturbed.limitEquilibrium[n]!))),
  };
}

/** Pairs of levels n < m (counted from 0) that the wave moves, strongest with δ = 0 first. */
export function drivenPairs({ present, unperturbed }: Comparison, most: number): [number, number][] {
  const strongest = Math.max(0, ...unperturbed.rates.flat(), ...present.rates.flat());
  const size = (n: number, m: number) => Math.max(unperturbed.rates[n]![m]!, present.rates[n]![m]!);
  const pairs: [number, number][] = [];
  for (let n = 0; n < unperturbed.rates.length; n++) {
    for (let m = n + 1; m < unperturbed.rates.length; m++) if (size(n, m) > STRONG * strongest) pairs.push([n, m]);
  }
  return pairs.sort(([a, b], [c, d]) => size(c, d) - size(a, b)).slice(0, most);
}
