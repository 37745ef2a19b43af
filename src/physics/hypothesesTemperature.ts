import type { BlochModel } from "./model.ts";

/** A temperature, and the pairs that have another or none. */
export interface TemperatureFit {
  /** T > 0; infinite where W is symmetric; null where no pair of different energies tells one */
  readonly temperature: number | null;
  /** Pairs whose W(n,m)/W(m,n) is not e^{ω(n,m)/T}; `value` is the ratio they have */
  readonly offences: readonly { readonly levels: readonly [number, number]; readonly value: number }[];
}

/** ln(W(n,m)/W(m,n)) may differ from ω(n,m)/T by this much, relatively: rates typed by hand have few digits. */
const TOLERANCE = 1e-6;

/**
 * Fits T to W(n,m) = e^{ω(n,m)/T} W(m,n), the microreversibility (5) with its sign corrected: the temperature that most pairs
 * agree on, so that one wrong rate is named and does not move the others. A negative temperature, which the printed sign
 * would give, is none. Null when W = 0.
 */
export function fitTemperature({
  levelCount: n,
  energies,
  pauli,
}: Pick<BlochModel, "levelCount" | "energies"> & { readonly pauli: Float64Array }): TemperatureFit | null {
  const pairs: { levels: readonly [number, number]; gap: number; there: number; back: number }[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const there = pauli[a * n + b]!;
      const back = pauli[b * n + a]!;
      if (there === 0 && back === 0) continue;
      pairs.push({ levels: [a, b], gap: energies[a]! - energies[b]!, there, back });
    }
  }
  if (pairs.length === 0) return null;
  const logarithm = ({ there, back }: { there: number; back: number }) => Math.log(there) - Math.log(back);
  const fits = (pair: (typeof pairs)[number], inverse: number) => {
    const { gap, there, back } = pair;
    // One way only: thermal just where the way back would be too small for a number.
    if (there === 0) return back * Math.exp(inverse * gap) === 0;
    if (back === 0) return there * Math.exp(-inverse * gap) === 0;
    return Math.abs(logarithm(pair) - inverse * gap) <= TOLERANCE * (1 + Math.abs(logarithm(pair)));
  };
  const candidates = pairs
    .filter(({ gap }) => gap !== 0)
    .map((pair) => {
      const inverse = logarithm(pair) / pair.gap;
      // Symmetric but for the rounding of what was typed.
      return inverse < 0 && fits(pair, 0) ? 0 : inverse;
    })
    .filter((inverse) => inverse >= 0 && Number.isFinite(inverse));
  let best: number | null = null;
  let most = 0;
  for (const inverse of candidates) {
    const agreeing = pairs.filter((pair) => fits(pair, inverse)).length;
    if (agreeing > most) [best, most] = [inverse, agreeing];
  }
  const offences = pairs
    .filter((pair) => !fits(pair, best ?? 0))
    .map(({ levels, there, back }) => ({ levels, value: there / back }));
  return { temperature: best === null ? null : 1 / Math.abs(best), offences };
}
