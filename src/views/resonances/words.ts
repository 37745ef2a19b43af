import type { Pair } from "../../store/resonances.ts";

/** `1–3`, levels counted from 1; `β·ω` for none. */
export function pairText(pair: Pair): string {
  return pair === null ? "β·ω" : `${pair[0] + 1}–${pair[1] + 1}`;
}

/** `(1, −2)`. */
export function betaText(beta: readonly number[]): string {
  return beta.length === 1
    ? String(beta[0]).replace("-", "−")
    : `(${beta.map((entry) => String(entry).replace("-", "−")).join(",\u00a0")})`;
}
