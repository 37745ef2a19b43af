import { linkNumber } from "../linkNumber.ts";
import { DEFAULT_SWEEP, fitAllows, type SweepChoice, sweepAllows } from "./choice.ts";

/** Longest text that is read. */
const LONGEST = 200;
const NUMBER = /^(\d+\.?\d*|\.\d+)(e-?\d{1,3})?$/;

/** What differs from the default, for a link: `above,max,sweep_0.1_1e-8,fit_0.001_1e-7,table`. Empty for the default. */
export function sweepText({ against, norm, largest, smallest, fit, picture }: SweepChoice): string {
  const sweeps = largest !== DEFAULT_SWEEP.largest || smallest !== DEFAULT_SWEEP.smallest;
  const fits = fit.largest !== DEFAULT_SWEEP.fit.largest || fit.smallest !== DEFAULT_SWEEP.fit.smallest;
  return [
    ...(against === "toAbove" ? ["above"] : []),
    ...(norm === DEFAULT_SWEEP.norm ? [] : [norm]),
    ...(sweeps ? [`sweep_${linkNumber(largest)}_${linkNumber(smallest)}`] : []),
    ...(fits ? [`fit_${linkNumber(fit.largest)}_${linkNumber(fit.smallest)}`] : []),
    ...(picture === "table" ? ["table"] : []),
  ].join(",");
}

/** Reads `sweepText`. Total, and canonical: null for what it would not have written. */
export function sweepFrom(text: string): SweepChoice | null {
  if (text.length > LONGEST) return null;
  let choice: SweepChoice = DEFAULT_SWEEP;
  for (const part of text === "" ? [] : text.split(",")) {
    const next = withPart(choice, part);
    if (!next) return null;
    choice = next;
  }
  if (!sweepAllows(choice.largest, choice.smallest) || !fitAllows(choice.fit)) return null;
  return sweepText(choice) === text ? choice : null;
}

function withPart(choice: SweepChoice, part: string): SweepChoice | null {
  if (part === "above") return { ...choice, against: "toAbove" };
  if (part === "l1" || part === "max") return { ...choice, norm: part };
  if (part === "table") return { ...choice, picture: "table" };
  const [name, large = "", small = "", ...rest] = part.split("_");
  if (rest.length > 0 || !NUMBER.test(large) || !NUMBER.test(small)) return null;
  const ends = { largest: Number(large), smallest: Number(small) };
  if (name === "sweep") return { ...choice, ...ends };
  return name === "fit" ? { ...choice, fit: ends } : null;
}
