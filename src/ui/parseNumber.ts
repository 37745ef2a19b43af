const SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function plainExponent(text: string): string {
  return [...text]
    .map((character) => {
      const digit = SUPERSCRIPT_DIGITS.indexOf(character);
      if (digit >= 0) return String(digit);
      return character === "⁻" ? "-" : character;
    })
    .join("");
}

const MANTISSA = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)";
const DECIMAL = `${MANTISSA}(?:e[+-]?\\d+)?`;
const NUMBER = new RegExp(`^(${DECIMAL})$`);
const FRACTION = new RegExp(`^(${DECIMAL})/(${DECIMAL})$`);
const POWER_OF_TEN = new RegExp(`^(?:(${MANTISSA})[*×·])?10\\^?([+-]?\\d+)$`);

/**
 * Reads what people write for a number: `1e-5`, `0.45`, `0,45`, `1/3`, `10^-5`, `2 × 10⁻³`, `−1`.
 * Null when the text is none of these or not finite.
 */
export function parseNumber(text: string): number | null {
  const written = text.trim().replace(/\s+/g, "").replace(/[−–]/g, "-");
  const superscripted = /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(written);
  const compact = plainExponent(written).replace(",", ".").toLowerCase();

  const fraction = FRACTION.exec(compact);
  if (fraction) return finite(Number(fraction[1]) / Number(fraction[2]));
  if (superscripted || compact.includes("^")) {
    const power = POWER_OF_TEN.exec(compact);
    return power ? finite(Number(`${power[1] ?? "1"}e${power[2]}`)) : null;
  }
  return NUMBER.test(compact) ? finite(Number(compact)) : null;
}

function finite(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}
