import { localised } from "../i18n/decimalSign.ts";

/**
 * A number as a reader wants it: `digits` significant digits, plain between 0.001 and 10 000, a power of ten outside.
 * The power is written with `<sup>`, which both Plotly and HTML read.
 */
export function numberText(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const [mantissa, exponentText] = value.toExponential(digits - 1).split("e") as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -3 && exponent < 4) {
    return minus(Number(value.toPrecision(digits)).toFixed(Math.max(0, digits - 1 - exponent)));
  }
  const power = `10<sup>${minus(String(exponent))}</sup>`;
  const plain = Number(mantissa);
  return plain === 1 ? power : `${minus(String(plain))} × ${power}`;
}

/** Populations: `1/3` where the value is that fraction to rounding, else with this many decimals. */
export function populationText(value: number, decimals = 3): string {
  if (Math.abs(value) < 1e-12) return "0";
  for (let denominator = 1; denominator <= 12; denominator++) {
    const numerator = Math.round(value * denominator);
    if (numerator > 0 && Math.abs(value * denominator - numerator) < 1e-9 * denominator) {
      return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
    }
  }
  return minus(value.toFixed(decimals));
}

function minus(text: string): string {
  return localised(text.replace("-", "−"));
}

/** About how wide a line of text is, in CSS pixels; tags count nothing, raised and lowered text less. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  let small = 0;
  for (const piece of text.split(/(<[^>]*>)/)) {
    if (piece.startsWith("<")) {
      if (/^<su[bp]>/.test(piece)) small++;
      if (/^<\/su[bp]>/.test(piece)) small--;
    } else {
      width += piece.length * size * (small > 0 ? 0.45 : 0.58);
    }
  }
  return width;
}
