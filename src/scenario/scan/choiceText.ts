import { type Headline, type HeadlineGroup, headlineFrom, headlineText } from "../headlines.ts";
import { linkNumber } from "../linkNumber.ts";
import {
  DEFAULT_SCAN,
  FEWEST_POINTS,
  MOST_POINTS,
  MOST_QUANTITIES,
  type ScanChoice,
  type ScanRange,
} from "./choice.ts";

/** Longest text that is read. */
const LONGEST = 400;
/** Parameters have ids like `delta-12`. */
const PARAMETER = /^[a-z]{1,20}(-[1-9]\d{0,2})?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPS: readonly HeadlineGroup[] = ["population", "power", "rate", "time", "exponent", "error"];

/**
 * What differs from the default, for a link: `delta-3,from_-2_2,log,n_201,of_coherence,turn_rate`. Empty for the default
 * itself.
 */
export function scanText({ parameter, range, scale, count, quantities, turned }: ScanChoice): string {
  return [
    ...(parameter === DEFAULT_SCAN.parameter ? [] : [parameter]),
    ...(range ? [`from_${linkNumber(range.from)}_${linkNumber(range.to)}`] : []),
    ...(scale ? [scale === "log10" ? "log" : "linear"] : []),
    ...(count === DEFAULT_SCAN.count ? [] : [`n_${count}`]),
    ...(quantities ? quantities.map((headline) => `of_${headlineText(headline)}`) : []),
    ...GROUPS.filter((group) => turned.includes(group)).map((group) => `turn_${group}`),
  ].join(",");
}

/** Reads `scanText`. Total, and canonical: null for what it would not have written. */
export function scanFrom(text: string): ScanChoice | null {
  if (text.length > LONGEST) return null;
  let choice: ScanChoice = DEFAULT_SCAN;
  for (const part of text === "" ? [] : text.split(",")) {
    const next = withPart(choice, part);
    if (!next) return null;
    choice = next;
  }
  return scanText(choice) === text ? choice : null;
}

function withPart(choice: ScanChoice, part: string): ScanChoice | null {
  if (part === "log") return { ...choice, scale: "log10" };
  if (part === "linear") return { ...choice, scale: "linear" };
  if (PARAMETER.test(part)) return { ...choice, parameter: part };
  const [name, ...values] = part.split("_");
  const [value = ""] = values;
  switch (name) {
    case "from": {
      const range = rangeFrom(values);
      return range && { ...choice, range };
    }
    case "n": {
      const count = Number(value);
      const allowed = /^\d{1,4}$/.test(value) && count >= FEWEST_POINTS && count <= MOST_POINTS;
      return allowed ? { ...choice, count } : null;
    }
    case "of": {
      const headline: Headline | null = headlineFrom(value);
      const before = choice.quantities ?? [];
      return headline && before.length < MOST_QUANTITIES ? { ...choice, quantities: [...before, headline] } : null;
    }
    case "turn": {
      const group = GROUPS.find((known) => known === value);
      return group ? { ...choice, turned: [...choice.turned, group] } : null;
    }
    default:
      return null;
  }
}

function rangeFrom([from = "", to = "", ...rest]: readonly string[]): ScanRange | null {
  if (rest.length > 0 || !NUMBER.test(from) || !NUMBER.test(to)) return null;
  const range = { from: Number(from), to: Number(to) };
  return Number.isFinite(range.from) && Number.isFinite(range.to) && range.from < range.to ? range : null;
}
