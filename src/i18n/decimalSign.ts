/** What stands between a number's whole part and its decimals: one for the whole page, set with the language. */
let sign = ".";

export function setDecimalSign(next: string): void {
  sign = next;
}

export function decimalSign(): string {
  return sign;
}

/** A number written with a point, as the reader writes it. */
export function localised(text: string): string {
  return sign === "." ? text : text.replace(".", sign);
}
