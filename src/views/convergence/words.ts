import { formatShort } from "../../ui/format.ts";

/** An exponent with two decimals, so that columns align. */
export function exponentText(exponent: number): string {
  return exponent.toFixed(2).replace("-", "−");
}

/** `ε^{1−2μ}` as the catalogue of bounds writes it, in TeX. */
export function boundTex(formula: string): string {
  return formula.replaceAll("ε", "\\varepsilon").replaceAll("μ", "\\mu ").replaceAll("ν", "\\nu ").replaceAll("−", "-");
}

/** `10⁻⁶`, `0.02`. */
export function epsilonText(epsilon: number): string {
  return formatShort(epsilon, 2).replace(/^1 × /, "");
}
