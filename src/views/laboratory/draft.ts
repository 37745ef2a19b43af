import { complaintsAbout } from "../../scenario/laboratory/complaints.ts";
import type { LaboratoryExample, Quantity, Values } from "../../scenario/laboratory/examples.ts";
import { type Arrangement, type Experiment, rabiFrequency } from "../../scenario/laboratory/experiment.ts";
import { CLOSE_PAIR } from "../../scenario/laboratory/reduced.ts";
import type { EpsilonFrom, SplitChoice } from "../../scenario/laboratory/split.ts";
import type { Dimension } from "../../scenario/laboratory/units.ts";
import { SMALLEST_EPSILON } from "../../scenario/limits.ts";
import { parseNumber } from "../../ui/parseNumber.ts";
import { type ParsedQuantity, parseQuantity } from "./parseQuantity.ts";

/** What has been typed and chosen, valid or not. Fields out of sight keep their text. */
export interface Draft {
  /** The example it started from, or null once a number was changed */
  readonly exampleId: string | null;
  readonly arrangement: Arrangement;
  readonly drive: "rabi" | "intensity";
  readonly values: Values;
  readonly epsilonFrom: EpsilonFrom;
  readonly exponentsFrom: SplitChoice["exponentsFrom"];
  readonly own: Readonly<Record<OwnNumber, string>>;
}

export type OwnNumber = "epsilon" | "mu" | "p";
export type Field = Quantity | OwnNumber;

/** Why a field cannot be used; `limit` in SI units. */
export interface Fault {
  readonly reason:
    | Exclude<ParsedQuantity, { ok: true }>["fault"]
    | ReturnType<typeof complaintsAbout>[number]["reason"]
    | "epsilonRange"
    | "muRange"
    | "pRange";
  readonly unit?: string;
  readonly limit?: number;
}

export type Faults = Partial<Record<Field, Fault>>;

export interface ReadDraft {
  readonly faults: Faults;
  /** Null while a quantity in sight is unusable */
  readonly experiment: Experiment | null;
  /** The choice with one's own numbers read; NaN where one of them is unusable */
  readonly choice: SplitChoice;
}

export const DIMENSIONS: Readonly<Record<Quantity, Dimension>> = {
  transition: "transition",
  rabi: "frequency",
  intensity: "intensity",
  dipole: "dipole",
  secondLine: "number",
  splitting: "frequency",
  detuning: "frequency",
  t1: "time",
  t2: "time",
  t2Close: "time",
  temperature: "temperature",
  duration: "time",
};

export function draftOf(example: LaboratoryExample): Draft {
  const { id, arrangement, drive, values } = example;
  return {
    exampleId: id,
    arrangement,
    drive,
    values,
    epsilonFrom: "coupling",
    exponentsFrom: "numbers",
    own: { epsilon: "1e-3", mu: "0.3", p: "0.3" },
  };
}

/** The quantities that this kind of experiment asks for, in the order of the form. */
export function quantitiesOf({ arrangement, drive }: Pick<Draft, "arrangement" | "drive">): Quantity[] {
  const close = CLOSE_PAIR[arrangement] !== null;
  return [
    "transition",
    "detuning",
    ...(drive === "rabi" ? (["rabi"] as const) : (["intensity", "dipole"] as const)),
    ...(close ? (["secondLine", "splitting"] as const) : []),
    "t1",
    "t2",
    ...(close ? (["t2Close"] as const) : []),
    "temperature",
    "duration",
  ];
}

/** Reads everything in sight. Nothing is changed, nothing thrown. */
export function readDraft(draft: Draft): ReadDraft {
  const faults: Faults = {};
  const si: Partial<Record<Quantity, number>> = {};
  for (const quantity of quantitiesOf(draft)) {
    const parsed = parseQuantity(draft.values[quantity], DIMENSIONS[quantity]);
    if (parsed.ok) si[quantity] = parsed.si;
    // Only the close pair's own T₂ may be left open.
    else if (quantity !== "t2Close" || parsed.fault !== "empty") {
      faults[quantity] = { reason: parsed.fault, ...(parsed.unit === undefined ? {} : { unit: parsed.unit }) };
    }
  }
  const choice = readChoice(draft, faults);
  if (quantitiesOf(draft).some((quantity) => quantity in faults)) return { faults, experiment: null, choice };

  const { drive, arrangement } = draft;
  const byIntensity = drive === "intensity";
  for (const quantity of byIntensity ? (["intensity", "dipole"] as const) : []) {
    if (!(si[quantity]! > 0)) faults[quantity] = { reason: "positive" };
  }
  const experiment: Experiment = {
    arrangement,
    transition: si.transition!,
    rabi: byIntensity ? rabiFrequency(Math.max(0, si.intensity!), si.dipole!) : si.rabi!,
    secondLine: si.secondLine ?? 1,
    splitting: si.splitting ?? 0,
    detuning: si.detuning!,
    t1: si.t1!,
    t2: si.t2!,
    t2Close: si.t2Close ?? null,
    temperature: si.temperature!,
    duration: si.duration!,
  };
  for (const { field, reason, limit } of complaintsAbout(experiment)) {
    // Without a usable intensity or dipole moment there is no Ω, and those fields say why.
    if (field === "rabi" && byIntensity) continue;
    faults[field] = { reason, ...(limit === undefined ? {} : { limit }) };
  }
  const sound = !quantitiesOf(draft).some((quantity) => quantity in faults);
  return { faults, experiment: sound ? experiment : null, choice };
}

function readChoice({ epsilonFrom, exponentsFrom, own }: Draft, faults: Faults): SplitChoice {
  const read = (name: OwnNumber, used: boolean, allowed: (x: number) => boolean, reason: Fault["reason"]): number => {
    const value = parseNumber(own[name]);
    if (value !== null && allowed(value)) return value;
    if (used) faults[name] = { reason: value === null ? "number" : reason };
    return Number.NaN;
  };
  const ownExponents = exponentsFrom === "own";
  return {
    epsilonFrom,
    exponentsFrom,
    epsilon: read("epsilon", epsilonFrom === "own", (x) => x >= SMALLEST_EPSILON && x <= 1, "epsilonRange"),
    mu: read("mu", ownExponents, (x) => x >= 0 && x < 2, "muRange"),
    p: read("p", ownExponents, (x) => x > 0, "pRange"),
  };
}
