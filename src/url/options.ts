import { sweepFrom, sweepText } from "../scenario/convergence/choiceText.ts";
import { mapFrom, mapText } from "../scenario/regimeMap/choiceText.ts";
import { searchFrom, searchText } from "../scenario/resonances/choiceText.ts";
import { scanFrom, scanText } from "../scenario/scan/choiceText.ts";
import { THEORY_PAGES } from "../scenario/theoryPages.ts";
import { numberFrom, numberText } from "./numberText.ts";

/**
 * What a link carries beside the scenario and its view: how it is looked at. Each is a key with a short text, written only
 * where it differs from what the program opens with. Keys and texts are frozen: old links keep opening, so a meaning is
 * never changed, only added at the end.
 */

/** The text in canonical form, or null for one that means nothing. Total and quick for any text. */
type Canonical = (text: string) => string | null;

const oneOf =
  (...words: readonly string[]): Canonical =>
  (text) =>
    words.includes(text) ? text : null;

const number =
  (accepts: (x: number) => boolean): Canonical =>
  (text) => {
    const x = numberFrom(text);
    return x !== null && accepts(x) ? numberText(x) : null;
  };

/** A choice that has its own short text, empty for the default. */
function written<Choice>(read: (text: string) => Choice | null, write: (choice: Choice) => string): Canonical {
  return (text) => {
    const choice = read(text);
    return (choice && write(choice)) || null;
  };
}

export const LINK_OPTIONS = {
  /** The time cursor, slow time */
  t: number((x) => x >= 0),
  /** What the lower chart measures, where it is not the errors */
  lower: oneOf("polarisation"),
  /** Norm of the distances, where it is not the maximum */
  norm: oneOf("l1", "l2"),
  /** What distances are measured from, where it is not Bloch */
  from: oneOf("above"),
  /** Bloch with δ = 0 behind */
  compare: oneOf("yes"),
  /** The energy flow is on show */
  energy: oneOf("yes"),
  /** What stays while μ moves, where it is not μ/p */
  hold: oneOf("p"),
  /** The angular frequency that is 1 in the scenario, rad/s */
  unit: number((x) => x > 0),
  /** The page of the theory, where it is not the first */
  page: oneOf(...THEORY_PAGES.slice(1)),
  /** What the regime map is of, where it is not the default one; see `choiceText.ts` of the map */
  map: written(mapFrom, mapText),
  /** What is scanned, where it is not the default; see `choiceText.ts` of the scan */
  scan: written(scanFrom, scanText),
  /** What the view of convergence shows, where it is not the default; see `choiceText.ts` of convergence */
  errors: written(sweepFrom, sweepText),
  /** Which small divisors are looked for, and how they are shown; see `choiceText.ts` of resonances */
  divisors: written(searchFrom, searchText),
} as const satisfies Readonly<Record<string, Canonical>>;

export type LinkOption = keyof typeof LINK_OPTIONS;
export type LinkOptions = Readonly<Partial<Record<LinkOption, string>>>;

export const OPTION_KEYS = Object.keys(LINK_OPTIONS) as LinkOption[];

export function isOption(key: string): key is LinkOption {
  return Object.hasOwn(LINK_OPTIONS, key);
}

/** Longest text of one option. */
const LONGEST = 400;

/** The options in canonical form and order, undefined where there are none; or the first key whose text is refused. */
export function readOptions(given: ReadonlyMap<string, unknown>): { options?: LinkOptions } | { refused: string } {
  const options: Partial<Record<LinkOption, string>> = {};
  for (const key of given.keys()) if (!isOption(key)) return { refused: key };
  for (const key of OPTION_KEYS) {
    const text = given.get(key);
    if (text === undefined) continue;
    const canonical = typeof text === "string" && text.length <= LONGEST ? LINK_OPTIONS[key](text) : null;
    if (canonical === null) return { refused: key };
    options[key] = canonical;
  }
  return Object.keys(options).length > 0 ? { options } : {};
}
