import { type FieldError, SCENARIO_FORMAT } from "../scenario/format.ts";
import { MAX_TEXT_LENGTH } from "../scenario/limits.ts";
import { fieldError } from "../scenario/report.ts";
import { type Said, say } from "../scenario/words.ts";
import { markedJson } from "./scenarioLine.ts";
import { svgScenario } from "./svgScenario.ts";

/** The object that a file holds, and the kind of file it says it is. */
export type FileDocument =
  | { readonly ok: true; readonly format: string; readonly document: Record<string, unknown> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Finds the document in the text of a file: JSON as it stands, or the scenario that a CSV file, a Python script or an
 * SVG figure of this program carries. Says in words what is wrong; throws at nothing.
 */
export function documentIn(text: string): FileDocument {
  if (text.length > MAX_TEXT_LENGTH) return refused(say("atMostCharacters", { most: MAX_TEXT_LENGTH }), text);
  // Some editors put a byte order mark in front.
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  const json = /^\s*[[{]/.test(plain) ? plain : (markedJson(plain) ?? svgScenario(plain));
  if (json === null) return refused(say("nothingInside"), plain.slice(0, 100));
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refused(say("validJson", { reason: error instanceof Error ? error.message : String(error) }), json);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refused(say("scenarioObject", { format: SCENARIO_FORMAT }), value);
  }
  const document = value as Record<string, unknown>;
  // A scenario that lost its header is still told field by field what is wrong with it.
  const format = document.format ?? ("levels" in document || "scaling" in document ? SCENARIO_FORMAT : undefined);
  if (typeof format !== "string") {
    const words = say("mustBe", { value: `"${SCENARIO_FORMAT}"` });
    return {
      ok: false,
      errors: [fieldError("format", format === undefined ? say("missingIt", { words }) : words, format)],
    };
  }
  return { ok: true, format, document };
}

/** Refuses a document whose kind is none of the known ones. */
export function unknownFormat(format: string, known: readonly string[]): FieldError[] {
  return [fieldError("format", say("mustBeOneOf", { known: known.map((one) => `"${one}"`).join(", ") }), format)];
}

/** The version that a document of one kind must have; empty when it has it. */
export function versionErrors(version: unknown, supported: number): FieldError[] {
  if (version === supported) return [];
  const value = String(supported);
  const newer = typeof version === "number" && Number.isInteger(version) && version > supported;
  if (newer) return [fieldError("version", say("newerVersion", { value, version }), version)];
  const words = say("mustBe", { value });
  return [fieldError("version", version === undefined ? say("missingIt", { words }) : words, version)];
}

function refused(said: Said, received: unknown): FileDocument {
  return { ok: false, errors: [fieldError("file", said, received)] };
}
