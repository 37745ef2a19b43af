import type { Cell } from "../../export/csv.ts";
import { type Printable, tracesOf } from "./printables.ts";

/** What a chart draws as a table: a row for each point, with the name of its line; of a map a row for each cell. */
export function chartData(chart: Printable): { readonly columns: readonly string[]; readonly rows: readonly Cell[][] } {
  const traces = tracesOf(chart);
  const mapped = traces.some(({ z }) => listOf(z).length > 0);
  const rows = traces.flatMap(({ name, x, y, z }) => {
    const label = typeof name === "string" ? name : "";
    const [xs, ys, zs] = [listOf(x), listOf(y), listOf(z)];
    if (zs.length === 0) return ys.map((value, i) => [label, cell(xs[i] ?? i), cell(value), ...(mapped ? [null] : [])]);
    return zs.flatMap((row, j) =>
      listOf(row).map((value, i) => [label, cell(xs[i] ?? i), cell(ys[j] ?? j), cell(value)]),
    );
  });
  return { columns: ["curve", "x", "y", ...(mapped ? ["value"] : [])], rows };
}

function listOf(values: unknown): unknown[] {
  if (Array.isArray(values)) return values;
  return ArrayBuffer.isView(values) ? [...(values as Float64Array)] : [];
}

function cell(value: unknown): Cell {
  return typeof value === "number" || typeof value === "string" ? value : null;
}
