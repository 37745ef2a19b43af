/** The ways to look at small divisors, in the order of their choice. */
export const PICTURES = ["divisors", "lattice", "lemma7", "table"] as const;
export type PictureName = (typeof PICTURES)[number];
