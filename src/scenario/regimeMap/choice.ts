import type { Field } from "../fields.ts";
import type { Headline } from "../headlines.ts";
import { MAX_MAGNITUDE } from "../limits.ts";

export type AxisScale = "linear" | "log10";

/** One axis of a map: a parameter by its id in `parameters.ts`, and the values at its ends, `from` < `to`. */
export interface MapAxis {
  readonly parameter: string;
  readonly from: number;
  readonly to: number;
  readonly scale: AxisScale;
}

/** Cells along each side. */
export const SIZES = [16, 32, 64, 128] as const;
export type MapSize = (typeof SIZES)[number];

/** What a person chooses of a map. */
export interface MapChoice {
  readonly x: MapAxis;
  readonly y: MapAxis;
  readonly size: MapSize;
  readonly quantity: Headline;
}

/** What the view opens with, and what a link means where it says nothing. Frozen: changing a value would change old links. */
export const DEFAULT_MAP: MapChoice = {
  x: { parameter: "mu", from: 0.02, to: 0.95, scale: "linear" },
  y: { parameter: "p", from: 0.02, to: 0.95, scale: "linear" },
  size: 64,
  quantity: { kind: "layer-exponent", layer: "last", from: "ratio" },
};

/** Where the whole slider would be too much: at ε = 1 nothing is asymptotic, at μ = 0 or p = 0 nothing is scaled. */
const USUAL: Readonly<Record<string, readonly [number, number]>> = {
  epsilon: [1e-7, 0.1],
  mu: [0.02, 0.95],
  p: [0.02, 0.95],
  ratio: [0.05, 4],
};

const SHORTEST = 1e-100;
const MOST_DECADES = Math.log10(MAX_MAGNITUDE);

/** The axis that a parameter starts with: the reach of its slider. */
export function usualAxis(field: Field): MapAxis {
  const value = (position: number) => {
    if (field.scale === "linear") return position;
    const exact = 10 ** Math.min(MOST_DECADES, Math.max(-MOST_DECADES, position));
    const short = Number(exact.toPrecision(3));
    return field.check(short) === null ? short : exact;
  };
  const [from, to] = USUAL[field.id] ?? [value(field.min), value(field.max)];
  // A slider may have no length to speak of, as that of a frequency where all energies are equal.
  return { parameter: field.id, from, to: to - from > SHORTEST ? to : from + 1, scale: field.scale };
}

/** Ends closer than this share of their size would have cells that rounding cannot tell apart. */
const LEAST_SPAN = 1e-6;

/** Why a field refuses a value, in words that follow its name. */
type Complaint = NonNullable<ReturnType<Field["check"]>>;

export type AxisFault =
  | { readonly end: "from" | "to"; readonly fault: "refused"; readonly complaint: Complaint }
  | { readonly end: "from" | "to"; readonly fault: "order" | "logarithm" };

/** What is wrong with an axis, at which end, or null. */
export function axisFault({ from, to, scale }: MapAxis, field: Field): AxisFault | null {
  for (const [end, value] of [
    ["from", from],
    ["to", to],
  ] as const) {
    const complaint = field.check(value);
    if (complaint !== null) return { end, fault: "refused", complaint };
    if (scale === "log10" && !(value > 0)) return { end, fault: "logarithm" };
  }
  const span = LEAST_SPAN * Math.max(Math.abs(from), Math.abs(to));
  return to - from > span ? null : { end: "to", fault: "order" };
}
