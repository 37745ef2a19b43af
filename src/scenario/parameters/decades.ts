import type { Field } from "../fields.ts";

type Range = Pick<Field, "scale" | "min" | "max" | "step" | "page">;

/** A logarithmic slider over these decades, longer where the present value lies beyond. */
export function decades(from: number, to: number, present: number): Range {
  const at = present > 0 ? Math.log10(present) : from;
  return {
    scale: "log10",
    min: Math.min(from, Math.floor(at)),
    max: Math.max(to, Math.ceil(at)),
    step: 0.01,
    page: 0.5,
  };
}
