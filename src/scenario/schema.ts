import * as v from "valibot";
import { type FieldError, type FieldWarning, SCENARIO_FORMAT, SCENARIO_VERSION, type Scenario } from "./format.ts";
import { DEFAULT_LIMITS, MAX_TEXT_LENGTH, RATE_EQUATION_LEVELS, type ScenarioLimits, THEOREM_MU } from "./limits.ts";
import { checkRelations } from "./relations.ts";
import { ErrorList, fieldError, joinPath } from "./report.ts";
import { KNOWN_KEYS, type ShapedScenario, scenarioShape } from "./shape.ts";
import { type Said, say } from "./words.ts";

export type ParseResult =
  | { ok: true; scenario: Scenario; warnings: FieldWarning[] }
  | { ok: false; errors: FieldError[] };

const MAX_WARNINGS = 20;

/**
 * Reads a scenario of version 1 from anything. All that is wrong is reported at once, field by field, in words;
 * nothing is thrown, whatever the input. The result is a fresh copy in canonical form: V exactly Hermitian, γ exactly
 * symmetric, zero diagonals of γ and W, both members of every pair of modes, no −0.
 *
 * Keys that the format does not know are left out with a warning that names them: a misspelt optional field is
 * noticed, and a file with additions of a later minor kind still opens. A different `version` is refused.
 */
export function parseScenario(input: unknown, limits: ScenarioLimits = DEFAULT_LIMITS): ParseResult {
  try {
    return parse(input, { maxLevels: Math.min(limits.maxLevels, RATE_EQUATION_LEVELS) });
  } catch (error) {
    // Only an object that fights back (a getter that throws, a revoked proxy) comes here.
    const reason = error instanceof Error ? error.message : "unknown reason";
    return { ok: false, errors: [fieldError("scenario", say("unreadable", { reason }), null)] };
  }
}

/** Reads a scenario from the text of a file. */
export function parseScenarioText(text: string, limits: ScenarioLimits = DEFAULT_LIMITS): ParseResult {
  const refuse = (said: Said): ParseResult => ({ ok: false, errors: [fieldError("scenario", said, text)] });
  if (text.length > MAX_TEXT_LENGTH) return refuse(say("atMostCharacters", { most: MAX_TEXT_LENGTH }));
  let input: unknown;
  try {
    // Some editors put a byte order mark in front.
    input = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    return refuse(say("validJson", { reason: error instanceof Error ? error.message : "it could not be read" }));
  }
  return parseScenario(input, limits);
}

function parse(input: unknown, limits: ScenarioLimits): ParseResult {
  const errors = new ErrorList();
  if (!isObject(input)) {
    errors.add("scenario", say("scenarioObject", { format: SCENARIO_FORMAT }), input);
    return { ok: false, errors: errors.list() };
  }
  if (!checkHeader(input, errors)) return { ok: false, errors: errors.list() };

  const shaped = v.safeParse(scenarioShape(limits), input);
  for (const issue of shaped.issues ?? []) {
    const keys = (issue.path ?? []).map(({ key }) => key as string | number);
    const path = joinPath(keys);
    // valibot's own words for an absent key are for programmers.
    if (issue.type === "object") errors.add(path, say("missing"), issue.input);
    else errors.add(path, JSON.parse(issue.message) as Said, issue.input);
  }
  checkRelations(shaped.output as Partial<ShapedScenario>, errors);
  if (!errors.isEmpty || !shaped.success) return { ok: false, errors: errors.list() };

  const { name, ...rest } = shaped.output;
  const scenario: Scenario = {
    format: SCENARIO_FORMAT,
    version: SCENARIO_VERSION,
    ...(name === undefined ? {} : { name }),
    ...rest,
  };
  return { ok: true, scenario, warnings: [...rangeWarnings(scenario), ...unknownKeyWarnings(input)] };
}

/** Checks `format` and `version`. False when the rest is not worth reading: another version, another kind of file. */
function checkHeader(input: Record<string, unknown>, errors: ErrorList): boolean {
  const { format, version } = input;
  if (format !== SCENARIO_FORMAT) {
    const words = say("mustBe", { value: `"${SCENARIO_FORMAT}"` });
    errors.add("format", format === undefined ? say("missingIt", { words }) : words, format);
    if (!("levels" in input || "scaling" in input)) return false;
  }
  if (version !== SCENARIO_VERSION) {
    const newer = typeof version === "number" && Number.isInteger(version) && version > SCENARIO_VERSION;
    const words = say("mustBe", { value: SCENARIO_VERSION });
    if (newer) {
      errors.add("version", say("newerVersion", { value: SCENARIO_VERSION, version }), version);
      return false;
    }
    errors.add("version", version === undefined ? say("missingIt", { words }) : words, version);
  }
  return true;
}

function rangeWarnings({ scaling }: Scenario): FieldWarning[] {
  if (scaling.mu < THEOREM_MU) return [];
  return [fieldError("scaling.mu", say("outsideTheorem"), scaling.mu)];
}

function unknownKeyWarnings(input: Record<string, unknown>): FieldWarning[] {
  const warnings: FieldWarning[] = [];
  for (const [section, known] of Object.entries(KNOWN_KEYS)) {
    const value = section === "scenario" ? input : input[section];
    if (!isObject(value)) continue;
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      if (warnings.length === MAX_WARNINGS) return warnings;
      const short = key.length <= 60 ? key : `${key.slice(0, 60)}…`;
      const path = section === "scenario" ? short : `${section}.${short}`;
      warnings.push(fieldError(path, say("unknownKey", { known: known.join(", ") }), value[key]));
    }
  }
  return warnings;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
