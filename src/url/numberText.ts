/** The shortest text that reads back as exactly this finite double: `1e-5` rather than `0.00001`. */
export function numberText(x: number): string {
  const plain = String(x + 0).replace("+", "");
  const powers = (x + 0).toExponential().replace("+", "");
  return powers.length < plain.length ? powers : plain;
}

/** The number a text means, or null: plain decimal or with an exponent, nothing around it. */
export function numberFrom(text: string): number | null {
  if (!/^-?\d{1,400}(\.\d{1,400})?(e[+-]?\d{1,4})?$/i.test(text)) return null;
  const x = Number(text);
  return Number.isFinite(x) ? x + 0 : null;
}
