import { detuningFields, type Field, scalingFields } from "./fields.ts";
import type { Scenario } from "./format.ts";
import {
  couplingParameter,
  dephasingParameter,
  horizonParameter,
  relaxationParameter,
} from "./parameters/strengths.ts";
import { temperatureParameter } from "./parameters/temperature.ts";
import { amplitudeParameter, frequencyParameters } from "./parameters/wave.ts";

/**
 * Every single number of a scenario that can be moved, scanned or mapped: ε, μ, μ/p, p, each δ(n), and one overall number
 * for each of the wave's amplitude, its basic frequencies, the temperature, γ, W, V and the horizon. What a scenario has not
 * (a temperature where W is not thermal, γ of a single level) is not listed.
 */
export function parametersOf(scenario: Scenario): Field[] {
  const { epsilon, mu, ratio, p } = scalingFields;
  const pairs = scenario.levels.omega.length > 1;
  return [
    epsilon,
    mu,
    ratio,
    p,
    ...detuningFields(scenario),
    ...(scenario.wave.modes.length > 0 ? [amplitudeParameter(scenario), ...frequencyParameters(scenario)] : []),
    ...temperatureParameter(scenario),
    ...(pairs ? [dephasingParameter(scenario), relaxationParameter(scenario)] : []),
    couplingParameter(scenario),
    horizonParameter(scenario),
  ];
}

/** The parameter of this id (`epsilon`, `delta-2`, `amplitude`, `frequency-1`…), or undefined where the scenario has none. */
export function findParameter(scenario: Scenario, id: string): Field | undefined {
  return parametersOf(scenario).find((field) => field.id === id);
}

/**
 * The scenario with several parameters set at once, or the first of them whose value is refused. μ, μ/p and p say three
 * times the same two numbers: where two of them are given both hold, in any order; one alone moves as its slider would.
 */
export function withParameters(
  scenario: Scenario,
  parameters: readonly Field[],
  values: readonly number[],
  { pFixed }: { readonly pFixed: boolean },
): { readonly scenario: Scenario } | { readonly refused: Field } {
  const given = new Set(parameters.map(({ id }) => id));
  const held: Readonly<Record<string, boolean>> = {
    mu: pFixed || given.has("p") || given.has("ratio"),
    ratio: given.has("p") || (pFixed && !given.has("mu")),
  };
  // The ratio last: it derives what the others have left free.
  const order = parameters
    .map((field, i) => ({ field, value: values[i]! }))
    .sort((a, b) => Number(a.field.id === "ratio") - Number(b.field.id === "ratio"));
  let next = scenario;
  for (const { field, value } of order) {
    if (field.check(value) !== null) return { refused: field };
    next = field.set(next, value, { pFixed: held[field.id] ?? pFixed });
  }
  return { scenario: next };
}
