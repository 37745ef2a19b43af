import type { Field } from "../scenario/fields.ts";
import type { Scenario } from "../scenario/format.ts";
import { parametersOf } from "../scenario/parameters.ts";

/** A parameter that not all scenarios have alike, with its value in each; null where a scenario has none. */
export interface Difference {
  readonly field: Field;
  readonly values: readonly (number | null)[];
}

/** Relative difference that rounding in a derived value may make. */
const SAME = 1e-12;

/** The parameters in which scenarios differ, in the order of the controls. */
export function parameterDifferences(scenarios: readonly Scenario[]): Difference[] {
  const parameters = scenarios.map((scenario) => new Map(parametersOf(scenario).map((field) => [field.id, field])));
  const fields = new Map(parameters.flatMap((own) => [...own]));
  const order = parameters.reduce((most, own) => (own.size > most.size ? own : most), new Map<string, Field>());
  const ids = [...new Set([...order.keys(), ...fields.keys()])];
  return ids.flatMap((id) => {
    const values = scenarios.map((scenario, i) => parameters[i]!.get(id)?.get(scenario) ?? null);
    return values.every((value) => equal(value, values[0]!)) ? [] : [{ field: fields.get(id)!, values }];
  });
}

function equal(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

const PARTS = {
  omega: ({ levels }: Scenario) => levels.omega,
  initial: ({ levels }: Scenario) => levels.initial,
  coupling: ({ coupling }: Scenario) => shape([...coupling.re.flat(), ...coupling.im.flat()]),
  gamma: ({ relaxation }: Scenario) => shape(relaxation.gamma.flat()),
  pauli: ({ relaxation }: Scenario) => shape(relaxation.pauli.flat()),
  modes: ({ wave }: Scenario) => [
    ...wave.modes.flatMap(({ alpha }) => alpha),
    ...shape(wave.modes.flatMap(({ re, im }) => [re, im])),
  ],
} as const;

export type ScenarioPart = keyof typeof PARTS;

/** What differs beyond single parameters: parts of which not only the overall size is another. */
export function otherDifferences(a: Scenario, b: Scenario): ScenarioPart[] {
  const names = Object.keys(PARTS) as ScenarioPart[];
  return names.filter((name) => {
    const [one, other] = [PARTS[name](a), PARTS[name](b)];
    return one.length !== other.length || one.some((value, i) => !equalShape(value, other[i]!));
  });
}

/** Entries in units of the largest. */
function shape(entries: readonly number[]): number[] {
  const largest = entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return largest > 0 ? entries.map((entry) => entry / largest) : [...entries];
}

const equalShape = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
