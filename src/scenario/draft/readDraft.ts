import { wrongEpsilon } from "../epsilon.ts";
import { SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "../format.ts";
import { MAX_MAGNITUDE, MAX_NAME_LENGTH, MU_LIMIT } from "../limits.ts";
import { parseScenario } from "../schema.ts";
import { thermalRates } from "../thermal.ts";
import { say } from "../words.ts";
import { couplingAt, type Draft, draftOf, pairKey, rateKey } from "./draft.ts";
import { type Condition, type Fault, FieldReader, notNegative, positive } from "./fieldReader.ts";
import { readModes } from "./readModes.ts";
import type { NumberReader } from "./readText.ts";

export interface ReadDraft {
  /** Null while a field in use cannot be read */
  readonly scenario: Scenario | null;
  readonly faults: readonly Fault[];
}

/** A scenario with its own draft. What a draft leaves as it is there is taken from there, digit for digit. */
export interface Reference {
  readonly scenario: Scenario;
  readonly draft: Draft;
}

export const referenceOf = (scenario: Scenario): Reference => ({ scenario, draft: draftOf(scenario) });

/**
 * Reads a draft. A draft that says what its reference says gives the very scenario of the reference; every field that
 * cannot be read is named, and nothing is thrown.
 */
export function readDraft(draft: Draft, reference: Reference, readNumber: NumberReader): ReadDraft {
  const reader = new FieldReader(readNumber);
  const { scenario: base } = reference;
  if (draft.name.length > MAX_NAME_LENGTH) {
    reader.refuse("name", draft.name, say("atMostCharacters", { most: MAX_NAME_LENGTH }));
  }
  const omega = draft.levels.map(({ omega: text }, n) => reader.number(`omega ${n + 1}`, text));
  const delta = draft.levels.map(({ delta: text }, n) => reader.number(`delta ${n + 1}`, text));
  const initial = draft.levels.map(({ initial: text }, n) => reader.number(`initial ${n + 1}`, text, notNegative));
  if (initial.every((population) => population === 0)) {
    reader.refuse("initial 1", draft.levels[0]?.initial ?? "", say("somePopulation"));
  }
  const coupling = readCoupling(draft, reader);
  const gamma = readPairs(draft, draft.gamma, "gamma", positive, reader);
  const pauli = draft.relaxation === "free" ? readPauli(draft, reader) : readThermal(draft, reference, omega, reader);
  const frequencies = draft.frequencies.map(({ text }, j) => reader.number(`frequency ${j + 1}`, text));
  const modes = readModes(draft, base.wave.modes, reader);
  const epsilon = reader.number("epsilon", draft.epsilon, wrongEpsilon);
  const mu = reader.number("mu", draft.mu, (x) =>
    x >= 0 && x < MU_LIMIT ? null : say("notNegativeBelow", { limit: MU_LIMIT }),
  );
  const p = reader.number("p", draft.p, positive);
  const horizon = reader.number("horizon", draft.horizon, positive);
  if (reader.faults.length > 0) return { scenario: null, faults: reader.faults };

  const named = draft.name === (base.name ?? "") ? base.name : draft.name || undefined;
  const parsed = parseScenario({
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    ...(named === undefined ? {} : { name: named }),
    levels: { omega, delta, initial },
    coupling,
    relaxation: { gamma, pauli },
    wave: { frequencies, modes },
    scaling: { epsilon, mu, p },
    horizon,
  });
  if (!parsed.ok) {
    // Limits of the whole, such as the number of modes: no one field is to blame.
    return {
      scenario: null,
      faults: parsed.errors.map(({ path, message, said }) => ({
        field: path,
        text: "",
        complaint: said ?? say("unreadable", { reason: message }),
      })),
    };
  }
  return { scenario: withPartsOf(base, parsed.scenario), faults: [] };
}

function readCoupling(draft: Draft, reader: FieldReader): { re: number[][]; im: number[][] } {
  const { levels } = draft;
  const re = levels.map(() => levels.map(() => 0));
  const im = levels.map(() => levels.map(() => 0));
  for (let n = 0; n < levels.length; n++) {
    for (let m = n; m < levels.length; m++) {
      const { row, column, text } = couplingAt(draft, n, m);
      const value = reader.complex(`V ${row + 1} ${column + 1}`, text, n === m);
      [re[row]![column], im[row]![column]] = [value.re, value.im];
      [re[column]![row], im[column]![row]] = [value.re, 0 - value.im];
    }
  }
  return { re, im };
}

/** A symmetric matrix with zero diagonal, read from its upper triangle. */
function readPairs(
  { levels }: Draft,
  texts: Readonly<Record<string, string>>,
  name: string,
  condition: Condition,
  reader: FieldReader,
): number[][] {
  const matrix = levels.map(() => levels.map(() => 0));
  levels.forEach((a, n) => {
    levels.forEach((b, m) => {
      if (m <= n) return;
      const value = reader.number(`${name} ${n + 1} ${m + 1}`, texts[pairKey(a.id, b.id)] ?? "", condition);
      matrix[n]![m] = value;
      matrix[m]![n] = value;
    });
  });
  return matrix;
}

function readPauli({ levels, pauli }: Draft, reader: FieldReader): number[][] {
  return levels.map((from, n) =>
    levels.map((to, m) =>
      n === m ? 0 : reader.number(`W ${n + 1} ${m + 1}`, pauli[rateKey(from.id, to.id)] ?? "", notNegative),
    ),
  );
}

function readThermal(draft: Draft, reference: Reference, omega: readonly number[], reader: FieldReader): number[][] {
  const temperature = reader.number("temperature", draft.temperature, positive);
  const base = readPairs(draft, draft.baseRates, "base rate", notNegative, reader);
  if (isSameBath(draft, reference.draft, reader.readNumber))
    return reference.scenario.relaxation.pauli.map((row) => [...row]);
  if (!(temperature > 0) || [...omega, ...base.flat()].some(Number.isNaN)) return base;
  const pauli = thermalRates(omega, temperature, base);
  pauli.forEach((row, n) => {
    row.forEach((rate, m) => {
      // 0 · e^{large} is no rate at all.
      if (base[n]![m] === 0) row[m] = 0;
      else if (!(rate <= MAX_MAGNITUDE)) {
        reader.refuseOnce(
          "temperature",
          draft.temperature,
          say("ratesTooLarge", { from: n + 1, to: m + 1, most: MAX_MAGNITUDE }),
        );
      }
    });
  });
  return pauli;
}

/** True when the energies, the temperature and the base rates are all those that the reference was read into. */
function isSameBath(draft: Draft, reference: Draft, readNumber: NumberReader): boolean {
  const same = (a: string, b: string | undefined) => a === b || readNumber(a) === readNumber(b ?? "");
  const { levels } = draft;
  return (
    draft.relaxation === reference.relaxation &&
    same(draft.temperature, reference.temperature) &&
    levels.length === reference.levels.length &&
    levels.every((a, n) => {
      const other = reference.levels[n]!;
      return (
        same(a.omega, other.omega) &&
        levels.every(
          (b, m) =>
            m <= n ||
            same(
              draft.baseRates[pairKey(a.id, b.id)] ?? "",
              reference.baseRates[pairKey(other.id, reference.levels[m]!.id)],
            ),
        )
      );
    })
  );
}

/** The scenario with every part that equals the reference's in value replaced by it; the reference itself where all do. */
function withPartsOf(base: Scenario, scenario: Scenario): Scenario {
  const kept = <T>(was: T, is: T): T => (JSON.stringify(was) === JSON.stringify(is) ? was : is);
  const result: Scenario = {
    ...scenario,
    levels: kept(base.levels, scenario.levels),
    coupling: kept(base.coupling, scenario.coupling),
    relaxation: kept(base.relaxation, scenario.relaxation),
    wave: kept(base.wave, scenario.wave),
    scaling: kept(base.scaling, scenario.scaling),
  };
  const same = (["levels", "coupling", "relaxation", "wave", "scaling", "horizon", "name"] as const).every(
    (key) => result[key] === base[key],
  );
  return same ? base : result;
}
