/** The pages of the theory, in order; their names in links. */
export const THEORY_PAGES = [
  "model",
  "ladder",
  "table-one",
  "layers",
  "equilibria",
  "many-levels",
  "hypotheses",
  "physical",
  "misprints",
  "algorithm",
  "symbols",
] as const;
export type TheoryPage = (typeof THEORY_PAGES)[number];
