import * as v from "valibot";
import {
  MAX_FREQUENCIES,
  MAX_HARMONIC,
  MAX_MAGNITUDE,
  MAX_MODES,
  MAX_NAME_LENGTH,
  MU_LIMIT,
  type ScenarioLimits,
  SMALLEST_EPSILON,
} from "./limits.ts";
import { type Said, say } from "./words.ts";

/**
 * The shape of a scenario: which fields there are, what each holds, how long lists may be. What relates one field
 * to another (N×N, Hermitian, conjugate pairs) is in `relations.ts`. A list's length is checked before its items are
 * read, so that a hostile one costs nothing, and one list reports only its first few bad items.
 */

const MAX_ISSUES_PER_LIST = 20;

/** A condition on one number, with the words that say it. */
interface Condition {
  readonly words: Said;
  readonly holds: (x: number) => boolean;
}

const anyNumber: Condition = { words: say("finite"), holds: () => true };
const notNegative: Condition = { words: say("finiteNotNegative"), holds: (x) => x >= 0 };
const harmonic: Condition = {
  words: say("wholeBetween", { least: `−${MAX_HARMONIC}`, most: MAX_HARMONIC }),
  holds: (x) => Number.isInteger(x) && Math.abs(x) <= MAX_HARMONIC,
};

/** valibot carries text: the words travel as JSON and are said by `schema.ts`. */
const carried = (said: Said): string => JSON.stringify(said);

/** What is wrong with x, in words, or null. */
function complaint(x: unknown, { words, holds }: Condition): Said | null {
  if (x === undefined) return say("missingIt", { words });
  if (typeof x === "string") return say("notInQuotes", { words });
  if (typeof x !== "number" || !Number.isFinite(x)) return words;
  if (!holds(x)) return words;
  if (Math.abs(x) > MAX_MAGNITUDE) return say("tooLarge", { most: MAX_MAGNITUDE });
  return null;
}

/** One number. Adding 0 turns −0 into 0, so that a scenario survives being written and read unchanged. */
function number(condition: Condition) {
  return v.pipe(
    v.custom<number>(
      (x) => complaint(x, condition) === null,
      (issue) => carried(complaint(issue.input, condition) ?? condition.words),
    ),
    v.transform((x) => x + 0),
  );
}

function boundedList(min: number, max: number, words: Said) {
  return v.custom<unknown[]>((x) => Array.isArray(x) && x.length >= min && x.length <= max, carried(words));
}

/** A list of numbers; `words` says how long it may be. */
function numbers(min: number, max: number, words: Said, condition: Condition) {
  return v.pipe(
    boundedList(min, max, words),
    v.rawTransform<unknown[], number[]>(({ dataset, addIssue, NEVER }) => {
      const items = dataset.value;
      const result = new Array<number>(items.length);
      let issues = 0;
      for (let i = 0; i < items.length; i++) {
        const value = items[i];
        const wrong = complaint(value, condition);
        if (wrong === null) {
          result[i] = (value as number) + 0;
          continue;
        }
        addIssue({
          message: carried(wrong),
          input: value,
          path: [{ type: "array", origin: "value", input: items, key: i, value }],
        });
        if (++issues === MAX_ISSUES_PER_LIST) return NEVER;
      }
      return result;
    }),
  );
}

/** An object that is not a list. Unknown keys are left out here and warned about in `schema.ts`. */
function record<T extends v.ObjectEntries>(entries: T, words: Said) {
  return v.pipe(
    v.custom<Record<string, unknown>>((x) => typeof x === "object" && x !== null && !Array.isArray(x), carried(words)),
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
  const perLevel = (condition: Condition) => numbers(1, most, say("numbersPerLevel", { most }), condition);
  const matrix = (condition: Condition) =>
    v.pipe(
      boundedList(1, most, say("squareMatrix", { most })),
      v.array(numbers(1, most, say("rowPerLevel", { most }), condition)),
    );
  const mode = record(
    {
      alpha: numbers(1, MAX_FREQUENCIES, say("multiIndex"), harmonic),
      re: number(anyNumber),
      im: number(anyNumber),
    },
    say("modeObject"),
  );
  return v.object({
    name: v.optional(
      v.custom<string>(
        (x) => typeof x === "string" && x.length <= MAX_NAME_LENGTH,
        carried(say("shortText", { most: MAX_NAME_LENGTH })),
      ),
    ),
    levels: record(
      { omega: perLevel(anyNumber), delta: perLevel(anyNumber), initial: perLevel(notNegative) },
      say("levelsObject"),
    ),
    coupling: record({ re: matrix(anyNumber), im: matrix(anyNumber) }, say("couplingObject")),
    relaxation: record({ gamma: matrix(anyNumber), pauli: matrix(anyNumber) }, say("relaxationObject")),
    wave: record(
      {
        frequencies: numbers(1, MAX_FREQUENCIES, say("frequencyList", { most: MAX_FREQUENCIES }), anyNumber),
        modes: v.pipe(boundedList(0, MAX_MODES, say("modeList", { most: MAX_MODES })), v.array(mode)),
      },
      say("waveObject"),
    ),
    scaling: record(
      {
        epsilon: v.pipe(
          number({ words: say("numberAboveZeroAtMost", { most: 1 }), holds: (x) => x > 0 && x <= 1 }),
          v.check((x) => x >= SMALLEST_EPSILON, carried(say("tooSmall", { least: SMALLEST_EPSILON }))),
        ),
        mu: number({
          words: say("numberBelow", { limit: MU_LIMIT }),
          holds: (x) => x >= 0 && x < MU_LIMIT,
        }),
        p: number({ words: say("numberAboveZero"), holds: (x) => x > 0 }),
      },
      say("scalingObject"),
    ),
    horizon: number({ words: say("slowTime"), holds: (x) => x > 0 }),
  });
}

/** A scenario whose fields are each of the right kind; how they fit together is not yet checked. */
export type ShapedScenario = v.InferOutput<ReturnType<typeof scenarioShape>>;
