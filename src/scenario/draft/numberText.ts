/** Numbers as texts that read back exactly, for fields that a person edits. */

/** The shortest text that reads back as the same number; very small and very large ones with a power of ten. */
export function exactText(x: number): string {
  const size = Math.abs(x);
  const plain = size === 0 || (size >= 1e-3 && size < 1e6);
  return (plain ? String(x + 0) : x.toExponential()).replace("e+", "e");
}

/** `0.3+0.2i`, `-i`, `2`. */
export function complexText(re: number, im: number): string {
  if (im === 0) return exactText(re);
  const size = Math.abs(im) === 1 ? "" : exactText(Math.abs(im));
  const imaginary = `${im < 0 ? "-" : re === 0 ? "" : "+"}${size}i`;
  return re === 0 ? imaginary : `${exactText(re)}${imaginary}`;
}

/** Phases are shown as multiples of π with denominators up to this, where they are. */
const DENOMINATORS = [1, 2, 3, 4, 6, 8, 12] as const;
const SAME_PHASE = 1e-14;
/** Digits of a phase or an amplitude that was worked out from two numbers. */
const DERIVED_DIGITS = 15;

/** |φ| and arg φ: the phase 0 or π of a real number is exact, others are shown to fifteen digits. */
export function polarText(re: number, im: number): { amplitude: string; phase: string } {
  const amplitude = im === 0 ? Math.abs(re) : re === 0 ? Math.abs(im) : derived(Math.hypot(re, im));
  return { amplitude: exactText(amplitude), phase: phaseText(Math.atan2(im, re + 0)) };
}

function phaseText(angle: number): string {
  if (angle === 0) return "0";
  for (const denominator of DENOMINATORS) {
    const multiple = Math.round((angle * denominator) / Math.PI);
    if (multiple === 0 || Math.abs(angle - (multiple * Math.PI) / denominator) > SAME_PHASE) continue;
    const sign = multiple < 0 ? "-" : "";
    const size = Math.abs(multiple) === 1 ? "" : String(Math.abs(multiple));
    return `${sign}${size}π${denominator === 1 ? "" : `/${denominator}`}`;
  }
  return exactText(derived(angle));
}

const derived = (x: number) => Number(x.toPrecision(DERIVED_DIGITS));
