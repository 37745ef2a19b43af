import type { FieldError } from "../../scenario/format.ts";
import { english, type Said, say } from "../../scenario/words.ts";
import { fromBase64url, toBase64url } from "../base64url.ts";
import { checksum } from "../checksum.ts";
import { MAX_FRAGMENT } from "../codec.ts";
import { deflateText, inflateText } from "../deflate.ts";
import { LECTURE_FORMAT, LECTURE_VERSION, type Lecture } from "./format.ts";
import { parseLecture } from "./parse.ts";

/**
 * A lecture as a link: `#lecture=1`, a checksum of four characters, and the document without its header as JSON, deflated,
 * in base64url. Old links keep opening for ever; a form that needs other rules gets another version character.
 */
const KEY = "lecture=";
const VERSION = "1";

export type LectureLink =
  | { readonly ok: true; readonly fragment: string }
  | { readonly ok: false; readonly notice: Said };

export type DecodedLecture =
  | { readonly ok: true; readonly lecture: Lecture }
  | { readonly ok: false; readonly notice: Said; readonly errors: readonly FieldError[] };

/** Lecture → fragment without `#`; refused where it would not read back. */
export function encodeLecture({ title, steps }: Lecture): LectureLink {
  const body = toBase64url(deflateText(JSON.stringify({ title, steps })));
  const fragment = `${KEY}${VERSION}${checksum(body)}${body}`;
  return decodeLecture(fragment).ok ? { ok: true, fragment } : { ok: false, notice: say("noLectureLink") };
}

/** Fragment, with or without `#`, → lecture. Never throws; bounded in time and memory whatever the text. */
export function decodeLecture(text: string): DecodedLecture {
  const fragment = text.replace(/^#/, "");
  if (fragment.length > MAX_FRAGMENT) {
    return refusal(say("linkTooLong", { length: fragment.length, most: MAX_FRAGMENT }));
  }
  const version = fragment.charAt(KEY.length);
  if (!fragment.startsWith(KEY) || !/^[0-9a-zA-Z]$/.test(version)) return refusal(say("linkDamaged"));
  if (version !== VERSION) return refusal(say("linkVersion", { version }));
  const sealed = fragment.slice(KEY.length + 1);
  const body = sealed.slice(4);
  if (checksum(body) !== sealed.slice(0, 4)) return refusal(say("linkDamaged"));
  const bytes = fromBase64url(body);
  const json = bytes && inflateText(bytes);
  if (json === null) return refusal(say("linkUnfolds"));
  const value = documentOf(json);
  if (value === null) return refusal(say("linkDamaged"));
  const parsed = parseLecture({ ...value, format: LECTURE_FORMAT, version: LECTURE_VERSION });
  if (parsed.ok) return parsed;
  const { path, message, said } = parsed.errors[0]!;
  return { ok: false, notice: say("lectureLink", { path, complaint: said ?? message }), errors: parsed.errors };
}

/** Lists and objects in a packed lecture: a few per step. Empty ones would unfold to many times their text. */
const MAX_LISTS = 2500;

function documentOf(json: string): object | null {
  let lists = 0;
  for (const character of json) if (character === "[" || character === "{") lists++;
  if (lists > MAX_LISTS) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function refusal(notice: Said): DecodedLecture {
  return { ok: false, notice, errors: [{ path: "link", message: english(notice), said: notice, received: null }] };
}
