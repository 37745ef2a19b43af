import type { TableRow } from "../store/selectors.ts";

/** Table 1's rows have a colour each, on the slider's track and in the table. The row μ/p = 1 is a single point. */
export const ROW_COLOURS: Readonly<Record<TableRow, string>> = {
  below: "var(--row-below)",
  equal: "var(--row-equal)",
  between: "var(--row-between)",
  beyond: "var(--row-beyond)",
};
