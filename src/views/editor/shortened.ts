import { complexText, exactText } from "../../scenario/draft/numberText.ts";
import { type NumberReader, readComplex } from "../../scenario/draft/readText.ts";

/** A number with more digits than there is room for, with fewer; any other text as it is. */
export function shortened(text: string, room: number, readNumber: NumberReader): string {
  if (text.length <= room) return text;
  const value = readComplex(text, readNumber);
  if (value === null) return text;
  for (const digits of [6, 5, 4, 3, 2]) {
    const rounded = (x: number) => Number(x.toPrecision(digits));
    const short = value.im === 0 ? exactText(rounded(value.re)) : complexText(rounded(value.re), rounded(value.im));
    if (short.length <= room) return short;
  }
  return text;
}
