import { type ErrorBound, type Exponents, LADDER } from "../ladder.ts";
import type { RungPromise } from "./results.ts";

/** What the paper bounds of every rung below Bloch, for these exponents. */
export function promisesOf(exponents: Exponents): RungPromise[] {
  let largest: ErrorBound | null = null;
  return LADDER.slice(1).map(({ name, equation, bound, available }) => {
    const exists = available(exponents);
    const toAbove = exists ? bound(exponents) : null;
    if (toAbove && (largest === null || toAbove.exponent < largest.exponent)) largest = toAbove;
    return { rung: name, equation, available: exists, toAbove, toBloch: exists ? largest : null };
  });
}

/** ‖ρ_od‖ = O(ε^{1−μ}) in L^∞([0, T], ℓ¹): Lemma 3. */
export function coherenceBound({ mu }: Exponents): ErrorBound {
  return { formula: "ε^{1−μ}", exponent: 1 - mu };
}
