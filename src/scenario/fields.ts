import { wrongEpsilon } from "./epsilon.ts";
import type { Scenario } from "./format.ts";
import { MAX_MAGNITUDE, MU_LIMIT, SMALLEST_EPSILON } from "./limits.ts";
import { RATIO_SNAPS, ratioOf, type ScalingOptions, withMu, withP, withRatio } from "./scaling.ts";
import { type Said, say } from "./words.ts";

/** A number of the scenario that a slider or a number field moves. */
export interface Field {
  /** `epsilon`, `mu`, `ratio`, `p`, `delta-1`… */
  readonly id: string;
  /** Accessible name; part of the product's contract, the same in every language */
  readonly label: string;
  /** TeX */
  readonly symbol: string;
  /** Catalogue keys of the visible name and of the formula in the tooltip */
  readonly nameKey: string;
  readonly formulaKey: string;
  /** Where the schema reports errors of this number */
  readonly path: string;
  /** What a slider's position means: the value itself, or its decimal logarithm */
  readonly scale: "linear" | "log10";
  /** Ends of the slider, one arrow key and one Page key, in slider positions */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly page: number;
  /** Values that a drag sticks to */
  readonly snaps: readonly number[];
  /** All quantities are dimensionless, as in the paper */
  readonly unit: "";
  get(scenario: Scenario): number;
  /** A new scenario with this number set. A value out of bounds is moved to the nearest allowed one. */
  set(scenario: Scenario, value: number, options: ScalingOptions): Scenario;
  /** Why a typed value is refused, in words that follow the field's name ("must be …"), or null. */
  check(value: number): Said | null;
}

const EPSILON_DECADES = 7;
const DELTA_REACH = 2;

const epsilon: Field = {
  id: "epsilon",
  label: "epsilon",
  symbol: "\\varepsilon",
  nameKey: "field.epsilon.name",
  formulaKey: "field.epsilon.formula",
  path: "scaling.epsilon",
  scale: "log10",
  min: -EPSILON_DECADES,
  max: 0,
  step: 0.01,
  page: 0.5,
  snaps: [],
  unit: "",
  get: (scenario) => scenario.scaling.epsilon,
  set: (scenario, value) => {
    // Typed values may go below the slider's end.
    const next = Math.min(1, Math.max(SMALLEST_EPSILON, value));
    return { ...scenario, scaling: { ...scenario.scaling, epsilon: next } };
  },
  check: wrongEpsilon,
};

const mu: Field = {
  id: "mu",
  label: "mu",
  symbol: "\\mu",
  nameKey: "field.mu.name",
  formulaKey: "field.mu.formula",
  path: "scaling.mu",
  scale: "linear",
  min: 0,
  max: 0.95,
  step: 0.01,
  page: 0.1,
  snaps: [],
  unit: "",
  get: (scenario) => scenario.scaling.mu,
  set: withMu,
  check: (value) => (value >= 0 && value < MU_LIMIT ? null : say("notNegativeBelow", { limit: MU_LIMIT })),
};

const ratio: Field = {
  id: "ratio",
  label: "mu over p",
  symbol: "\\mu/p",
  nameKey: "field.ratio.name",
  formulaKey: "field.ratio.formula",
  path: "scaling.p",
  scale: "linear",
  min: 0,
  max: 4,
  step: 0.01,
  page: 0.5,
  snaps: RATIO_SNAPS,
  unit: "",
  get: ratioOf,
  set: withRatio,
  check: (value) => (value >= 0 && value <= MAX_MAGNITUDE ? null : say("notNegative")),
};

const p: Field = {
  id: "p",
  label: "p",
  symbol: "p",
  nameKey: "field.p.name",
  formulaKey: "field.p.formula",
  path: "scaling.p",
  scale: "linear",
  min: 0.01,
  max: 2,
  step: 0.01,
  page: 0.1,
  snaps: [],
  unit: "",
  get: (scenario) => scenario.scaling.p,
  set: withP,
  check: (value) => (value > 0 && value <= MAX_MAGNITUDE ? null : say("aboveZero")),
};

function delta(level: number, present: number): Field {
  // A scenario from elsewhere may hold a detuning beyond the usual reach; its slider then reaches it.
  const reach = Math.max(DELTA_REACH, Math.ceil(Math.abs(present)));
  return {
    id: `delta-${level}`,
    label: `delta ${level}`,
    symbol: `\\delta(${level})`,
    nameKey: "field.delta.name",
    formulaKey: "field.delta.formula",
    path: `levels.delta[${level - 1}]`,
    scale: "linear",
    min: -reach,
    max: reach,
    step: 0.01 * (reach / DELTA_REACH),
    page: 0.25 * (reach / DELTA_REACH),
    // δ = 0 is an exact case: a pair of levels is degenerate or it is not.
    snaps: [0],
    unit: "",
    get: (scenario) => scenario.levels.delta[level - 1] ?? 0,
    set: (scenario, value) => {
      const next = Math.min(MAX_MAGNITUDE, Math.max(-MAX_MAGNITUDE, value)) + 0;
      const detunings = scenario.levels.delta.map((old, n) => (n === level - 1 ? next : old));
      return { ...scenario, levels: { ...scenario.levels, delta: detunings } };
    },
    check: (value) => (Math.abs(value) <= MAX_MAGNITUDE ? null : say("finite")),
  };
}

/** ε, μ, μ/p and p: the same for every scenario. */
export const scalingFields = { epsilon, mu, ratio, p } as const;

/** One field per level, δ(1) … δ(N). */
export function detuningFields(scenario: Scenario): Field[] {
  return scenario.levels.delta.map((present, n) => delta(n + 1, present));
}

/** The fields that have a slider, in the order they are shown. */
export function sliderFields(scenario: Scenario): Field[] {
  return [epsilon, mu, ratio, ...detuningFields(scenario)];
}

/** Where the slider stands for a value; a value beyond an end stands at that end. */
export function toPosition(field: Field, value: number): number {
  const position = field.scale === "log10" ? Math.log10(value) : value;
  return Math.min(field.max, Math.max(field.min, position));
}

/** The value a slider position means, rounded to what the hand can mean, so that links and number fields stay short. */
export function fromPosition(field: Field, position: number): number {
  if (field.scale === "log10") return Number((10 ** position).toPrecision(4));
  return Number(position.toPrecision(12)) + 0;
}
