import { localised } from "../i18n/decimalSign.ts";

import { numberText } from "./numberText.ts";

const PREFIXES = ["as", "fs", "ps", "ns", "µs", "ms", "s"] as const;
/** Power of ten of the last, plain seconds, and of the first. */
const SMALLEST = -18;

/** Seconds as a laboratory says them: `9.33 ns`. Beyond attoseconds and 1000 s, a power of ten with `<sup>`. */
export function secondsText(seconds: number, digits = 3): string {
  if (!Number.isFinite(seconds)) return "–";
  if (seconds === 0) return "0 s";
  const sign = seconds < 0 ? "−" : "";
  const size = Number(Math.abs(seconds).toPrecision(digits));
  const power = Math.floor(Math.log10(size * (1 + 1e-12)) / 3) * 3;
  if (power < SMALLEST || size >= 1e4) return `${numberText(seconds, digits)} s`;
  const exponent = Math.min(0, power);
  return `${sign}${localised(String(Number((size / 10 ** exponent).toPrecision(digits))))} ${PREFIXES[(exponent - SMALLEST) / 3]}`;
}
