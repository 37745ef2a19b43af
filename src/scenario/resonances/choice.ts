/** The ways to look at small divisors, in the order of their choice. */
export const DIVISOR_PICTURES = ["divisors", "lattice", "lemma7", "table"] as const;
export type DivisorPicture = (typeof DIVISOR_PICTURES)[number];

/** What a person has chosen of the search for small divisors; null leaves the choice to the scenario. */
export interface SearchChoice {
  /** Levels counted from 0, the smaller first; null is β·ω alone. Undefined: the first pair that V couples */
  readonly pair: readonly [number, number] | null | undefined;
  /** How far multi-indices reach */
  readonly bound: number | null;
  /** η and C_η of Hypothesis 1 */
  readonly eta: number;
  readonly constant: number | null;
  /** Half-width of the strip in the lattice */
  readonly strip: number | null;
  readonly picture: DivisorPicture;
}

/** What the view opens with, and what a link means where it says nothing. Frozen: changing a value would change old links. */
export const DEFAULT_SEARCH: SearchChoice = {
  pair: undefined,
  bound: null,
  eta: 0.1,
  constant: null,
  strip: null,
  picture: "divisors",
};

/** How far a search may reach by the number of frequencies: where the 53 bits of a double end. */
const MOST_BOUND: Readonly<Record<number, number>> = { 2: 10_000_000, 3: 100_000, 4: 10_000 };

export function mostBound(frequencies: number): number {
  return MOST_BOUND[frequencies] ?? MOST_BOUND[4]!;
}

export const MOST_ETA = 10;
