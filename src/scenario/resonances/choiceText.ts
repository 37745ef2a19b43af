import { linkNumber } from "../linkNumber.ts";
import { DEFAULT_SEARCH, DIVISOR_PICTURES, MOST_ETA, mostBound, type SearchChoice } from "./choice.ts";

/** Longest text that is read. */
const LONGEST = 200;
const NUMBER = /^(\d+\.?\d*|\.\d+)(e-?\d{1,3})?$/;
const LEVEL = /^[1-9]\d{0,3}$/;

/**
 * What differs from the default, for a link: `pair_1_3,bound_2000,eta_0.2,constant_0.01,strip_0.05,lattice`, levels from 1,
 * `pair_none` for β·ω alone. Empty for the default.
 */
export function searchText({ pair, bound, eta, constant, strip, picture }: SearchChoice): string {
  return [
    ...(pair === undefined ? [] : [pair === null ? "pair_none" : `pair_${pair[0] + 1}_${pair[1] + 1}`]),
    ...(bound === null ? [] : [`bound_${bound}`]),
    ...(eta === DEFAULT_SEARCH.eta ? [] : [`eta_${linkNumber(eta)}`]),
    ...(constant === null ? [] : [`constant_${linkNumber(constant)}`]),
    ...(strip === null ? [] : [`strip_${linkNumber(strip)}`]),
    ...(picture === DEFAULT_SEARCH.picture ? [] : [picture]),
  ].join(",");
}

/** Reads `searchText`. Total, and canonical: null for what it would not have written. */
export function searchFrom(text: string): SearchChoice | null {
  if (text.length > LONGEST) return null;
  let choice: SearchChoice = DEFAULT_SEARCH;
  for (const part of text === "" ? [] : text.split(",")) {
    const next = withPart(choice, part);
    if (!next) return null;
    choice = next;
  }
  return searchText(choice) === text ? choice : null;
}

function withPart(choice: SearchChoice, part: string): SearchChoice | null {
  const picture = DIVISOR_PICTURES.find((known) => known === part);
  if (picture) return { ...choice, picture };
  if (part === "pair_none") return { ...choice, pair: null };
  const [name = "", value = "", other, ...rest] = part.split("_");
  if (rest.length > 0) return null;
  if (name === "pair") {
    if (!LEVEL.test(value) || other === undefined || !LEVEL.test(other) || Number(value) >= Number(other)) return null;
    return { ...choice, pair: [Number(value) - 1, Number(other) - 1] };
  }
  if (other !== undefined || !NUMBER.test(value)) return null;
  const x = Number(value);
  if (!(x > 0 && Number.isFinite(x))) return null;
  switch (name) {
    case "bound":
      return Number.isInteger(x) && x <= mostBound(2) ? { ...choice, bound: x } : null;
    case "eta":
      return x <= MOST_ETA ? { ...choice, eta: x } : null;
    case "constant":
      return { ...choice, constant: x };
    case "strip":
      return { ...choice, strip: x };
    default:
      return null;
  }
}
