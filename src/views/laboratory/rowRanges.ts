/** Where μ/p lies in each row of Table 1, as the table prints it. */
export const ROW_RANGES: readonly string[] = ["[0, 1)", "1", "(1, 2)", "[2, ∞)"];
