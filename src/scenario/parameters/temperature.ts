import { fitTemperature } from "../../physics/hypothesesTemperature.ts";
import type { Field } from "../fields.ts";
import type { Scenario } from "../format.ts";
import { MAX_MAGNITUDE } from "../limits.ts";
import { thermalRates } from "../thermal.ts";
import { say } from "../words.ts";

/** T is at least this share of the level spread: below, one rate of a pair would pass what may be typed. */
const COLDEST = 1 / 200;
/** Above, W is symmetric to nine digits and no longer tells its temperature. */
const HOTTEST = 1e6;

/**
 * T of W(n, m) = base(n, m) e^{ω(n, m)/(2T)}, where W is thermal; setting it keeps the base rates
 * √(W(n, m) W(m, n)). Empty where no single finite temperature fits.
 */
export function temperatureParameter(present: Scenario): Field[] {
  if (temperatureOf(present) === null) return [];
  const spread = spreadOf(present);
  const decade = Math.log10(spread);
  return [
    {
      id: "temperature",
      label: "temperature",
      symbol: "T_{\\mathrm{B}}",
      nameKey: "field.temperature.name",
      formulaKey: "field.temperature.formula",
      path: "relaxation.pauli",
      scale: "log10",
      min: Math.min(decade - 1.3, Math.log10(temperatureOf(present)!)),
      max: Math.max(decade + 2, Math.log10(temperatureOf(present)!)),
      step: 0.01,
      page: 0.5,
      snaps: [],
      unit: "",
      get: (scenario) => temperatureOf(scenario) ?? Number.POSITIVE_INFINITY,
      set: withTemperature,
      check: (value) =>
        value >= COLDEST * spread && value <= HOTTEST * spread
          ? null
          : say("betweenHere", { least: COLDEST * spread, most: HOTTEST * spread }),
    },
  ];
}

/** Asked for at every look at a scenario, and costly for many levels: kept for as long as the rates are. */
const known = new WeakMap<
  readonly unknown[],
  { readonly omega: readonly number[]; readonly temperature: number | null }
>();

/** The one temperature of all pairs, or null. */
export function temperatureOf(scenario: Scenario): number | null {
  const { levels, relaxation } = scenario;
  const kept = known.get(relaxation.pauli);
  if (kept?.omega === levels.omega) return kept.temperature;
  const temperature = fittedTemperature(scenario);
  known.set(relaxation.pauli, { omega: levels.omega, temperature });
  return temperature;
}

function fittedTemperature({ levels, relaxation }: Scenario): number | null {
  const pauli = relaxation.pauli.flatMap((row, n) => row.map((rate, m) => (n === m ? 0 : rate)));
  const fit = fitTemperature({
    levelCount: levels.omega.length,
    energies: Float64Array.from(levels.omega),
    pauli: Float64Array.from(pauli),
  });
  if (!fit || fit.temperature === null || fit.offences.length > 0) return null;
  // The logarithms that it is read from leave noise in the last digits.
  return Number.isFinite(fit.temperature) ? Number(fit.temperature.toPrecision(12)) : null;
}

function withTemperature(scenario: Scenario, value: number): Scenario {
  const { levels, relaxation } = scenario;
  const spread = spreadOf(scenario);
  const temperature = Math.min(HOTTEST * spread, Math.max(COLDEST * spread, value));
  const base = relaxation.pauli.map((row, n) =>
    row.map((rate, m) => (n === m ? 0 : Math.sqrt(rate) * Math.sqrt(relaxation.pauli[m]![n]!))),
  );
  const pauli = thermalRates(levels.omega, temperature, base).map((row) =>
    row.map((rate) => Math.min(rate, MAX_MAGNITUDE)),
  );
  return { ...scenario, relaxation: { ...relaxation, pauli } };
}

const spreadOf = ({ levels }: Scenario) => Math.max(...levels.omega) - Math.min(...levels.omega);
