import * as v from "valibot";
import {
  MAX_FREQUENCIES,
  MAX_HARMONIC,
  MAX_MAGNITUDE,
  MAX_MODES,
  MAX_NAME_LENGTH,
  MU_LIMIT,
  type ScenarioLimits,
} from "./limits.ts";

/**
 * The shape of a scenario: which fields there are, what each holds, how long lists may be. What relates one field
 * to another (N×N, Hermitian, conjugate pairs) is in `relations.ts`. A list's length is checked before its items are
 * read, so that a hostile one costs nothing, and one list reports only its first few bad items.
 */

const MAX_ISSUES_PER_LIST = 20;

/** A condition on one number, with the words that say it. */
interface Condition {
  readonly words: string;
  readonly holds: (x: number) => boolean;
}

const anyNumber: Condition = { words: "must be a finite number", holds: () => true };
const notNegative: Condition = { words: "must be a finite number, zero or positive", holds: (x) => x >= 0 };
const harmonic: Condition = {
  words: `must be a whole number between −${MAX_HARMONIC} and ${MAX_HARMONIC}`,
  holds: (x) => Number.isInteger(x) && Math.abs(x) <= MAX_HARMONIC,
};

/** What is wrong with x, in words, or null. */
function complaint(x: unknown, condition: Condition): string | null {
  if (x === undefined) return `is missing: it ${condition.words}`;
  if (typeof x === "string") return `${condition.words}, not text in quotes`;
  if (typeof x !== "number" || !Number.isFinite(x)) return condition.words;
  if (!condition.holds(x)) return condition.words;
  if (Math.abs(x) > MAX_MAGNITUDE) return `must not exceed ${MAX_MAGNITUDE} in magnitude`;
  return null;
}

/** One number. Adding 0 turns −0 into 0, so that a scenario survives being written and read unchanged. */
function number(condition: Condition) {
  return v.pipe(
    v.custom<number>(
      (x) => complaint(x, condition) === null,
      (issue) => complaint(issue.input, condition) ?? condition.words,
    ),
    v.transform((x) => x + 0),
  );
}

function boundedList(min: number, max: number, words: string) {
  return v.custom<unknown[]>((x) => Array.isArray(x) && x.length >= min && x.length <= max, words);
}

/** A list of numbers; `words` says how long it may be. */
function numbers(min: number, max: number, words: string, condition: Condition) {
  return v.pipe(
    boundedList(min, max, words),
    v.rawTransform<unknown[], number[]>(({ dataset, addIssue, NEVER }) => {
      const items = dataset.value;
      const result = new Array<number>(items.length);
      let issues = 0;
      for (let i = 0; i < items.length; i++) {
        const value = items[i];
        const message = complaint(value, condition);
        if (message === null) {
          result[i] = (value as number) + 0;
          continue;
        }
        addIssue({ message, input: value, path: [{ type: "array", origin: "value", input: items, key: i, value }] });
        if (++issues === MAX_ISSUES_PER_LIST) return NEVER;
      }
      return result;
    }),
  );
}

/** An object that is not a list. Unknown keys are left out here and warned about in `schema.ts`. */
function record<T extends v.ObjectEntries>(entries: T, words: string) {
  return v.pipe(
    v.custom<Record<string, unknown>>((x) => typeof x === "object" && x !== null && !Array.isArray(x), words),
    v.object(entries),
  );
}

/** The keys of every object of the format, by path; `scenario` is the whole. */
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  scenario: ["format", "version", "name", "levels", "coupling", "relaxation", "wave", "scaling", "horizon"],
  levels: ["omega", "delta", "initial"],
  coupling: ["re", "im"],
  relaxation: ["gamma", "pauli"],
  wave: ["frequencies", "modes"],
  scaling: ["epsilon", "mu", "p"],
};

export function scenarioShape(limits: ScenarioLimits) {
  const most = limits.maxLevels;
  const perLevel = (condition: Condition) =>
    numbers(1, most, `must be a list of numbers, one per level (1 to ${most} levels)`, condition);
  const matrix = (condition: Condition) =>
    v.pipe(
      boundedList(1, most, `must be a square matrix: a list of rows, one per level (1 to ${most} levels)`),
      v.array(numbers(1, most, `must be a row of numbers, one per level (1 to ${most} levels)`, condition)),
    );
  const mode = record(
    {
      alpha: numbers(
        1,
        MAX_FREQUENCIES,
        "must be a list of whole numbers, one per frequency of the wave, for example [1]",
        harmonic,
      ),
      re: number(anyNumber),
      im: number(anyNumber),
    },
    'must be an object like {"alpha": [1], "re": 0.5, "im": 0}',
  );
  return v.object({
    name: v.optional(
      v.custom<string>(
        (x) => typeof x === "string" && x.length <= MAX_NAME_LENGTH,
        `must be text of at most ${MAX_NAME_LENGTH} characters`,
      ),
    ),
    levels: record(
      { omega: perLevel(anyNumber), delta: perLevel(anyNumber), initial: perLevel(notNegative) },
      "must be an object with the lists omega, delta and initial",
    ),
    coupling: record(
      { re: matrix(anyNumber), im: matrix(anyNumber) },
      "must be an object with the matrices re and im (real and imaginary parts of V)",
    ),
    relaxation: record(
      { gamma: matrix(anyNumber), pauli: matrix(anyNumber) },
      "must be an object with the matrices gamma (γ) and pauli (W)",
    ),
    wave: record(
      {
        frequencies: numbers(
          1,
          MAX_FREQUENCIES,
          `must be a list of 1 to ${MAX_FREQUENCIES} frequencies of the wave`,
          anyNumber,
        ),
        modes: v.pipe(boundedList(0, MAX_MODES, `must be a list of at most ${MAX_MODES} Fourier modes`), v.array(mode)),
      },
      "must be an object with the lists frequencies and modes",
    ),
    scaling: record(
      {
        epsilon: number({
          words: "must be a number greater than 0 and at most 1",
          holds: (x) => x > 0 && x <= 1,
        }),
        mu: number({
          words: `must be a number from 0 up to, but not including, ${MU_LIMIT}`,
          holds: (x) => x >= 0 && x < MU_LIMIT,
        }),
        p: number({ words: "must be a number greater than 0", holds: (x) => x > 0 }),
      },
      "must be an object with the numbers epsilon, mu and p",
    ),
    horizon: number({ words: "must be a number greater than 0 (a slow time)", holds: (x) => x > 0 }),
  });
}

/** A scenario whose fields are each of the right kind; how they fit together is not yet checked. */
export type ShapedScenario = v.InferOutput<ReturnType<typeof scenarioShape>>;
