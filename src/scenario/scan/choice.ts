import type { Field } from "../fields.ts";
import type { Scenario } from "../format.ts";
import { type Headline, type HeadlineGroup, headlineExists } from "../headlines.ts";
import { findParameter } from "../parameters.ts";
import { scanLines } from "./lines.ts";

export type ScanScale = "linear" | "log10";

/** The ends of a scan, `from` < `to`. */
export interface ScanRange {
  readonly from: number;
  readonly to: number;
}

/** What a person chooses of a scan. */
export interface ScanChoice {
  /** Id in `parameters.ts` */
  readonly parameter: string;
  /** Null: the usual range for this scenario */
  readonly range: ScanRange | null;
  /** Null: as the parameter's slider */
  readonly scale: ScanScale | null;
  /** Points of the even grid */
  readonly count: number;
  /** 1 to 6 of them; null: the usual ones for this scenario */
  readonly quantities: readonly Headline[] | null;
  /** Groups whose axis is not of its usual kind */
  readonly turned: readonly HeadlineGroup[];
}

export const MOST_QUANTITIES = 6;
export const FEWEST_POINTS = 11;
export const MOST_POINTS = 1001;

/** What the view opens with, and what a link means where it says nothing. Frozen: changing a value would change old links. */
export const DEFAULT_SCAN: ScanChoice = {
  parameter: "frequency-1",
  range: null,
  scale: null,
  count: 121,
  quantities: null,
  turned: [],
};

/** Groups that are on a logarithmic axis unless turned. */
const USUALLY_LOG: readonly HeadlineGroup[] = ["time", "error"];

export function isLogarithmic({ turned }: ScanChoice, group: HeadlineGroup): boolean {
  return USUALLY_LOG.includes(group) !== turned.includes(group);
}

/** A choice made whole for one scenario. */
export interface ResolvedScan extends ScanRange {
  readonly field: Field;
  readonly scale: ScanScale;
  readonly count: number;
  readonly quantities: readonly Headline[];
}

/** What a choice means for a scenario. A parameter that the scenario has not gives way to ε. */
export function resolveScan(choice: ScanChoice, scenario: Scenario): ResolvedScan {
  const chosen = findParameter(scenario, choice.parameter);
  const field = chosen ?? findParameter(scenario, "epsilon")!;
  const quantities = (choice.quantities ?? usualQuantities(scenario)).filter((one) => headlineExists(one, scenario));
  const scale = (chosen && choice.scale) ?? field.scale;
  const range = (chosen && choice.range) ?? usualRange(field, scenario);
  const possible = scale !== "log10" || range.from > 0;
  return {
    ...range,
    field,
    scale: possible ? scale : "linear",
    count: choice.count,
    quantities: quantities.length > 0 ? quantities : usualQuantities(scenario),
  };
}

/** Populations of the first levels and the absorbed power where Bloch comes to rest. */
export function usualQuantities({ levels }: Scenario): Headline[] {
  const populations = levels.omega
    .slice(0, 3)
    .map((_, level): Headline => ({ kind: "population", level, rung: "bloch", at: "equilibrium" }));
  return [...populations, { kind: "power", rung: "bloch", at: "equilibrium" }];
}

/** Where the whole slider would be too much: at ε = 1 nothing is asymptotic, at μ = 0 or p = 0 nothing is scaled. */
const USUAL: Readonly<Record<string, ScanRange>> = {
  epsilon: { from: 1e-7, to: 0.1 },
  mu: { from: 0.02, to: 0.95 },
  ratio: { from: 0.05, to: 4 },
  p: { from: 0.05, to: 1 },
};

/** Widths to each side of the outermost lines. */
const NATURAL_MARGIN = 6;
const BROADENED_MARGIN = 1.5;

/**
 * The range that a parameter is scanned over unless told: all its lines with room for their wings, or the reach of its
 * slider. It does not depend on where the parameter stands now, so that moving it moves a mark and no axis.
 */
export function usualRange(field: Field, scenario: Scenario): ScanRange {
  const usual = USUAL[field.id];
  if (usual) return usual;
  const value = (position: number) => (field.scale === "log10" ? Number((10 ** position).toPrecision(3)) : position);
  const whole = { from: value(field.min), to: value(field.max) };
  // Lines that the slider does not reach are no part of the usual picture.
  const lines = scanLines(scenario, field.id).filter(({ at }) => at >= whole.from && at <= whole.to);
  if (lines.length === 0) return whole;
  const low = Math.min(...lines.map(({ at }) => at));
  const high = Math.max(...lines.map(({ at }) => at));
  const margin = Math.max(
    0.3 * (high - low),
    ...lines.map(({ width, broadened }) =>
      Math.max(NATURAL_MARGIN * width, Number.isFinite(broadened) ? BROADENED_MARGIN * broadened : 0),
    ),
  );
  const range = { from: roundedDown(low - margin, margin), to: -roundedDown(-high - margin, margin) };
  // Detunings: never less than the slider shows. Frequencies: never below 0, where they repeat themselves.
  if (field.id.startsWith("delta")) {
    return { from: Math.min(range.from, whole.from), to: Math.max(range.to, whole.to) };
  }
  return { from: low > 0 ? Math.max(range.from, 0) : range.from, to: range.to };
}

/** To one digit below the size of what is left and right of the lines. */
function roundedDown(value: number, size: number): number {
  const unit = 10 ** (Math.floor(Math.log10(size)) - 1);
  return Number((Math.floor(value / unit) * unit).toPrecision(12)) + 0;
}

/** Ends closer than this share of their size would have points that rounding cannot tell apart. */
const LEAST_SPAN = 1e-9;

export type RangeFault =
  | {
      readonly end: "from" | "to";
      readonly fault: "refused";
      readonly complaint: NonNullable<ReturnType<Field["check"]>>;
    }
  | { readonly end: "from" | "to"; readonly fault: "order" | "logarithm" };

/** What is wrong with the ends of a scan, or null. */
export function rangeFault({ from, to }: ScanRange, scale: ScanScale, field: Field): RangeFault | null {
  for (const [end, value] of [
    ["from", from],
    ["to", to],
  ] as const) {
    const complaint = field.check(value);
    if (complaint !== null) return { end, fault: "refused", complaint };
    if (scale === "log10" && !(value > 0)) return { end, fault: "logarithm" };
  }
  return to - from > LEAST_SPAN * Math.max(Math.abs(from), Math.abs(to)) ? null : { end: "to", fault: "order" };
}
