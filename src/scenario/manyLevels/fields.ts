import { RATE_EQUATION_LEVELS } from "../limits.ts";
import { type Said, say } from "../words.ts";
import type { ManyLevelsChoice } from "./choice.ts";

/** The numbers of a choice. */
export type ChoiceNumber = "levels" | "decay" | "relaxation" | "epsilon" | "mu" | "ratio" | "eta" | "horizon";

/** A number of the choice with its slider and its limits. */
export interface ChoiceField {
  readonly key: ChoiceNumber;
  /** Accessible name, the same in every language */
  readonly label: string;
  /** TeX */
  readonly symbol: string;
  readonly scale: "linear" | "log10";
  /** Ends of the slider, one arrow key and one Page key, in slider positions */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly page: number;
  readonly snaps: readonly number[];
  /** Why a typed value is refused, in words that follow the field's name, or null */
  readonly check: (value: number) => Said | null;
  /** The nearest value of the kind that is allowed, for a value within the limits */
  readonly round: (value: number) => number;
}

const same = (value: number) => value;

function between(low: number, high: number) {
  return (value: number) => (value >= low && value <= high ? null : say("between", { least: low, most: high }));
}

/** N of a rate equation; one less than the limit's half would already compare with fewer than 2N. */
const MOST_LEVELS = RATE_EQUATION_LEVELS - 12;

export const choiceFields: Readonly<Record<ChoiceNumber, ChoiceField>> = {
  levels: {
    key: "levels",
    label: "levels",
    symbol: "N",
    scale: "log10",
    min: Math.log10(2),
    max: Math.log10(MOST_LEVELS),
    step: 0.01,
    page: Math.log10(2),
    snaps: [],
    check: (value) =>
      Number.isInteger(value) && value >= 2 && value <= MOST_LEVELS
        ? null
        : say("wholeFromTo", { least: 2, most: MOST_LEVELS }),
    round: Math.round,
  },
  decay: {
    key: "decay",
    label: "coupling decay",
    symbol: "s",
    scale: "linear",
    min: 0,
    max: 5,
    step: 0.05,
    page: 0.5,
    snaps: [],
    check: between(0, 20),
    round: same,
  },
  relaxation: {
    key: "relaxation",
    label: "relaxation",
    symbol: "w",
    scale: "linear",
    min: 0,
    max: 1,
    step: 0.01,
    page: 0.1,
    snaps: [],
    check: between(0, 100),
    round: same,
  },
  epsilon: {
    key: "epsilon",
    label: "epsilon",
    symbol: "\\varepsilon",
    scale: "log10",
    min: -7,
    max: 0,
    step: 0.01,
    page: 0.5,
    snaps: [],
    check: (value) => (value >= 1e-12 && value <= 1 ? null : say("between", { least: 1e-12, most: 1 })),
    round: same,
  },
  mu: {
    key: "mu",
    label: "mu",
    symbol: "\\mu",
    scale: "linear",
    min: 0,
    max: 0.95,
    step: 0.01,
    page: 0.1,
    snaps: [],
    check: (value) => (value >= 0 && value < 1 ? null : say("notNegativeBelow", { limit: 1 })),
    round: same,
  },
  ratio: {
    key: "ratio",
    label: "mu over p",
    symbol: "\\mu/p",
    scale: "linear",
    min: 0.05,
    max: 4,
    step: 0.01,
    page: 0.5,
    snaps: [2 / 3, 1, 4 / 3, 2],
    check: between(0.01, 10),
    round: same,
  },
  eta: {
    key: "eta",
    label: "eta",
    symbol: "\\eta",
    scale: "log10",
    min: -2,
    max: 0,
    step: 0.05,
    page: 0.25,
    snaps: [],
    check: (value) => (value > 0 && value <= 2 ? null : say("aboveZeroAtMost", { most: 2 })),
    round: same,
  },
  horizon: {
    key: "horizon",
    label: "horizon",
    symbol: "T",
    scale: "log10",
    min: -1,
    max: 5,
    step: 0.02,
    page: 0.5,
    snaps: [],
    check: (value) => (value >= 1e-6 && value <= 1e9 ? null : say("between", { least: 1e-6, most: 1e9 })),
    round: same,
  },
};

export function choicePosition({ scale, min, max }: ChoiceField, value: number): number {
  return Math.min(max, Math.max(min, scale === "log10" ? Math.log10(value) : value));
}

/** The value of a slider's position, rounded to what the hand can mean. */
export function choiceAt(field: ChoiceField, position: number): number {
  const value =
    field.scale === "log10" ? Number((10 ** position).toPrecision(3)) : Number(position.toPrecision(12)) + 0;
  return field.round(value);
}

export function withNumber(choice: ManyLevelsChoice, key: ChoiceNumber, value: number): ManyLevelsChoice {
  return choice[key] === value ? choice : { ...choice, [key]: value };
}
