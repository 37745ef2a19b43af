import * as v from "valibot";
import type { FieldError, Scenario } from "../../scenario/format.ts";
import { ErrorList, fieldError, joinPath } from "../../scenario/report.ts";
import { type Said, say } from "../../scenario/words.ts";
import { fromBase64url } from "../base64url.ts";
import { decodeFragment } from "../codec.ts";
import { inflateText } from "../deflate.ts";
import { LECTURE_FORMAT, LECTURE_LIMITS, LECTURE_VERSION, type Lecture, type LectureStep, PANELS } from "./format.ts";
import { controlNames, hideNames, highlightNames } from "./names.ts";

export type LectureResult =
  | { readonly ok: true; readonly lecture: Lecture }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Reads a lecture from anything. All that is wrong is reported at once, field by field; nothing is thrown, and time and memory
 * are bounded whatever the input: lists and texts are measured before they are read, links before they are unfolded.
 */
export function parseLecture(input: unknown): LectureResult {
  try {
    return parse(input);
  } catch (error) {
    // Only an object that fights back (a getter that throws, a revoked proxy) comes here.
    const reason = error instanceof Error ? error.message : "unknown reason";
    return { ok: false, errors: [fieldError("lecture", say("unreadable", { reason }), null)] };
  }
}

/** valibot carries text: the words travel as JSON. */
const carried = (said: Said): string => JSON.stringify(said);

function text(least: number, most: number) {
  const words = least > 0 ? say("textFromTo", { most }) : say("shortText", { most });
  return v.custom<string>(
    (x) => typeof x === "string" && x.length <= most && x.trim().length >= least,
    ({ input }) => carried(input === undefined ? say("missingIt", { words }) : words),
  );
}

const names = v.custom<string[]>(
  (x) => Array.isArray(x) && x.length <= LECTURE_LIMITS.names && x.every((name) => typeof name === "string"),
  carried(say("nameList", { most: LECTURE_LIMITS.names })),
);

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null && !Array.isArray(x);

const step = v.pipe(
  v.custom<Record<string, unknown>>(isRecord, carried(say("stepObject"))),
  v.object({
    title: text(1, LECTURE_LIMITS.title),
    sentence: v.optional(text(0, LECTURE_LIMITS.sentence)),
    note: v.optional(text(0, LECTURE_LIMITS.note)),
    link: text(0, LECTURE_LIMITS.links),
    highlight: v.optional(text(1, LECTURE_LIMITS.title)),
    hide: v.optional(names),
    controls: v.optional(names),
    show: v.optional(names),
  }),
);

const shape = v.object({
  title: text(1, LECTURE_LIMITS.title),
  steps: v.pipe(
    v.custom<unknown[]>(
      (x) => Array.isArray(x) && x.length > 0 && x.length <= LECTURE_LIMITS.steps,
      carried(say("stepList", { most: LECTURE_LIMITS.steps })),
    ),
    v.array(step),
  ),
});

function parse(input: unknown): LectureResult {
  const errors = new ErrorList();
  const refused = (): LectureResult => ({ ok: false, errors: errors.list() });
  if (!isRecord(input)) {
    errors.add("lecture", say("scenarioObject", { format: LECTURE_FORMAT }), input);
    return refused();
  }
  checkHeader(input, errors);
  if (!errors.isEmpty) return refused();

  const shaped = v.safeParse(shape, input);
  for (const issue of shaped.issues ?? []) {
    const path = joinPath((issue.path ?? []).map(({ key }) => key as string | number));
    // valibot's own words for an absent key are for programmers.
    errors.add(path, issue.type === "object" ? say("missing") : (JSON.parse(issue.message) as Said), issue.input);
  }
  if (!shaped.success) return refused();
  const { title, steps } = shaped.output;
  checkSize(
    steps.map(({ link }) => link),
    errors,
  );
  if (!errors.isEmpty) return refused();
  steps.forEach((one, i) => {
    checkStep(one, `steps[${i}]`, errors);
  });
  if (!errors.isEmpty) return refused();
  return {
    ok: true,
    lecture: { format: LECTURE_FORMAT, version: LECTURE_VERSION, title, steps: steps.map(canonical) },
  };
}

function checkHeader({ format, version }: Record<string, unknown>, errors: ErrorList): void {
  if (format !== LECTURE_FORMAT) {
    const words = say("mustBe", { value: `"${LECTURE_FORMAT}"` });
    errors.add("format", format === undefined ? say("missingIt", { words }) : words, format);
  }
  if (version !== LECTURE_VERSION) {
    const value = String(LECTURE_VERSION);
    const newer = typeof version === "number" && Number.isInteger(version) && version > LECTURE_VERSION;
    const words = say("mustBe", { value });
    if (newer) errors.add("version", say("newerVersion", { value, version }), version);
    else errors.add("version", version === undefined ? say("missingIt", { words }) : words, version);
  }
}

/** What all links together come to, before any of them is opened. */
function checkSize(links: readonly string[], errors: ErrorList): void {
  let written = 0;
  let unfolded = 0;
  for (const link of links) {
    written += link.length;
    unfolded += unfoldedLength(link);
    if (written > LECTURE_LIMITS.links || unfolded > LECTURE_LIMITS.unfolded) {
      errors.add("steps", say("lectureUnfolds"), links.length);
      return;
    }
  }
}

/** Characters that a packed link unfolds to; its own length where it is not packed. Opens no more than `deflate.ts` allows. */
function unfoldedLength(link: string): number {
  const packed = /^#?s=.{5}/.exec(link);
  const bytes = packed && fromBase64url(link.slice(packed[0].length));
  return bytes ? (inflateText(bytes)?.length ?? LECTURE_LIMITS.unfolded / 4) : link.length;
}

type ShapedStep = v.InferOutput<typeof step>;

function checkStep(shaped: ShapedStep, path: string, errors: ErrorList): void {
  const decoded = decodeFragment(shaped.link);
  if (!decoded.ok) {
    errors.add(`${path}.link`, say("stepLink", { complaint: decoded.notice }), shaped.link);
    return;
  }
  const { scenario } = decoded.state;
  const check = (key: "hide" | "controls" | "show", known: (scenario: Scenario) => readonly string[]) => {
    const list = known(scenario);
    shaped[key]?.forEach((name, i) => {
      if (!list.includes(name)) errors.add(`${path}.${key}[${i}]`, oneOf(list), name);
    });
  };
  check("hide", hideNames);
  check("controls", controlNames);
  check("show", () => PANELS);
  const { highlight } = shaped;
  const places = highlightNames(scenario);
  if (highlight !== undefined && !places.includes(highlight)) errors.add(`${path}.highlight`, oneOf(places), highlight);
}

const oneOf = (known: readonly string[]) => say("mustBeOneOf", { known: known.map((name) => `"${name}"`).join(", ") });

/** Only what is said: an empty text or list is left out, a name that is said twice is said once. */
function canonical({ title, sentence, note, link, highlight, hide, controls, show }: ShapedStep): LectureStep {
  const list = (entries: readonly string[] | undefined) => [...new Set(entries)];
  return {
    title,
    ...(sentence ? { sentence } : {}),
    ...(note ? { note } : {}),
    link: link.replace(/^#/, ""),
    ...(highlight === undefined ? {} : { highlight }),
    ...(hide?.length ? { hide: list(hide) } : {}),
    ...(controls?.length ? { controls: list(controls) } : {}),
    ...(show?.length ? { show: PANELS.filter((panel) => show.includes(panel)) } : {}),
  };
}
