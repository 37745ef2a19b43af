import { headlineText } from "../../scenario/headlines.ts";
import type { ScanResult } from "../../store/scan.ts";
import type { ScanPlan } from "./useScan.ts";

/** A scan as comma-separated values at full precision: the parameter, then each quantity; empty where there is no value. */
export function scanCsv(
  { field, quantities }: Pick<ScanPlan, "field" | "quantities">,
  { x, columns }: ScanResult,
): string {
  const rows = x.map((at, k) => [
    String(at),
    ...quantities.map((_, i) => {
      const found = columns[i]?.[k];
      return typeof found === "number" ? String(found) : "";
    }),
  ]);
  return `${[[field.id, ...quantities.map(headlineText)], ...rows].map((row) => row.join(",")).join("\n")}\n`;
}
