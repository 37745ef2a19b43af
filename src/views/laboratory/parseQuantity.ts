import { type Dimension, findUnit } from "../../scenario/laboratory/units.ts";
import { parseNumber } from "../../ui/parseNumber.ts";

export type ParsedQuantity =
  | { readonly ok: true; readonly si: number }
  | { readonly ok: false; readonly fault: "empty" | "number" | "noUnit" | "unit"; readonly unit?: string };

/** A number, then its unit. The number ends where no digit, sign or power can follow. */
const SPLIT = /^((?:[+\-−–]?[\d.,⁰¹²³⁴⁵⁶⁷⁸⁹⁻]|\s*[×*·^/]\s*[+\-−–]?(?=\d)|[eE][+\-−–]?(?=\d)|\s+(?=\d))+)\s*(.*)$/u;
const TWO_PI = /^(2\s*(?:π|pi)\s*[×*·]?)\s*/iu;

/** Reads `508.85 THz`, `589.158 nm`, `2π × 9.79 MHz`, `1e6 rad/s`. The result is in the SI unit of the dimension. */
export function parseQuantity(text: string, dimension: Dimension): ParsedQuantity {
  const written = text.trim();
  if (written === "") return { ok: false, fault: "empty" };
  const twoPi = TWO_PI.exec(written);
  const rest = twoPi ? written.slice(twoPi[0].length) : written;
  const parts = SPLIT.exec(rest);
  const value = parts ? parseNumber(parts[1]!) : null;
  if (!parts || value === null) return { ok: false, fault: "number" };
  const name = parts[2]!.trim();
  // Zero of anything is zero.
  if (name === "" && dimension !== "number") {
    return value === 0 && dimension !== "transition" ? { ok: true, si: 0 } : { ok: false, fault: "noUnit" };
  }
  const unit = findUnit(dimension, name);
  if (!unit || (twoPi && dimension === "number")) return { ok: false, fault: "unit", unit: name };
  // 2π × a number of cycles per second is that number of cycles, said as an angular frequency.
  const si = unit.toSi(value) * (twoPi && !unit.cycles ? 2 * Math.PI : 1);
  return Number.isFinite(si) ? { ok: true, si: si + 0 } : { ok: false, fault: "number" };
}
